// needs: store
/** Where a reader left off: a comparison that waits, the scan, what is not finished, the plan. */
(() => {
  "use strict";
  const { store } = window.assessments;
  const SHOWN = 3;

  /**
   * How far the reader is with what a row is about, and when they last answered. A self-check is
   * begun with a statement that the scan does not have; a scan with statements of two causes.
   */
  const progress = (row, times) => {
    const { keys: text, kind, own } = row.dataset;
    const keys = text.split(" ");
    const given = keys.filter((key) => (kind === "quiz" ? store.quiz(key)?.first : times[key]));
    const scan = kind === "scan";
    const causes = new Set(given.map((key) => key.split(".")[0])).size;
    const begun = scan ? causes > 1 : given.length > 0 && (own === undefined || own.split(" ").some((key) => times[key]));
    const time = Math.max(0, ...given.map((key) => times[key] ?? 1));
    return { row, scan, begun, left: keys.length - given.length, done: given.length, all: keys.length, time };
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
      .filter(({ scan, begun: some, left }) => some && (left || scan))
      .sort((a, b) => b.scan - a.scan || b.time - a.time)
      .slice(0, SHOWN);
    for (const item of begun) show(item.row, item.left ? root.dataset.done : root.dataset.complete, item);
    const row = (kind) => root.querySelector(`[data-kind=${kind}]`);
    const [compare, plan] = ["compare", "plan"].map(row);
    root.querySelector("ul").append(...begun.map((item) => item.row), ...(plan ? [plan] : []));
    const waiting = Object.keys(store.current().others).length > 0;
    if (compare && waiting) show(compare, root.dataset.waiting);
    const n = store.plan().filter(({ done }) => !done).length;
    if (plan && n) show(plan, root.dataset.actions, { n });
    root.hidden = rows.every((row) => row.hidden);
  };

  for (const root of document.querySelectorAll("[data-kind=resume]")) {
    store.subscribe(() => update(root));
    update(root);
  }
})();
