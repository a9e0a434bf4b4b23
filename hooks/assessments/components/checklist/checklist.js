/** A self-check: progress while answering, and a result that follows every change. */
import { start } from "../base/component.js";
import { list, showOnly } from "../base/dom.js";
import { score } from "../base/score.js";
import { showPercent } from "../base/shown.js";
import { StatementForm } from "../base/statement-form.js";
import { bands } from "../base/statements.js";
import { store } from "../base/store.js";

const STEPS_AT_FIRST = 3;

class Checklist extends StatementForm {
  constructor(root) {
    super(root);
    this.bands = bands(root);
    this.most = STEPS_AT_FIRST;
    this.on("more", () => this.showAll());
    this.bind();
    if (this.result.answered && !this.result.open.length) this.reveal();
  }

  update() {
    this.answers = store.answers();
    this.begun = score.begun(this.signs, this.answers);
    this.result = score.assess(this.statements, this.answers, this.bands, this.begun);
    this.updateProgress(this.result.total - this.result.open.length);
    if (this.shown) this.updateResult();
  }

  updateResult() {
    const { answered, band, cappedBy, open, reason, score: percent, total } = this.result;
    const section = this.find(".result");
    const needs = score.needs(this.statements, this.answers);
    section.dataset.band = band ?? "none";
    this.updateOpen(open);
    this.write(".score-number", showPercent(percent));
    this.write(".score-label", answered ? this.say("from", { n: answered, all: total }) : "");
    showOnly(this.find(".outcome"), "band", [band]);
    showOnly(section, "note", [
      reason === "none" && !open.length ? "nothing-applies" : reason,
      cappedBy.length && "capped",
      band && !needs.length && "all-good",
    ]);
    list(this.find(".note-statements"), this.links(cappedBy));
    const shown = this.showRemedies(section, needs, this.most, band);
    this.toggle(".steps", needs.length);
    this.toggle("[data-action=more]", needs.length > shown);
  }

  showAll() {
    const shown = this.all(".remedy:not([hidden])").length;
    this.most = Infinity;
    this.updateResult();
    this.find(`.remedy:nth-of-type(${shown + 1}) a`).focus();
  }

  summary() {
    const { score: percent, band, open } = this.result;
    if (percent === null) return this.say("announce-none");
    if (open.length) return this.say("announce-provisional", { score: percent, n: open.length });
    const name = band ? this.find(`.score [data-band=${band}] :last-child`).textContent : "";
    return this.say("announce", { score: percent, band: name.toLowerCase() });
  }
}

start("checklist", Checklist);
