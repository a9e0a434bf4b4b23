/** The rows of a table in a worksheet: each with an id, so that two tabs add rows side by side. */
import { copyOf } from "../base/dom.js";
import { newId } from "../base/random.js";
import { store } from "../base/store.js";

const TAKEN = "p-"; // before the id of what a row was taken from: those stand first
let fresh = 0;

export class SheetRows {
  constructor(table, sheet) {
    this.sheet = sheet;
    this.body = table.tBodies[0];
    this.entry = table.closest(".entry");
    const { rows, blank, most } = table.dataset;
    this.key = `${rows}.`;
    this.blank = Number(blank);
    this.most = Number(most ?? Infinity);
    this.rows = new Map();
    this.body.replaceChildren();
    this.entry.addEventListener("click", ({ target }) => {
      const { action, from, into } = target.dataset;
      if (action === "add") this.add();
      if (action === "plan") this.plan();
      if (action === "take") this.take(from, into);
      if (action === "remove") this.remove(target.closest("tr"));
    });
  }

  /** The ids of the rows in which something stands, in order. */
  stored(values) {
    const keys = Object.keys(values).filter((key) => key.startsWith(this.key));
    const ids = keys.map((key) => key.slice(this.key.length, key.lastIndexOf(".")));
    return [...new Set(ids)].sort();
  }

  /** Bring the rows up to date; the row that the reader is in stays where it is. */
  render(values, anew) {
    if (anew) this.rows.clear();
    const stored = this.stored(values);
    for (const [id, row] of this.rows) {
      const gone = row.classList.contains("stored") && !stored.includes(id);
      if (gone && !row.contains(document.activeElement)) this.rows.delete(id);
    }
    for (const id of stored) if (!this.rows.has(id)) this.make(id);
    while (this.rows.size < Math.min(this.blank, this.most)) this.make();
    const empty = [...this.rows.keys()].filter((id) => !stored.includes(id)).sort();
    const rows = [...stored, ...empty].map((id) => this.rows.get(id));
    this.arrange(rows);
    rows.forEach((row, index) => {
      row.classList.toggle("stored", index < stored.length);
      const remove = row.querySelector("[data-action=remove]");
      remove.hidden = index >= stored.length;
      remove.setAttribute("aria-label", this.sheet.say("remove-label", { number: index + 1 }));
    });
    this.entry.querySelector("[data-action=add]").hidden = rows.length >= this.most;
  }

  /** Put the rows in order; the one that the reader is in stays, and the others move around it. */
  arrange(rows) {
    const now = [...this.body.rows];
    if (rows.length === now.length && rows.every((row, index) => row === now[index])) return;
    for (const row of now) if (!rows.includes(row)) row.remove();
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (at < 0) return this.body.append(...rows);
    rows[at].before(...rows.slice(0, at));
    rows[at].after(...rows.slice(at + 1));
  }

  /** Fresh ids are in the order of time. */
  make(id = `t${(Date.now() * 1000 + fresh++ % 1000).toString(36)}${newId(3)}`) {
    const row = copyOf(this.entry.querySelector("template.row"));
    row.dataset.row = id;
    for (const control of row.querySelectorAll("[data-column]")) {
      control.name = `${this.key}${id}.${control.dataset.column}`;
    }
    this.rows.set(id, row);
    return row;
  }

  add() {
    const row = this.make();
    this.sheet.render();
    row.querySelector("[data-column]").focus();
  }

  remove({ dataset: { row } }) {
    const cells = Object.entries(this.sheet.values)
      .filter(([key]) => key.startsWith(`${this.key}${row}.`));
    this.sheet.takeAway(Object.fromEntries(cells), "removed");
  }

  /** Put what has been written down into the plan; again, it replaces what was there. */
  plan() {
    const { values } = this.sheet;
    const cell = (id, column) => values[`${this.key}${id}.${column}`] ?? "";
    const ids = this.stored(values).filter((id) => cell(id, "what").trim());
    for (const id of ids) {
      const item = id.startsWith(TAKEN) ? id.slice(TAKEN.length) : id;
      const before = store.current().plan[item];
      const text = before?.remedy ? before.text : cell(id, "what").slice(0, 2000);
      const [who, by] = [cell(id, "who"), cell(id, "by")];
      store.put("plan", item, { added: Date.now(), ...before, text, who, by });
    }
    this.entry.querySelector(".row-actions a").hidden = !ids.length;
    this.tell("planned", ids.length, "not-planned");
  }

  /** Take rows over: actions from the plan or the guide, or each text of another worksheet. */
  take(from, into) {
    const { content } = this.entry.querySelector(`template[data-of="${from}"]`) ?? {};
    const known = new Map(
      [...content?.children ?? []].map(({ dataset, textContent }) => [dataset.key, textContent]),
    );
    const { plan, worksheets } = store.current();
    const action = ([id, { text, remedy, who, by }]) => [
      id,
      { [into]: text ?? known.get(remedy) ?? remedy, who, by },
    ];
    const said = ([key, name]) => [key, { [into]: `${name}: ${worksheets[key]}` }];
    const rows = from === "plan" || from === "guide"
      ? Object.entries(plan).filter(([id]) => from === "plan" || id.startsWith("agreed-"))
        .map(action)
      : [...known].filter(([key]) => worksheets[key]).map(said);
    const own = this.stored(worksheets);
    const cells = rows.length ? this.sheet.names : {};
    for (const [id, row] of rows) {
      const start = this.key + (own.includes(id) ? "" : TAKEN) + id;
      for (const [column, value] of Object.entries(row)) {
        if (value) cells[`${start}.${column}`] = value;
      }
    }
    store.putAll("worksheets", cells);
    this.tell("taken", rows.length, "nothing-to-take");
  }

  tell(sentence, n, otherwise) {
    this.sheet.announce(n ? sentence : otherwise, { n });
  }
}
