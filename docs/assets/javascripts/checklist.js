/** A self-check: progress while answering, and a result that follows every change. */
(() => {
  "use strict";
  const { Assessment, bands, list, score, showOnly, showRemedies, store } = window.assessments;
  const STEPS_AT_FIRST = 3;

  class Checklist extends Assessment {
    constructor(form) {
      super(form);
      this.bands = bands(form);
      this.visible = STEPS_AT_FIRST;
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
      const { answers, result } = this;
      const section = this.find(".result");
      const needs = score.needs(this.statements, answers);
      section.dataset.band = result.band ?? "none";
      this.updateOpen(result.open);
      this.find(".score-number").textContent = result.score === null ? "–" : `${result.score}%`;
      const { answered, total } = result;
      this.find(".score-label").textContent = answered ? this.say("from", { n: answered, all: total }) : "";
      showOnly(section.querySelectorAll(".score .band, .band-advice"), ({ dataset }) => dataset.band === result.band);
      const notes = [
        result.reason === "none" && !result.open.length ? "nothing-applies" : result.reason,
        result.cappedBy.length && "capped",
        result.band && !needs.length && "all-good",
      ];
      showOnly(section.querySelectorAll("[data-note]"), ({ dataset }) => notes.includes(dataset.note));
      list(this.find(".note-statements"), this.links(result.cappedBy));
      const early = this.begun === false || result.band === score.TO_ARRANGE;
      const shown = showRemedies(section, needs, this.visible, early);
      this.find(".steps").hidden = !needs.length;
      this.find("[data-action=more]").hidden = needs.length <= shown;
    }

    show() {
      super.show();
      document.activeElement.scrollIntoView({ block: "start" });
    }

    showAll() {
      const shown = this.root.querySelectorAll(".remedy:not([hidden])").length;
      this.visible = Infinity;
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

  for (const form of document.querySelectorAll("form[data-kind=checklist]")) new Checklist(form);
})();
