/** My collaborations: a card each, remove with undo; files to keep and to give; erase everything. */
import { fillCard, readScan } from "./card.js";
import { FromFile } from "./from-file.js";
import { start } from "../base/component.js";
import { copyOf } from "../base/dom.js";
import { keepTyping, nameFields } from "../base/fields.js";
import { saveAll, saveData } from "../base/file.js";
import { toGive, toKeep } from "./files.js";
import { Kept } from "../base/kept.js";
import { collaborations } from "./manage.js";
import { onPaste } from "../share/paste.js";
import { newId } from "../base/random.js";
import { store } from "../base/store.js";
import { Undo } from "../base/undo.js";

class Collaborations extends Kept {
  constructor(root) {
    super(root);
    this.list = this.find(".collaboration-list");
    this.cards = new Map(); // by collaboration: kept, with what is being typed and unfolded in them
    this.scan = readScan(root, this.find("template.collaboration-scan"));
    this.dialog = this.find(".erase-dialog");
    this.giving = this.find(".give-dialog");
    this.file = new FromFile(root);
    this.undo = new Undo(this, ".collaboration-undo");
    this.find(".collaboration-new").addEventListener("submit", (event) => this.add(event));
    keepTyping(this.list, (field) => this.keep(field));
    this.list.addEventListener("change", ({ target }) => this.changed(target));
    this.on("save-all", () => {
      saveAll();
      this.file.message("saved");
    });
    this.giving.addEventListener("submit", (event) => this.give(event));
    this.on("give-cancel", () => this.giving.close());
    this.on("erase", () => this.dialog.showModal());
    this.on("erase-cancel", () => this.dialog.close());
    this.on("erase-confirm", () => this.erase());
    const links = this.maybe(".links");
    if (links) onPaste(links.firstElementChild, (found) => openElsewhere(links, found));
    store.follow(() => this.render());
  }

  named(name) {
    return name || this.say("unnamed");
  }

  /** Bring every card up to date; they move only when one came or went. */
  render() {
    const all = store.collaborations();
    const current = store.current().id;
    const before = this.cards;
    this.cards = new Map(all.map(({ id }) => [id, before.get(id) ?? this.card(id)]));
    for (const item of all) {
      const card = this.cards.get(item.id);
      fillCard(this.root, card, item, this.scan, item.id === current);
      this.label(card, this.named(item.name));
    }
    if (before.size !== all.length || !all.every(({ id }) => before.has(id))) {
      this.list.replaceChildren(...this.cards.values());
    }
    const empty = all.length === 1 && isBlank(all[0]);
    this.list.hidden = empty;
    this.toggle(".collaboration-empty", empty);
  }

  card(id) {
    const card = copyOf(this.find("template.collaboration"));
    card.dataset.collaboration = id;
    card.querySelector("[name=name]").placeholder = this.say("unnamed");
    const on = (action, handler) =>
      card.querySelector(`[data-action=${action}]`).addEventListener("click", () => handler(id));
    on("choose", () => this.choose(id));
    on("keep", () => {
      saveData(toKeep(store.data(), id, Date.now()));
      this.announce("saved");
    });
    on("give", () => this.ask(id));
    on("remove", () => this.remove(id));
    // Whoever takes the next step of another one works on that one from then on.
    card.querySelector(".loop-next")?.addEventListener("click", ({ target }) => {
      if (target.closest("a") && store.current().id !== id) collaborations.choose(id);
    });
    return card;
  }

  /** The field with the name of a collaboration, if it is in the list. */
  field(id) {
    return this.cards.get(id)?.querySelector("input");
  }

  add(event) {
    event.preventDefault();
    const field = event.target.elements.name;
    const name = field.value.trim();
    if (!name) return;
    collaborations.add(name);
    field.value = "";
    this.announce("added", { name });
  }

  keep(field) {
    const { collaboration } = field.closest("[data-collaboration]").dataset;
    // A name may be empty, a choice that was not made is none.
    const value = field.value.trim() || (field.name === "name" ? "" : null);
    collaborations.change(collaboration, field.name, value);
  }

  changed({ name, value }) {
    if (name === "name") this.announce("renamed", { name: this.named(value.trim()) });
  }

  label(card, name) {
    for (const action of ["choose", "keep", "give", "remove"]) {
      card.querySelector(`[data-action=${action}]`)
        .setAttribute("aria-label", this.say(`label-${action}`, { name }));
    }
    nameFields(card, name);
  }

  choose(id) {
    collaborations.choose(id);
    this.announce("chosen", { name: this.named(store.current().name) });
    this.field(id).focus();
  }

  remove(id) {
    const name = this.named(store.get(id).name);
    this.write(".collaboration-undo span", this.say("removed", { name }));
    const { rounds } = store.get(id);
    this.undo.take(
      () => {
        // What opens sealed answers goes at once, and comes back only from memory.
        for (const about of Object.keys(rounds)) store.put("rounds", about, null, id);
        collaborations.change(id, "gone", true);
      },
      () => {
        collaborations.change(id, "gone", false);
        for (const [about, round] of Object.entries(rounds)) store.put("rounds", about, round, id);
        return this.field(id);
      },
      "removed",
      { name },
    );
  }

  /** Ask what goes along in a file for somebody else. */
  ask(id) {
    this.given = id;
    this.write(".give-title", this.say("give-title", { name: this.named(store.get(id).name) }));
    this.giving.showModal();
  }

  give(event) {
    event.preventDefault();
    const parts = [...event.target.querySelectorAll(":checked")].map(({ name }) => name);
    this.giving.close();
    saveData(toGive(store.data(), this.given, parts, newId(), Date.now()), this.say("file"));
    this.announce("saved");
  }

  erase() {
    this.dialog.close();
    store.erase();
    // The choice of colours is kept by the theme, under a name of its own.
    if (store.state === "ok") localStorage.removeItem(`${window.__md_scope?.pathname}.__palette`);
    this.undo.forget();
    this.announce("erased");
  }
}

/** Take links to the page that reads them. */
const openElsewhere = (place, links) =>
  location.assign(place.querySelector("a").href + links.map((link) => `#${link}`).join(""));

/** Whether a reader has entered nothing in a collaboration. */
const isBlank = ({ name, stage, answers, plan, worksheets, others, measurements, rounds }) =>
  !name && !stage &&
  [answers, plan, worksheets, others, measurements, rounds].every((map) =>
    !Object.keys(map).length
  );

start("collaborations", Collaborations);
