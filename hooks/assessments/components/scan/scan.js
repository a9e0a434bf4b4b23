/** The scan: one part at a time, then a profile with the weakest parts first. */
import { start } from "../base/component.js";
import { arrange, goTo, showOnly } from "../base/dom.js";
import { profile } from "../profile/profile.js";
import { score } from "../base/score.js";
import { showDate, showPercent } from "../base/shown.js";
import { StatementForm } from "../base/statement-form.js";
import { bands, statements } from "../base/statements.js";
import { store } from "../base/store.js";

const WEAKEST_SHOWN = 3;

class Scan extends StatementForm {
  constructor(root) {
    super(root);
    this.parts = this.all(".scan-part").map((section) => {
      const id = section.dataset.checklist;
      const row = this.find(`[data-row="${id}"]`);
      return {
        section,
        row,
        statements: statements(section),
        bands: bands(row),
        name: row.querySelector("th").textContent,
        step: this.find(`[data-part="${id}"]`),
        weak: this.find(`[data-weak="${id}"]`),
      };
    });
    this.then = null;
    this.on("previous", () => this.go(this.at - 1));
    this.on("next", () => this.go(this.at + 1));
    this.on("back", () => {
      this.hide();
      this.go(this.at);
    });
    this.parts.forEach(({ step }, index) => step.addEventListener("click", () => this.go(index)));
    this.bind();
    this.resume();
  }

  /**
   * Begin with the part that the address names, or else with the first that is not complete, or
   * else, with everything answered, at the result.
   */
  resume() {
    const named = this.partWith(document.getElementById(location.hash.slice(1)));
    const open = this.results.findIndex((result) => result.open.length);
    const first = named < 0 ? open : named;
    this.place(Math.max(first, 0));
    if (first < 0) this.reveal();
  }

  partWith(element) {
    return this.parts.findIndex(({ section }) => section.contains(element));
  }

  uncover(element) {
    this.hide();
    this.place(this.partWith(element));
  }

  /** Show one part and no other. */
  place(index) {
    this.at = index;
    this.parts.forEach(({ section, step }, number) => {
      section.hidden = number !== index;
      if (number === index) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    });
    this.toggle("[data-action=previous]", index);
    this.toggle("[data-action=next]", index < this.parts.length - 1);
  }

  /** Move to a part as the reader asked. */
  go(index) {
    this.place(index);
    goTo(this.parts[index].section.querySelector(".part-title"));
  }

  update() {
    this.answers = store.answers();
    this.begun = score.begun(this.signs, this.answers);
    this.results = this.assess(this.answers);
    this.open = this.results.flatMap(({ open }) => open);
    this.updateProgress(this.statements.length - this.open.length);
    this.results.forEach(({ total, open: { length } }, index) => {
      const { step } = this.parts[index];
      step.querySelector(".step-done").textContent = `${total - length}/${total}`;
      step.classList.toggle("complete", length === 0);
    });
    if (this.shown) this.updateResult();
  }

  /** The result of every part, for these answers, with today's statements. */
  assess(answers) {
    const begun = score.begun(this.signs, answers);
    return this.parts.map((part) => score.assess(part.statements, answers, part.bands, begun));
  }

  /** Show the profile beside that of earlier answers, or with null alone. */
  compareWith(answers) {
    this.then = answers;
    if (this.shown) this.updateResult();
  }

  updateResult() {
    const overall = score.overall(this.results);
    this.updateOpen(this.open);
    this.write(".score-number", showPercent(overall.score));
    this.write(".score-label", overall.count ? this.say("overall", { n: overall.count }) : "");
    const times = store.times();
    const last = Math.max(...this.statements.map(({ key }) => times[key] ?? 0));
    this.write(".profile-date", last ? this.say("today", { date: showDate(last) }) : "");
    const weak = this.weakest();
    this.updateNotes(overall, weak);
    this.updatePicture();
    this.updateWeakest(weak.slice(0, WEAKEST_SHOWN));
    this.root.dispatchEvent(new Event("assessments:result"));
  }

  updateNotes({ score: percent, provisional }, weak) {
    const few = this.parts.filter((_, index) =>
      this.results[index].applicable * 2 < this.results[index].total
    );
    const leftOut = this.results.reduce(
      (sum, { total, applicable }) => sum + total - applicable,
      0,
    );
    const scored = percent !== null;
    const reached = this.results.map(({ band }) => band);
    showOnly(this.root, "note", [
      !scored && (this.open.length ? "none" : "nothing-applies"),
      scored && provisional && "provisional",
      scored && !provisional && !weak.length && (few.length ? "left-out" : "all-good"),
      scored && few.length && "few-applicable",
      this.parts.some((part, index) => reached[index] === part.bands.at(-1)?.id) && "risk",
      reached.includes(score.TO_ARRANGE) && score.TO_ARRANGE,
    ]);
    this.write("[data-note=left-out]", this.say("left-out", { n: leftOut }));
    const names = few.map(({ name }) => name).join(", ");
    this.write(
      "[data-note=few-applicable]",
      this.say("few-applicable", { n: few.length, names }),
    );
  }

  /** Indices of the parts where something can be done, weakest first. */
  weakest() {
    return score.weakest(this.results).filter((index) => this.needs(index).length);
  }

  needs(index) {
    return score.needs(this.parts[index].statements, this.answers);
  }

  updatePicture() {
    const then = this.then && this.assess(this.then);
    const now = { style: "now", results: this.results };
    profile.shapes(this.maybe(".radar"), then ? [{ style: "then", results: then }, now] : [now]);
    this.toggle("th.col-then", then);
    this.parts.forEach(({ row }, index) => {
      profile.row(row, this.results[index], this.coverage(this.results[index]), then?.[index]);
    });
  }

  coverage({ answered, applicable, total }) {
    if (!applicable) return this.say("all-not-applicable");
    const name = applicable < total ? "coverage-without" : "coverage";
    return this.say(name, { done: answered, all: total, out: total - applicable });
  }

  /** These parts, each with why it is weak and with its first remedy. */
  updateWeakest(shown) {
    this.toggle(".weakest", shown.length);
    this.parts.forEach(({ weak }, index) => {
      weak.hidden = !shown.includes(index);
    });
    for (const index of shown) {
      const { weak } = this.parts[index];
      const { answered, band, score: percent } = this.results[index];
      const needs = this.needs(index);
      const coverage = weak.querySelector(".weak-coverage");
      weak.querySelector(".weak-number").textContent = showPercent(percent);
      coverage.textContent = this.say("from", { n: answered, ...coverage.dataset });
      showOnly(weak, "band", [band]);
      showOnly(weak, "because", needs.flatMap(({ short }) => short));
      this.showRemedies(weak, needs, 1, band);
    }
    arrange(this.find(".weak-parts"), shown.map((index) => this.parts[index].weak));
  }

  summary() {
    const overall = score.overall(this.results);
    if (overall.score === null) return this.say("announce-none");
    const name = this.parts[this.weakest()[0]]?.name;
    const good = this.results.every(({ score: own }) => own !== null)
      ? "announce-good"
      : "announce-left-out";
    return this.say(name ? "announce" : good, { score: overall.score, name });
  }

  reset() {
    super.reset();
    this.place(0);
  }
}

start("scan", Scan);
