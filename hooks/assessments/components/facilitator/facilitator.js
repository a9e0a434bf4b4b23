/** The facilitator's view: which round, how it stands, and what can be done with it now. */
import { start } from "../base/component.js";
import { copy, showToCopy } from "../base/copy.js";
import { dayOf } from "../base/day.js";
import { list, showOnly } from "../base/dom.js";
import { saveData } from "../base/file.js";
import { Kept } from "../base/kept.js";
import { make } from "../base/make.js";
import { showDate } from "../base/shown.js";
import { statements } from "../base/statements.js";
import { store } from "../base/store.js";
import { Undo } from "../base/undo.js";
import { transfer } from "../collaborations/transfer.js";
import { fromBase64 } from "../share/bytes.js";
import { codec } from "../share/codec.js";
import { canSeal } from "../share/hpke.js";
import { linksIn, onPaste } from "../share/paste.js";
import { apart, publishedAt } from "../share/place.js";
import { drawQr } from "../share/qr.js";
import { isStored } from "../share/sealed-link.js";
import { toText } from "../share/sealed-text.js";
import { Beamer } from "./beamer.js";
import { fileLinks } from "./group-links.js";
import { GroupPeople } from "./group-people.js";
import { GroupShow } from "./group-show.js";
import { groupStore } from "./group-store.js";
import { groups } from "./group.js";

class Facilitator extends Kept {
  constructor(root) {
    super(root);
    this.parts = this.all(".group-statements [data-checklist]").map((section) => ({
      id: section.dataset.checklist,
      name: section.dataset.name,
      statements: statements(section).map((statement) => {
        const { statement: code, answers } = codec.codes(statement.element);
        return { ...statement, code, answers };
      }),
    }));
    const all = this.parts.flatMap((part) => part.statements);
    this.codes = Object.fromEntries(all.map((statement) => [statement.key, statement]));
    this.known = new Set(all.map(({ code }) => code));
    this.names = false;
    this.chosen = history.state?.group;
    this.form = this.find(".group-start form");
    const undo = new Undo(this, ".group-undo");
    this.take = (remove, restore, name) => {
      this.write(".group-undo span", `${this.say(name)} `);
      undo.take(remove, restore, name);
    };
    this.people = new GroupPeople(root, this.take, this.codes);
    this.result = new GroupShow(root, this.parts);
    this.beamer = new Beamer(this.find("dialog"), this.result, (on) => this.name(on));
    this.listen();
    this.openAddress();
    store.follow(() => this.update());
  }

  listen() {
    for (const action of ["send", "copy", "qr"]) this.on(action, () => this.send(action));
    this.on("names", () => this.name(!this.names));
    this.on("beamer", () => this.beamer.present());
    this.on("end", () => this.askClose());
    this.on("wait", () => this.toggle(".group-sure", false));
    this.on("close-confirm", () => this.close());
    this.on("keep", () => saveData(groupStore.toKeep(this.group.id), this.say("file")));
    this.on("remove", () => this.remove());
    this.form.addEventListener("submit", (event) => this.begin(event));
    this.find("[type=file]").addEventListener("change", ({ target }) => this.bring(target));
    onPaste(this.find(".paste"), (links) => this.paste(links));
    window.addEventListener("hashchange", () => this.openAddress());
    window.addEventListener("beforeprint", () => this.name(false)); // on paper there are no names
  }

  /** Why nothing can be sealed here, if so. */
  get obstacle() {
    if (!canSeal) return "insecure";
    if (!store.kept) return "not-kept";
    return apart && "apart";
  }

  get group() {
    const all = groupStore.all();
    return all.find(({ id }) => id === this.chosen) ?? all[0];
  }

  update() {
    const { group, obstacle } = this;
    const state = group ? groups.state(group) : "none";
    showOnly(this.root, "obstacle", [obstacle]);
    this.toggle(".group-start", !obstacle);
    if (!group) this.find(".group-start").open = true;
    for (const part of this.all("[data-panes]")) {
      part.hidden = !part.dataset.panes.split(" ").includes(state);
    }
    this.showRounds();
    this.showAgain();
    if (!group) return;
    const values = { name: group.name, n: groups.people(group).length, date: showDate(group.day) };
    this.people.show(group, this.names);
    if (state === "closed") this.result.show(group, this.names);
    this.write(".group-title", state === "closed" ? this.result.title : this.say("title", values));
    this.toggle(".group-closing", state === "open" && values.n);
    if (state === "open") this.showOpen(group);
  }

  /** Every round, to choose from. */
  showRounds() {
    const all = groupStore.all();
    this.toggle(".group-rounds", all.length > 1);
    const { id: chosen } = this.group ?? {};
    const items = all.map((group) => {
      const { id, name, day } = group;
      const n = groups.people(group).length;
      const textContent = this.say(`round-${groups.state(group)}`, {
        name,
        n,
        date: showDate(day),
      });
      const button = make("button", {
        type: "button",
        className: "button button-quiet",
        textContent,
      });
      button.ariaCurrent = String(id === chosen);
      button.addEventListener("click", () => this.choose(id));
      return button;
    });
    this.find(".group-rounds ul").replaceChildren(...items.map((item) => make("li", {}, item)));
  }

  /** Rounds that a new one can be about once more. */
  showAgain() {
    const select = this.form.elements.again;
    const { value } = select;
    const closed = groupStore.all().filter((group) => group.closed && group.who);
    const [others] = select.options;
    select.replaceChildren(
      others,
      ...closed.map(({ id, name }) => make("option", { value: id, textContent: name })),
    );
    select.value = closed.some(({ id }) => id === value) ? value : "";
    this.toggle(".group-again", closed.length);
  }

  /** The invitation, and what closing would do now. */
  async showOpen(group) {
    const told = ["closing-named", "closing-nameless"].map((name) => {
      const without = groups.without(group).length;
      const n = name === "closing-named" ? groups.people(group).length - without : without;
      return n && this.say(name, { n });
    });
    const why = groups.withheld(group, groupStore.others(group));
    list(this.find(".group-told"), [...told, why && this.say(`closing-${why}`)].filter(Boolean));
    this.text = await toText(fromBase64(group.body));
  }

  choose(id) {
    this.chosen = id;
    this.names = false;
    history.replaceState({ group: id }, "", location.pathname + location.search);
    this.toggle(".group-sure", false);
    this.toggle(".share-qr", false);
    this.find(".group-pasted").replaceChildren();
    this.write(".share-status", "");
    this.update();
    this.find(".group-title").focus();
  }

  name(on) {
    this.names = on;
    for (const button of this.all("[data-action$=names]")) button.ariaPressed = String(on);
    this.update();
  }

  async begin(event) {
    event.preventDefault();
    const { group, name, again } = this.form.elements;
    const own = { name: codec.clean(name.value), day: dayOf() };
    const { scan } = this.root.dataset;
    const id = await groupStore.start(group.value.trim(), own, scan, groupStore.find(again.value));
    if (!isStored(id)) {
      this.announce("paste-not-kept");
      return;
    }
    this.form.reset();
    this.find(".group-start").open = false;
    this.choose(id);
  }

  /** Send, copy or show the invitation. */
  async send(action) {
    const address = publishedAt(this.find("a.group-scan"));
    const url = `${address}#${this.text}`;
    const field = this.find(".share-link");
    const whole = `${this.say(address ? "message" : "message-paste")}\n${url}`;
    let said = action;
    if (action === "qr") {
      const place = this.find(".share-qr");
      place.hidden = false;
      if (!await drawQr(place, url, this.say("qr-label"))) said = "no-qr";
    } else if (action === "send" && navigator.share) {
      try {
        await navigator.share({ text: whole });
      } catch (error) {
        if (error.name === "AbortError") return;
        said = showToCopy(whole, field);
      }
    } else said = await copy(whole, field);
    this.write(".share-status", this.say(`sent-${said}`));
  }

  /** What came in the address is in the state of its entry in the history: see base.html. */
  openAddress() {
    const links = linksIn(`#${history.state?.link ?? location.hash.slice(1)}`);
    if (links.length) this.paste(links);
  }

  async paste(links) {
    const found = await fileLinks(links, this.known);
    const now = found.find(({ group }) => group)?.group;
    const { group } = this;
    if (now && (!group || !found.some((one) => one.group?.id === group.id))) this.choose(now.id);
    else history.replaceState({ group: group?.id }, "", location.pathname + location.search);
    const lines = found.map(({ what, n, group: of }) => {
      const text = this.say(`paste-${what}`, { n });
      return of && of.id !== this.group.id ? `${of.name}: ${text}` : text;
    });
    list(this.find(".group-pasted"), lines);
    this.find(".group-filed").focus();
  }

  askClose() {
    this.toggle(".group-sure", true);
    this.find(".group-sure p").focus();
  }

  async close() {
    await groupStore.close(this.group.id);
    this.toggle(".group-sure", false);
    this.find(".group-title").focus();
  }

  remove() {
    let back;
    const { id } = this.group;
    this.take(() => back = groupStore.remove(id), () => {
      back();
      this.choose(id);
    }, "removed");
  }

  async bring(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const { error, data } = await transfer.read(file);
    const found = error ? [] : groupStore.bring(data.groups, transfer.mergeIn);
    if (found.length) this.choose(found[0]);
    this.announce(found.length ? "brought" : "not-brought");
    list(this.find(".group-pasted"), [this.say(found.length ? "brought" : "not-brought")]);
  }
}

start("facilitator", Facilitator);
