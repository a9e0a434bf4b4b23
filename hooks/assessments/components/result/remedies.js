// needs: dom
/** Remedies in the order in which they are needed, each with the advice that applies. */
(() => {
  "use strict";
  const { arrange, showOnly } = window.assessments;

  /**
   * Put the remedies below `root` in the order of `needs` (see score.js) and show the first `most`.
   * `early` puts what is for friction or an end behind, where only Infinity reaches.
   * @returns how many are shown
   */
  const showRemedies = (root, needs, most, early) => {
    const order = needs.map(({ remedy }) => remedy);
    const place = ({ dataset }) => order.indexOf(dataset.remedy);
    const late = ({ dataset }) => early && dataset.late !== undefined;
    const items = [...root.querySelectorAll(".remedy")];
    const needed = items.filter((item) => place(item) >= 0).sort((a, b) => late(a) - late(b) || place(a) - place(b));
    const shown = needed.filter((item) => most === Infinity || !late(item)).slice(0, most);
    for (const item of items) item.hidden = !shown.includes(item);
    showOnly(root, "advice", needs.flatMap(({ short }) => short));
    arrange(root.querySelector(".remedies"), [...needed, ...items.filter((item) => !needed.includes(item))]);
    return shown.length;
  };

  Object.assign(window.assessments, { showRemedies });
})();
