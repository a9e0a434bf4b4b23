/** The plan beside a profile, for paper: what was chosen, or else what to begin with, to be filled in. */
(() => {
  "use strict";
  const { scans, showDate, store } = window.assessments;

  const update = (scan) => {
    const box = scan.find(".plan-sheet");
    const plan = store.plan();
    box.classList.toggle("paper-only", !plan.length);
    const first = [...scan.form.querySelectorAll(".weak-part:not([hidden]) .remedy:not([hidden])")];
    const items = plan.length ? plan : first.map(({ dataset }) => dataset);
    const title = ({ text, remedy }) =>
      text ?? scan.find(`[data-remedy="${CSS.escape(remedy)}"] .remedy-title`)?.textContent ?? remedy;
    const date = ({ by, done }) => (done ? scan.say("plan-done") : by && showDate(by));
    scan.find(".plan-sheet tbody").replaceChildren(
      ...items.map((item) => {
        const row = document.createElement("tr");
        for (const text of [title(item), item.who, date(item)]) row.insertCell().textContent = text ?? "";
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
