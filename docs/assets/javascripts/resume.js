/** Where a reader left off: a comparison that waits, the scan, what is not finished, the plan. */
(() => {
  "use strict";
  const { store } = window.assessments;
  const SHOWN = 3;

  /** How far the reader is with the assessment of a row, and when they last answered. */
  const progress = (row, times) => {
    const { keys: text, kind } = row.dataset;
    const keys = text.split(" ");
    const answered = keys.map((key) => (kind === "quiz" ? store.quiz(key)?.first && 1 : times[key])).filter(Boolean);
    return { row, scan: kind === "scan", left: keys.length - answered.length, done: answered.length, all: keys.length, time: Math.max(0, ...answered) };
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
    const row = (kind) => root.querySelector(`[data-kind=${kind}]`);
    const [compare, scan, plan] = ["compare", "scan", "plan"].map(row);
    root.querySelector("ul").append(...begun.map((item) => item.row), ...(plan ? [plan] : []));
    const waiting = Object.keys(store.current().others).length > 0;
    if (compare && scan && waiting && progress(scan, times).left) show(compare, root.dataset.waiting);
    const n = store.plan().filter(({ done }) => !done).length;
    if (plan && n) show(plan, root.dataset.actions, { n });
    root.hidden = rows.every((row) => row.hidden);
  };

  for (const root of document.querySelectorAll("[data-kind=resume]")) {
    store.subscribe(() => update(root));
    update(root);
  }
})();
