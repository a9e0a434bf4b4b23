/** Where a reader left off: what they began and did not finish, the latest first. */
(() => {
  "use strict";
  const { store } = window.assessments;
  const SHOWN = 3;

  const update = (root) => {
    const times = store.times();
    const rows = [...root.querySelectorAll("li")].map((row) => {
      const keys = row.dataset.keys.split(" ");
      const answered = keys.filter((key) => times[key]);
      return { row, all: keys.length, done: answered.length, time: Math.max(0, ...answered.map((key) => times[key])) };
    });
    const begun = rows
      .filter(({ done, all }) => done > 0 && done < all)
      .sort((a, b) => b.time - a.time)
      .slice(0, SHOWN);
    for (const { row } of rows) row.hidden = !begun.some((other) => other.row === row);
    for (const { row, done, all } of begun) {
      row.querySelector(".facts").textContent = root.dataset.done.replace("{done}", done).replace("{all}", all);
    }
    root.querySelector("ul").append(...begun.map(({ row }) => row));
    root.hidden = !begun.length;
  };

  for (const root of document.querySelectorAll("[data-kind=resume]")) {
    store.subscribe(() => update(root));
    update(root);
  }
})();
