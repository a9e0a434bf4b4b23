/** Who is in a round: the list, by name only when asked; who withdraws; and somebody from paper. */
import { Component } from "../base/component.js";
import { copyOf, list } from "../base/dom.js";
import { dayOf } from "../base/day.js";
import { newId } from "../base/random.js";
import { showDate } from "../base/shown.js";
import { codec } from "../share/codec.js";
import { decide } from "./group-links.js";
import { groups } from "./group.js";
import { groupStore } from "./group-store.js";

export class GroupPeople extends Component {
  /** `undo` takes somebody away so that they can come back; `codes` are {key: {code, answers}} of statements. */
  constructor(root, undo, codes) {
    super(root);
    Object.assign(this, { undo, codes });
    this.on("withdraw", () => this.withdrawAll());
    this.form = this.find(".group-paper form");
    this.form.addEventListener("submit", (event) => this.addPaper(event));
  }

  show(group, names) {
    Object.assign(this, { group, names });
    const all = groups.people(group);
    const without = groups.without(group).length;
    const n = all.length;
    this.write(
      ".group-count",
      this.say("people", { n, most: groups.MOST, named: n - without, without }),
    );
    list(this.find(".group-people"), all.map((person, index) => this.line(person, index + 1)));
    this.toggle("[data-action=withdraw]", group.closed && without && group.closed.why !== "gone");
    this.toggle(".group-paper", group.closed || (group.secret && n < groups.MOST));
    this.form.elements.name.required = !!group.closed;
  }

  line(person, n) {
    const { name, day, paper, again } = person;
    const { closed } = this.group;
    const item = copyOf(this.find("template.group-person"));
    const shown = !name ? this.say("nameless") : this.names ? name : this.say("covered");
    const where = this.say(paper ? "person-paper" : "person", {
      n,
      name: shown,
      date: showDate(day),
    });
    item.querySelector(".group-name").textContent = where;
    const line = item.querySelector(".group-again-line");
    line.hidden = !again || closed;
    line.textContent = again ? this.say("again", { date: showDate(again.day) }) : "";
    for (const action of ["take", "first", "out"]) {
      const button = item.querySelector(`[data-action=${action}]`);
      button.hidden = action === "out" ? closed && !name : line.hidden;
      button.setAttribute("aria-label", `${button.textContent}: ${where}`);
      button.addEventListener("click", () => this.act(action, person));
    }
    return item;
  }

  act(action, { id }) {
    const { group } = this;
    if (action === "out") {
      const member = group.members[id];
      this.undo(
        () => groupStore.putMember(group.id, id, null),
        () => groupStore.putMember(group.id, id, member),
        "out",
      );
    } else {
      decide(group, id, action === "take");
      this.find(".group-count").focus();
    }
  }

  /** Of those without a name nobody can be taken out alone: the difference would tell what they said. */
  withdrawAll() {
    const { group } = this;
    const gone = groups.without(group);
    const members = (of) => Object.fromEntries(gone.map(({ id }) => [id, of(id)]));
    const closed = { ...group.closed, counts: {}, why: "gone" };
    this.undo(
      () => groupStore.change(group.id, { closed }, members(() => null)),
      () =>
        groupStore.change(group.id, { closed: group.closed }, members((id) => group.members[id])),
      "out-all",
    );
  }

  addPaper(event) {
    event.preventDefault();
    const { form, group } = this;
    const codes = {};
    for (const { name, value } of form.querySelectorAll("select")) {
      if (value) codes[this.codes[name].code] = this.codes[name].answers[value];
    }
    const empty = !Object.keys(codes).length;
    this.toggle(".group-empty", empty);
    const name = codec.clean(form.elements.name.value);
    if (empty || (group.closed && !name)) return;
    const id = name ? newId(6) : groups.paperId(group);
    groupStore.putMember(group.id, id, { name, day: dayOf(), paper: true, codes });
    form.reset();
    form.parentElement.open = false;
    this.announce("paper-added");
    this.find(".group-count").focus();
  }
}
