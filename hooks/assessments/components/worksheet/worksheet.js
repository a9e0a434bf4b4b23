/** A worksheet: kept as it is typed, printed filled in or blank, and taken along as text. */
import { amounts } from "./amount.js";
import { start } from "../base/component.js";
import { copy, showToCopy } from "../base/copy.js";
import { list, print } from "../base/dom.js";
import { fillIn, keepTyping, onPaper } from "../base/fields.js";
import { Kept } from "../base/kept.js";
import { showDate } from "../base/shown.js";
import { SheetRows } from "./sheet-rows.js";
import { sheetText } from "./sheet-text.js";
import { store } from "../base/store.js";
import { Undo } from "../base/undo.js";

const CHOSEN = /radio|checkbox/;
const SAID = "\x1f"; // after the id of what was chosen: its text, for when it is gone from the sheet

class Worksheet extends Kept {
  constructor(root) {
    super(root);
    this.marks = root.dataset;
    this.filled = new WeakMap(); // what each field was last filled with, by the field
    this.tables = this.all("[data-rows]").map((table) => new SheetRows(table, this));
    this.undo = new Undo(this, ".worksheet-undo");
    keepTyping(root, (field) => this.keep(field));
    root.addEventListener("focusout", ({ target }) => this.render(target));
    root.addEventListener("submit", (event) => event.preventDefault());
    this.on("print", () => print(root));
    this.on("blank", () => {
      root.classList.add("blank-sheet");
      print(root);
    });
    this.on("copy", () => this.copy());
    this.on("markdown", async () => this.announce(await copy(this.markdown, this.field)));
    this.field = this.find(".worksheet-text");
    this.on("clear", () => this.takeAway(this.values, "cleared"));
    window.addEventListener("beforeprint", () => this.toPaper());
    store.follow(() => this.render());
  }

  /** What is filled in on this sheet, by its key. */
  get values() {
    const prefix = `${this.root.dataset.worksheet}.`;
    const entries = Object.entries(store.current().worksheets);
    return Object.fromEntries(entries.filter(([key]) => key.startsWith(prefix)));
  }

  /** Fill in what has changed, and the field that was just `left`. */
  render(leaving) {
    const { id } = store.current();
    const left = this.collaboration;
    this.collaboration = id;
    const anew = left !== id;
    const { activeElement } = document;
    if (left && anew && this.root.contains(activeElement)) this.keep(activeElement, left);
    const { values } = this;
    for (const table of this.tables) table.render(values, anew);
    const controls = this.all("[name]");
    for (const control of controls) {
      const value = values[control.name] ?? "";
      const touched = control === leaving || control === activeElement;
      if (anew || touched || this.filled.get(control) !== value) this.fill(control, value, anew);
      this.filled.set(control, touched ? undefined : value);
    }
    this.showEarlier(values, controls);
  }

  fill(control, value, anew) {
    const { amount } = control.dataset;
    if (CHOSEN.test(control.type)) control.checked = control.value === value.split(SAID)[0];
    else {
      const text = amount ? amounts.show(value, this.marks) : value;
      if (anew) control.value = text;
      else fillIn(control, text);
    }
    if (amount) this.check(control);
  }

  /** Say at the field what an amount may mean, where that is in doubt. */
  check(control) {
    const { means } = amounts.read(control.value, this.marks);
    const [one, other] = (means ?? []).map((value) => amounts.show(value, this.marks));
    const said = means ? this.say(other ? "doubtful" : "wrong-amount", { one, other }) : "";
    const note = control.nextElementSibling;
    control.ariaInvalid = said ? "true" : null;
    if (note.textContent !== said) note.textContent = said; // it is said aloud once
  }

  /** Store what a field holds, if it can be, in the collaboration that it was typed for. */
  keep(control, to = this.collaboration) {
    const { name, type, checked, labels, validity, value } = control;
    if (!name || !(validity.valid || validity.tooLong)) return;
    const chosen = () => checked ? value + SAID + labels[0].textContent : "";
    const kept = CHOSEN.test(type)
      ? chosen()
      : control.dataset.amount
      ? amounts.read(value, this.marks).value
      : value;
    if (kept === (store.get(to).worksheets[name] ?? "")) return;
    store.put("worksheets", name, kept.trim() ? kept : null, to);
  }

  /** Take entries away, with a button to put them back. */
  takeAway(entries, sentence) {
    const [first] = Object.keys(entries);
    if (!first) return;
    this.write(".worksheet-undo span", this.say(sentence));
    const none = Object.fromEntries(Object.keys(entries).map((key) => [key, null]));
    this.undo.take(
      () => store.putAll("worksheets", none),
      (owner) => {
        store.putAll("worksheets", entries, owner);
        const control = this.maybe(`[name="${CSS.escape(first)}"]`);
        return control?.closest("tr, .entry").querySelector("[name]");
      },
      sentence,
    );
  }

  /** What was filled in and no field shows: it is there no more, or it takes something else now. */
  showEarlier(values, controls) {
    const { activeElement } = document;
    const shown = controls.filter((control) =>
      CHOSEN.test(control.type)
        ? control.checked
        : control.value || control === activeElement || !control.validity.valid
    ).map(({ name }) => name);
    const gone = Object.keys(values).filter((name) => !shown.includes(name));
    this.toggle(".worksheet-earlier", gone.length);
    list(this.find(".worksheet-earlier ul"), gone.map((name) => values[name].split(SAID).pop()));
  }

  /** What fields begin with that ask for a name, where it is known and nothing is filled in. */
  get names() {
    const { self, others, worksheets } = store.current();
    const known = { "own-name": self, "other-name": Object.values(others)[0] };
    return Object.fromEntries(
      this.all("label [data-from]").map(({ name, dataset }) => [
        name,
        worksheets[name] ?? (known[dataset.from]?.name || null),
      ]),
    );
  }

  /** On paper nothing is folded, fields are text, and two copies can be told apart. */
  toPaper() {
    for (const control of this.all(".field [name]")) {
      control.parentElement.dataset.value = onPaper(control);
    }
    const now = new Date();
    const time = now.toTimeString().slice(0, 5);
    this.write(".worksheet-printed", this.say("printed", { date: showDate(now), time }));
    const folded = this.all("details.part:not([open])");
    for (const details of folded) details.open = true;
    window.addEventListener("afterprint", () => {
      this.root.classList.remove("blank-sheet");
      for (const details of folded) details.open = false;
    }, { once: true });
  }

  get title() {
    const { name } = store.current();
    const title = this.find(".worksheet-title").textContent;
    return name ? `${title}: ${name}` : title;
  }

  /** The sheet in parts, as sheet-text.js takes them. */
  get parts() {
    const text = (element) => element.textContent.trim();
    return this.all(".part-title, .entry").map((entry) => {
      if (entry.matches(".part-title")) return { heading: text(entry) };
      const name = text(entry.querySelector(".entry-name"));
      const choices = [...entry.querySelectorAll(".choice")];
      if (choices.length) {
        return { name, items: choices.map((label) => [label.control.checked, text(label)]) };
      }
      const table = entry.querySelector("table");
      if (!table) return { name, value: onPaper(entry.querySelector("[name]")) };
      const rows = [...table.tBodies[0].rows].filter(({ classList }) =>
        classList.contains("stored")
      );
      const cells = (row) => [...row.querySelectorAll("[name]")].map(onPaper);
      const columns = [...table.querySelectorAll("th:not(.js-only)")].map(text);
      return { name, columns, rows: rows.map(cells) };
    });
  }

  get markdown() {
    return sheetText.markdown(this.title, this.parts);
  }

  /** With headings and tables for who pastes into a word processor, and as Markdown for an editor. */
  async copy() {
    const { markdown } = this;
    const texts = { "text/html": sheetText.html(this.title, this.parts), "text/plain": markdown };
    try {
      const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      this.announce("copied");
    } catch {
      this.announce(showToCopy(markdown, this.field));
    }
  }
}

start("worksheet", Worksheet);
