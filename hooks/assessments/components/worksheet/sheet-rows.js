/** The rows of a table in a worksheet: each with an id, so that two tabs add rows side by side. */
import { copyOf } from "../base/dom.js";
import { show } from "../base/make.js";
import { newId } from "../base/random.js";
import { store } from "../base/store.js";

const TAKEN = "p-"; // before the id of what a row was taken from: those stand first
let fresh = 0;

export class SheetRows {
  constructor(table, sheet) {
    this.sheet = sheet;
    this.body = table.tBodies[0];
    this.rows = this.body.rows;
    this.entry = table.closest(".entry");
    const { rows, blank, most } = table.dataset;
    this.key = `${rows}.`;
    this.most = Number(most ?? Infinity);
    this.blank = Math.min(blank, this.most);
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

  /** Bring the rows up to date; those that are there stay where they are, also the one being typed in. */
  render(values, anew) {
    if (anew) this.body.replaceChildren();
    const stored = this.stored(values);
    const missing = new Set(stored);
    for (const row of [...this.rows]) {
      missing.delete(row.dataset.row);
      const gone = row.className && !stored.includes(row.dataset.row);
      if (gone && !row.contains(document.activeElement)) row.remove();
    }
    for (const id of missing) this.make(id);
    while (this.rows.length < this.blank) this.make();
    [...this.rows].forEach((row, index) => {
      const on = row.classList.toggle("stored", stored.includes(row.dataset.row));
      const remove = row.querySelector("[data-action=remove]");
      show(remove, on);
      const label = this.sheet.say("remove-label", { number: index + 1 });
      if (remove.ariaLabel !== label) remove.ariaLabel = label;
    });
    show(this.entry.querySelector("[data-action=add]"), this.rows.length < this.most);
  }

  /** Put a row where its id belongs; fresh ids are in the order of time. */
  make(id = `t${(Date.now() * 1000 + fresh++ % 1000).toString(36)}${newId(3)}`) {
    const row = copyOf(this.entry.querySelector("template.row"));
    row.dataset.row = id;
    for (const control of row.querySelectorAll("[data-column]")) {
      control.name = `${this.key}${id}.${control.dataset.column}`;
    }
    this.body.insertBefore(row, [...this.rows].find(({ dataset }) => dataset.row > id) ?? null);
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
    const { content } = this.entry.querySelector(`template[data-of="${from}"]`);
    const known = Object.fromEntries(
      [...content.children].map(({ dataset, textContent }) => [dataset.key, textContent]),
    );
    const { plan, worksheets } = store.current();
    const actions = Object.entries(plan).filter(([id]) =>
      from === "plan" || (from === "guide" && id.startsWith("agreed-"))
    );
    const rows = [
      ...actions.map(([id, { text, remedy, who, by }]) => [
        id,
        { [into]: text ?? known[remedy] ?? remedy, who, by },
      ]),
      ...Object.entries(known).filter(([key]) => worksheets[key])
        .map(([key, name]) => [key, { [into]: `${name}: ${worksheets[key]}` }]),
    ];
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
