/** Where a reader left off: a comparison that waits, the scan, what is not finished, the plan. */
import { Component, start } from "../base/component.js";
import { fill } from "../base/sentences.js";
import { store } from "../base/store.js";

const SHOWN = 3;

class Resume extends Component {
  constructor(root) {
    super(root);
    this.rows = this.all("li");
    this.begin = this.rows.filter(({ dataset }) => dataset.keys);
    store.follow(() => this.update());
  }

  row(kind) {
    return this.rows.find(({ dataset }) => dataset.of === kind);
  }

  update() {
    const { dataset } = this.root;
    for (const row of this.rows) row.hidden = true;
    const begun = this.begun();
    for (const item of begun) show(item.row, item.left ? dataset.done : dataset.complete, item);
    const [compare, plan] = ["compare", "plan"].map((kind) => this.row(kind));
    this.find("ul").append(...begun.map(({ row }) => row), ...(plan ? [plan] : []));
    if (compare && Object.keys(store.current().others).length) show(compare, dataset.waiting);
    const n = store.plan().filter(({ done }) => !done).length;
    if (plan && n) show(plan, dataset.actions, { n });
    this.root.hidden = this.rows.every(({ hidden }) => hidden);
  }

  /** What can be gone on with: the scan first, also when it is complete, then the latest. */
  begun() {
    const times = store.times();
    return this.begin
      .map((row) => progress(row, times))
      .filter(({ scan, begun, left }) => begun && (left || scan))
      .sort((a, b) => b.scan - a.scan || b.time - a.time)
      .slice(0, SHOWN);
  }
}

/** How far the reader is with what a row is about, and when they last answered. */
const progress = (row, times) => {
  const { keys, of, own, round } = row.dataset;
  const asked = store.quiz(round)?.split?.(" ");
  const all = keys.split(" ").filter((key) => !round || asked?.includes(key.split(".")[0]));
  const given = all.filter((key) => of === "quiz" ? store.quiz(key)?.first : key in times);
  return {
    row,
    scan: of === "scan",
    begun: isBegun(of, given, own?.split(" ")),
    done: given.length,
    all: all.length,
    left: all.length - given.length,
    time: Math.max(0, ...given.map((key) => times[key] ?? 1)),
  };
};

/** A scan is begun with statements of two checklists, a self-check with one that the scan does not have. */
const isBegun = (of, given, own) => {
  if (of === "scan") return new Set(given.map((key) => key.split(".")[0])).size > 1;
  return given.some((key) => !own || own.includes(key));
};

const show = (row, text, values = {}) => {
  row.hidden = false;
  row.querySelector(".facts").textContent = fill(text, values);
};

start("resume", Resume);
