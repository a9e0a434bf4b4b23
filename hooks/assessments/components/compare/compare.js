/** The comparison of two or more: profiles, and lists in the order to talk about. */
import { Arrival } from "./arrival.js";
import { rounds } from "../share/rounds.js";
import { start } from "../base/component.js";
import { dayFrom } from "./decode.js";
import { copyOf, list, print, showOnly } from "../base/dom.js";
import { gap, urgency } from "./gaps.js";
import { Guide } from "../guide/guide.js";
import { Kept } from "../base/kept.js";
import { profile } from "../profile/profile.js";
import { showDate } from "../base/shown.js";
import { Sides } from "./sides.js";
import { statements } from "../base/statements.js";
import { store } from "../base/store.js";
import { showTable } from "./table.js";
import { Undo } from "../base/undo.js";

const FOLDED = 3; // statements of a list that a narrow screen shows at first

class Comparison extends Kept {
  constructor(root) {
    super(root);
    this.seen = new Set(); // the comparisons that the reader wanted to see before answering
    this.parts = this.all(".compare-statements [data-checklist]").map((section) => ({
      id: section.dataset.checklist,
      statements: statements(section).map((statement) => ({
        ...statement,
        ask: section.dataset.ask ?? "",
      })),
    }));
    this.statements = this.parts.flatMap((part) => part.statements);
    this.sides = new Sides(this);
    this.on("show-now", () => this.showNow());
    this.on("print", () => print(root));
    for (const more of this.all(".gap-more")) {
      more.addEventListener("click", () => this.unfold(more.parentElement));
    }
    this.undo = new Undo(this, ".other-undo");
    this.guide = new Guide(this.find(".guide"));
    this.arrival = new Arrival(root, (error) => {
      this.render();
      if (!error) this.focusState();
    });
    store.follow(() => this.render());
  }

  get open() {
    return this.statements.length - Object.keys(this.sides.own).length;
  }

  /** Whether a round waits for something: then the box to share says what. */
  get waits() {
    return rounds.standing(store.current()).pane !== "invite";
  }

  /** Which people of which collaboration are compared. */
  get comparison() {
    const { id, others } = store.current();
    return [id, ...Object.keys(others)].join(" ");
  }

  /** Show the one state that applies: nobody, blind, or the comparison. */
  render() {
    const { open } = this;
    const { people } = this.sides;
    const nobody = people.length < 2;
    // Who exchanged answers has nothing left to be influenced in, also if the scan has grown since.
    const blind = !nobody && open > 0 && !this.sides.exchanged && !this.seen.has(this.comparison);
    this.toggle(".compare-nobody", nobody && !this.waits);
    this.place();
    this.root.classList.toggle("waits", nobody && this.waits);
    this.toggle(".compare-to-scan", open);
    this.toggle(".nobody-open", open);
    this.toggle(".nobody-done", !open);
    this.toggle(".compare-blind", blind);
    this.toggle(".compare-result", !(nobody || blind));
    if (blind) {
      this.write(".blind-title", this.say("blind-title", { name: people[1].name }));
      this.write(".blind-open", this.say("blind-open", { n: open }));
    }
    if (!nobody && !blind) this.compare(people);
  }

  /** What one's own answers wait for comes before the comparison, all else of a round after it. */
  place() {
    const share = this.find(".share");
    const { pane } = rounds.standing(store.current());
    const before = ["reply", "replies", "next"].includes(pane);
    const result = this.find(".compare-result");
    if (before === (share.nextElementSibling === result)) return;
    const focused = share.contains(document.activeElement) && document.activeElement;
    result[before ? "before" : "after"](share);
    if (focused) focused.focus();
  }

  /** Bring the focus to what there is to see now. */
  focusState() {
    const { pane } = rounds.standing(store.current());
    const box = pane !== "invite" && pane !== "sent" && ".share-title";
    const states = [box, ".result-title", ".blind-title", ".nobody-done", ".nobody-open"];
    states.flatMap((selector) => selector ? this.all(selector) : [])
      .find((element) => element.getClientRects().length)?.focus();
  }

  showNow() {
    this.seen.add(this.comparison);
    this.render();
    this.focusState();
  }

  compare(people) {
    this.gaps = this.statements.map((statement) => ({
      statement,
      ...gap(statement, people.map(({ answers }) => answers[statement.key])),
    })).sort(urgency);
    this.showNotes(people);
    this.showPeople(people);
    profile.shapes(this.maybe(".radar"), people.filter(({ style }) => style).reverse());
    showTable(this, people);
    this.showGroups(people);
    // Several look at the guide at once: nobody is "you" there who has a name.
    const [{ name, ...me }, ...others] = people;
    const named = [{ ...me, name: store.current().self?.name || name }, ...others];
    this.guide.show(
      this.gaps,
      (statement) => this.said(statement, named).join(" · "),
      named.map((person) => person.name),
    );
  }

  showNotes(people) {
    const unknown = people.reduce((sum, person) => sum + person.unknown, 0);
    const { current, exchanged, own } = this.sides;
    const passed = people.filter(({ via }) => via);
    const since =
      this.statements.filter(({ key }) => exchanged && own[key] !== current[key]).length;
    showOnly(this.root, "note", [
      this.open > 0 && "incomplete",
      unknown > 0 && "changed",
      since > 0 && "since",
      passed[0] && "passed",
    ]);
    const date = exchanged && showDate(exchanged.day || exchanged.since || 0);
    this.write("[data-note=since]", this.say("since", { n: since, date }));
    this.write(
      "[data-note=passed]",
      this.say("passed", {
        names: passed.map(({ name }) => name).join(", "),
        name: people.find(({ id }) => id && id === passed[0]?.via)?.name ?? this.say("someone"),
      }),
    );
    const changed = this.find("[data-note=changed]");
    changed.dataset.text ??= changed.textContent;
    changed.textContent = `${changed.dataset.text} ${this.say("unknown", { n: unknown })}`;
  }

  showPeople(people) {
    const text = (
      { id, name, date },
    ) => (id ? this.say("person", { name, date: showDate(dayFrom(date)) }) : name);
    list(this.find(".people"), people.map(text));
    this.all(".people li").forEach((item, index) => {
      const { style } = people[index];
      item.className = style && "person";
      if (style) profile.sample(item, style);
    });
    const others = people.slice(1).map((person) => {
      const item = copyOf(this.find("template.other"));
      item.querySelector(".other-name").textContent = text(person);
      const button = item.querySelector("button");
      button.setAttribute("aria-label", this.say("remove-label", person));
      button.addEventListener("click", () => this.remove(person));
      return item;
    });
    this.find(".other-list").replaceChildren(...others);
  }

  showGroups(people) {
    for (const group of this.all("[data-group]")) {
      const found = this.gaps.filter(({ kind }) => kind === group.dataset.group);
      group.hidden = !found.length;
      group.querySelector(".group-count").textContent = this.say("group-count", {
        n: found.length,
      });
      const items = found.map(({ statement }) => {
        list(statement.element.querySelector(".said"), this.said(statement, people));
        return statement.element;
      });
      list(group.querySelector(".gap-list"), items);
      const more = group.querySelector(".gap-more");
      more.textContent = this.say("gap-more", { n: found.length });
      more.hidden = found.length <= FOLDED || group.classList.contains("unfolded");
    }
  }

  /** Show all of a list that a narrow screen shows the beginning of. */
  unfold(group) {
    group.classList.add("unfolded");
    group.querySelector(".gap-more").hidden = true;
    const next = group.querySelectorAll(".gap-item")[FOLDED];
    next.tabIndex = -1;
    next.focus();
  }

  /** Who said what; of who may not be told apart, how many said what. */
  said({ key }, people) {
    const given = ({ answers }) => this.word(answers[key]);
    const rest = people.filter(({ apart }) => !apart).map(given);
    return [
      ...people.filter(({ apart }) => apart).map((person) =>
        this.say("said", { name: person.name, answer: given(person) })
      ),
      ...[...new Set(rest)].map((answer) =>
        this.say("count", { n: rest.filter((other) => other === answer).length, answer })
      ),
    ];
  }

  word(answer) {
    if (!answer) return this.say("open");
    return this.find("template.answer-words").content.querySelector(
      `[data-answer="${CSS.escape(answer)}"]`,
    ).textContent;
  }

  remove(person) {
    const { id } = person;
    const { others, rounds: all } = store.current();
    const entries = [["others", id, others[id]]];
    for (const [about, round] of Object.entries(all)) {
      if (round.who === id) entries.push(["rounds", about, round]);
    }
    this.undo.take(
      () => entries.forEach(([map, key]) => store.put(map, key, null)),
      (owner) => {
        for (const entry of entries) store.put(...entry, owner);
        this.focusState();
      },
      "removed",
      person,
    );
  }
}

start("compare", Comparison);
