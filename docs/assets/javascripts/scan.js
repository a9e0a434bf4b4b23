/** The scan: one part at a time, then a profile with the weakest parts first. */
(() => {
  "use strict";
  const { arrange, Assessment, bands, profile, score, showDate, showOnly, showRemedies, statements, store } = window.assessments;
  const WEAKEST_SHOWN = 3;

  class Scan extends Assessment {
    constructor(form) {
      super(form);
      this.parts = [...form.querySelectorAll(".scan-part")].map((section) => {
        const id = section.dataset.checklist;
        const row = this.find(`[data-row="${id}"]`);
        return {
          id,
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
      this.on("back", () => this.leaveResult());
      this.parts.forEach(({ step }, index) => step.addEventListener("click", () => this.go(index)));
      form.addEventListener("assessments:go", ({ target }) => {
        this.hide();
        this.place(this.parts.findIndex(({ section }) => section.contains(target)));
      });
      this.bind();
      this.resume();
    }

    /**
     * Begin with the part that the address names, or else with the first that is not complete, or
     * else, with everything answered, at the result.
     */
    resume() {
      const target = document.getElementById(location.hash.slice(1));
      const named = this.parts.findIndex(({ section }) => section.contains(target));
      const open = this.results.findIndex((result) => result.open.length);
      const start = named < 0 ? open : named;
      this.place(Math.max(start, 0));
      if (start < 0) this.reveal();
    }

    /** Show one part and no other. */
    place(index) {
      this.at = index;
      this.parts.forEach(({ section, step }, number) => {
        section.hidden = number !== index;
        if (number === index) step.setAttribute("aria-current", "step");
        else step.removeAttribute("aria-current");
      });
      this.find("[data-action=previous]").hidden = index === 0;
      this.find("[data-action=next]").hidden = index === this.parts.length - 1;
    }

    /** Move to a part as the reader asked: the focus goes to its title. */
    go(index) {
      this.place(index);
      this.focusOn(this.parts[index].section.querySelector(".part-title"));
    }

    leaveResult() {
      this.hide();
      this.go(this.at);
    }

    focusOn(element) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "start" });
    }

    update() {
      this.answers = store.answers();
      this.results = this.assess(this.answers);
      const open = this.results.flatMap((result) => result.open).length;
      this.updateProgress(this.statements.length - open);
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

    updateResult() {
      const { results } = this;
      const overall = score.overall(results);
      const open = results.flatMap((result) => result.open);
      this.updateOpen(open);
      this.find(".score-number").textContent = overall.score === null ? "–" : `${overall.score}%`;
      this.find(".score-label").textContent = overall.count ? this.say("overall", { n: overall.count }) : "";
      const times = store.times();
      const last = Math.max(...this.statements.map(({ key }) => times[key] ?? 0));
      this.find(".profile-date").textContent = last ? this.say("today", { date: showDate(last) }) : "";
      const weak = this.weakest();
      const few = this.parts.filter((part, index) => results[index].applicable * 2 < results[index].total);
      const leftOut = results.reduce((sum, { total, applicable }) => sum + total - applicable, 0);
      const good = overall.score !== null && !overall.provisional && !weak.length;
      const notes = [
        overall.score !== null ? overall.provisional && "provisional" : open.length ? "none" : "nothing-applies",
        good && (few.length ? "left-out" : "all-good"),
        overall.score !== null && few.length && "few-applicable",
        ...results.map(({ band }, index) => (band === this.parts[index].bands.at(-1)?.id ? "risk" : band === score.TO_ARRANGE && band)),
      ];
      showOnly(this.form.querySelectorAll(".profile [data-note]"), ({ dataset }) => notes.includes(dataset.note));
      this.find("[data-note=left-out]").textContent = this.say("left-out", { n: leftOut });
      const names = few.map(({ name }) => name);
      this.find("[data-note=few-applicable]").textContent = this.say("few-applicable", { n: few.length, names: names.join(", ") });
      this.updatePicture();
      this.updateWeakest(weak);
      this.form.dispatchEvent(new Event("assessments:result"));
    }

    /** Indices of the parts where something can be done, weakest first. */
    weakest() {
      return score
        .weakest(this.results)
        .filter((index) => score.needs(this.parts[index].statements, this.answers).length);
    }

    updatePicture() {
      const then = this.then && this.assess(this.then);
      const shape = (style, results) => ({
        style,
        scores: results.map((result) => result.score),
        bands: results.map((result) => result.band),
      });
      profile.shapes(this.find(".radar"), [...(then ? [shape("then", then)] : []), shape("now", this.results)]);
      this.find("th.col-then").hidden = !then;
      this.parts.forEach(({ row }, index) => {
        const result = this.results[index];
        profile.row(row, {
          score: this.percent(result),
          band: result.band,
          coverage: this.coverage(result),
          then: then && this.percent(then[index]),
        });
      });
    }

    percent({ score: percent }) {
      return percent === null ? "–" : `${percent}%`;
    }

    coverage({ answered, applicable, total }) {
      if (!applicable) return this.say("all-not-applicable");
      const name = applicable < total ? "coverage-without" : "coverage";
      return this.say(name, { done: answered, all: total, out: total - applicable });
    }

    /** The weakest parts, each with why and with its first remedy. */
    updateWeakest(weak) {
      const shown = weak.slice(0, WEAKEST_SHOWN);
      this.find(".weakest").hidden = !shown.length;
      this.parts.forEach((part, index) => {
        part.weak.hidden = !shown.includes(index);
        if (part.weak.hidden) return;
        const result = this.results[index];
        const needs = score.needs(part.statements, this.answers);
        const short = needs.flatMap((need) => need.short);
        part.weak.querySelector(".weak-number").textContent = this.percent(result);
        const coverage = part.weak.querySelector(".weak-coverage");
        coverage.textContent = this.say("from", { n: result.answered, ...coverage.dataset });
        showOnly(part.weak.querySelectorAll(".band"), ({ dataset }) => dataset.band === result.band);
        showOnly(part.weak.querySelectorAll("[data-because]"), ({ dataset }) => short.includes(dataset.because));
        const early = score.begun(this.signs, this.answers) === false || result.band === score.TO_ARRANGE;
        showRemedies(part.weak, needs, 1, early);
      });
      arrange(this.find(".weak-parts"), shown.map((index) => this.parts[index].weak));
    }

    summary() {
      const overall = score.overall(this.results);
      if (overall.score === null) return this.say("announce-none");
      const name = this.parts[this.weakest()[0]]?.name;
      const good = this.results.every(({ score: own }) => own !== null) ? "announce-good" : "announce-left-out";
      return this.say(name ? "announce" : good, { score: overall.score, name });
    }

    show() {
      super.show();
      this.focusOn(document.activeElement);
    }

    reset() {
      super.reset();
      this.place(0);
    }
  }

  window.assessments.scans = [...document.querySelectorAll("form[data-kind=scan]")].map((form) => new Scan(form));
})();
