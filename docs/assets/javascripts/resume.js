/** Where a reader left off: the scan, checks that are not finished, the plan. */
(() => {
  "use strict";
  const { store } = window.assessments;
  const SHOWN = 3;

  /** How far the reader is with the assessment of a row, and when they last answered. */
  const progress = (row, times) => {
    const keys = row.dataset.keys.split(" ");
    const answered = keys.map((key) => times[key]).filter(Boolean);
    const scan = row.dataset.kind === "scan";
    return { row, scan, left: keys.length - answered.length, done: answered.length, all: keys.length, time: Math.max(0, ...answered) };
  };

  const show = (row, text, values = {}) => {
    row.hidden = false;
    row.querySelector(".facts").textContent = text.replace(/\{(\w+)\}/g, (brace, key) => values[key] ?? brace);
  };

  const update = (root) => {
    const times = store.times();
    const rows = [...root.querySelectorAll("li")];
    for (const row of rows) row.hidden = true;
    const begun = rows
      .filter(({ dataset }) => dataset.keys)
      .map((row) => progress(row, times))
      .filter(({ scan, done, left }) => done && (left || scan))
      .sort((a, b) => b.scan - a.scan || b.time - a.time)
      .slice(0, SHOWN);
    for (const item of begun) show(item.row, item.left ? root.dataset.done : root.dataset.complete, item);
    root.querySelector("ul").prepend(...begun.map(({ row }) => row));
    const plan = root.querySelector("[data-kind=plan]");
    const n = store.plan().filter(({ done }) => !done).length;
    if (plan && n) show(plan, root.dataset.actions, { n });
    root.hidden = rows.every((row) => row.hidden);
  };

  for (const root of document.querySelectorAll("[data-kind=resume]")) {
    store.subscribe(() => update(root));
    update(root);
  }
})();
