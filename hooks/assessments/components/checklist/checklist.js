/** A self-check: progress while answering, and a result that follows every change. */
import { start } from "../base/component.js";
import { showOnly } from "../base/dom.js";
import { score } from "../base/score.js";
import { showPercent } from "../base/shown.js";
import { StatementForm } from "../base/statement-form.js";
import { bands } from "../base/statements.js";

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
    this.read();
    this.result = score.assess(this.asked, this.answers, this.bands, this.begun);
    this.updateProgress(this.result.open);
    if (this.shown) this.updateResult();
  }

  updateResult() {
    const { answered, band, cappedBy, reason, score: percent, total } = this.result;
    const section = this.fixed(".result");
    const needs = score.needs(this.asked, this.answers);
    const { now, rest } = this.offered(needs, band);
    const steps = this.first || now.length || rest.length;
    const state = this.state(needs, steps);
    const most = this.most === STEPS_AT_FIRST ? Math.min(now.length, this.most) : this.most;
    if (section.dataset.band !== (band ?? "none")) section.dataset.band = band ?? "none";
    this.write(".result-title", this.say(`lead-${state}`, this.root.dataset));
    this.updateOpen();
    this.write(".score-number", showPercent(percent));
    this.write(".score-label", answered ? this.say("from", { n: answered, all: total }) : "");
    showOnly(this.fixed(".outcome"), "band", [band]);
    showOnly(section, "note", [state, reason, cappedBy.length && "capped"]);
    this.listLinks(".note-statements", cappedBy);
    this.showRemedies(section, [...now, ...rest], most);
    this.toggle(".steps", steps);
    this.toggle("[data-action=more]", now.length + rest.length > most);
  }

  /** What the result leads with: a name in the sentences `lead-…`, and that of a note. */
  state(needs, steps) {
    const { open, reason } = this.result;
    if (reason === "none" && !open.length) return "nothing-applies";
    if (reason === "none" || open.length) return reason;
    if (steps) return "steps";
    return needs.length ? "later" : reason ?? "all-good";
  }

  showAll() {
    const shown = this.all(".remedy:not([hidden])").length;
    this.most = Infinity;
    this.updateResult();
    this.find(`.remedies:not([data-first]) > .remedy:nth-child(${shown + 1}) a`).focus();
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
