/** The plan beside a profile, for paper: what is left to do, or else what to begin with, to be filled in. */
import { Component, start } from "../base/component.js";
import { make } from "../base/make.js";
import "../scan/scan.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

const SHOWN = 5; // lines that fit beside a profile on one sheet

class PlanSheet extends Component {
  constructor(root) {
    super(root);
    this.scan = this.around("scan");
    this.scan.root.addEventListener("assessments:result", () => this.update());
    store.follow(() => {
      if (!this.scan.shown) this.update(); // else its result tells
    });
  }

  update() {
    const plan = store.plan().filter(({ done }) => !done);
    this.root.classList.toggle("paper-only", !plan.length);
    const first = this.scan.all(".weak-part:not([hidden]) .remedy:not([hidden])");
    const items = plan.length ? plan.slice(0, SHOWN) : first.map(({ dataset }) => dataset);
    const more = plan.length - SHOWN;
    if (more > 0) items.push({ text: this.say("plan-more", { n: more }) });
    const rows = items.map((item) => [this.title(item), item.who, item.by && showDate(item.by)]);
    if (JSON.stringify(rows) === this.drawn) return;
    this.drawn = JSON.stringify(rows);
    const cells = (texts) => texts.map((text) => make("td", {}, text ?? ""));
    this.find("tbody").replaceChildren(...rows.map((texts) => make("tr", {}, ...cells(texts))));
  }

  title({ text, remedy }) {
    return text ??
      this.scan.maybe(`[data-remedy="${CSS.escape(remedy)}"] .remedy-title`)?.textContent ??
      remedy;
  }
}

start("plan-sheet", PlanSheet);
