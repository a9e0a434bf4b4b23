// needs: scan
/** The plan beside a profile, for paper: what is left to do, or else what to begin with, to be filled in. */
(() => {
  "use strict";
  const { scans, showDate, store } = window.assessments;
  const SHOWN = 5; // lines that fit beside a profile on one sheet

  const update = (scan) => {
    const box = scan.find(".plan-sheet");
    const plan = store.plan().filter(({ done }) => !done);
    box.classList.toggle("paper-only", !plan.length);
    const first = [...scan.form.querySelectorAll(".weak-part:not([hidden]) .remedy:not([hidden])")];
    const items = plan.length ? plan.slice(0, SHOWN) : first.map(({ dataset }) => dataset);
    const title = ({ text, remedy }) =>
      text ?? scan.find(`[data-remedy="${CSS.escape(remedy)}"] .remedy-title`)?.textContent ?? remedy;
    const more = plan.length - SHOWN;
    if (more > 0) items.push({ text: scan.say("plan-more", { n: more }) });
    scan.find(".plan-sheet tbody").replaceChildren(
      ...items.map((item) => {
        const row = document.createElement("tr");
        for (const text of [title(item), item.who, item.by && showDate(item.by)]) row.insertCell().textContent = text ?? "";
        return row;
      }),
    );
  };

  for (const scan of scans.filter((found) => found.find(".plan-sheet"))) {
    scan.form.addEventListener("assessments:result", () => update(scan));
    store.subscribe(() => update(scan));
    update(scan);
  }
})();
