/** A self-check: progress while answering, and a result that follows every change. */
(() => {
  "use strict";
  const { score, store, statements, bands, say, showOnly, bind, print } = window.assessments;
  const STEPS_AT_FIRST = 3;
  const PAUSE_BEFORE_ANNOUNCING = 700; // milliseconds: one announcement after a run of changes

  class Checklist {
    constructor(form) {
      this.form = form;
      this.statements = statements(form);
      this.bands = bands(form);
      this.shown = false;
      this.more = false;
      this.erased = null;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.show();
      });
      this.on("reset", () => this.reset());
      this.on("undo", () => this.undo());
      this.on("print", () => print(form));
      this.on("more", () => {
        this.more = true;
        this.update();
        this.find(`.remedy:nth-of-type(${STEPS_AT_FIRST + 1}) a`)?.focus();
      });
      bind(form, (key) => this.changed(key));
      if (this.result.answered && !this.result.open.length) this.reveal();
    }

    find(selector) {
      return this.form.querySelector(selector);
    }

    on(action, handler) {
      this.find(`[data-action=${action}]`)?.addEventListener("click", handler);
    }

    changed(key) {
      if (key) this.forgetErased();
      this.update();
      if (key && this.shown) this.announceSoon();
    }

    update() {
      this.answers = store.answers();
      this.result = score.assess(this.statements, this.answers, this.bands);
      this.updateProgress();
      if (this.shown) this.updateResult();
    }

    updateProgress() {
      const { total, open } = this.result;
      const done = total - open.length;
      this.find("progress").value = done;
      this.find(".progress-text").textContent = say(this.form, "progress", { done, all: total });
      this.form.classList.toggle("empty", done === 0);
    }

    /** Reveal the result and go there: to what is still open, or else to the outcome. */
    show() {
      this.reveal();
      const target = this.result.open.length ? ".open-count" : ".result-title";
      this.find(target).focus();
    }

    reveal() {
      this.shown = true;
      this.form.classList.add("has-result");
      this.updateResult();
    }

    updateResult() {
      const { result, form } = this;
      const section = this.find(".result");
      section.dataset.band = result.band ?? "none";
      this.updateOpen();
      this.find(".score-number").textContent = result.score === null ? "–" : `${result.score}%`;
      showOnly(section.querySelectorAll(".score .band, .band-advice"), ({ dataset }) => dataset.band === result.band);
      const needs = score.needs(this.statements, this.answers);
      const notes = new Set([result.reason]);
      if (result.cappedBy.length) notes.add("capped");
      if (result.band && !needs.length) notes.add("all-good");
      showOnly(section.querySelectorAll("[data-note]"), ({ dataset }) => notes.has(dataset.note));
      list(this.find(".note-statements"), result.cappedBy.map((key) => this.linkTo(key)));
      this.updateSteps(needs);
      form.querySelector(".steps").hidden = !needs.length;
    }

    updateOpen() {
      const { open } = this.result;
      const box = this.find(".open-statements");
      box.hidden = !open.length;
      this.find(".open-count").textContent = say(this.form, "open", { n: open.length });
      list(box.querySelector("ul"), open.map((key) => this.linkTo(key)));
    }

    /** Remedies in the order of need, each with the advice of the statements that fell short. */
    updateSteps(needs) {
      const items = new Map(
        [...this.form.querySelectorAll(".remedy")].map((item) => [item.dataset.remedy, item]),
      );
      const visible = this.more ? needs.length : STEPS_AT_FIRST;
      const short = new Set(needs.flatMap((need) => need.short));
      const order = needs.map((need) => need.remedy);
      for (const item of items.values()) {
        const place = order.indexOf(item.dataset.remedy);
        item.hidden = place < 0 || place >= visible;
        showOnly(item.querySelectorAll("[data-advice]"), ({ dataset }) => short.has(dataset.advice));
      }
      const sorted = [...items.keys()].sort((a, b) => rank(order, a) - rank(order, b));
      this.find(".remedies").append(...sorted.map((remedy) => items.get(remedy)));
      this.find("[data-action=more]").hidden = needs.length <= visible;
    }

    /** A link to a statement that also moves the focus to its first answer. */
    linkTo(key) {
      const { element } = this.statements.find((statement) => statement.key === key);
      const link = document.createElement("a");
      link.href = `#${element.id}`;
      link.textContent = element.querySelector("legend").textContent;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        element.scrollIntoView({ block: "center" });
        element.querySelector("input:checked, input").focus({ preventScroll: true });
      });
      return link;
    }

    announceSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.announce(), PAUSE_BEFORE_ANNOUNCING);
    }

    announce() {
      const { score: percent, band, open } = this.result;
      const name = percent === null ? "announce-none" : open.length ? "announce-provisional" : "announce";
      const label = band ? this.find(`.score .band[data-band=${band}] :last-child`).textContent : "";
      this.tell(say(this.form, name, { score: percent, band: label.toLowerCase(), n: open.length }));
    }

    tell(text) {
      this.find(".announce").textContent = text;
    }

    reset() {
      const keys = this.statements.map((statement) => statement.key);
      const kept = keys.filter((key) => this.answers[key]).map((key) => [key, this.answers[key]]);
      store.setAnswers(Object.fromEntries(keys.map((key) => [key, null])));
      this.shown = false;
      this.form.classList.remove("has-result");
      this.erased = Object.fromEntries(kept);
      this.toggleUndo(kept.length > 0);
      this.tell(say(this.form, "reset-done"));
    }

    undo() {
      store.setAnswers(this.erased);
      this.forgetErased();
      this.find("[data-action=reset]").focus();
      this.tell(say(this.form, "undone"));
    }

    forgetErased() {
      this.erased = null;
      this.toggleUndo(false);
    }

    toggleUndo(on) {
      const undo = this.find("[data-action=undo]");
      undo.hidden = !on;
      this.find("[data-action=reset]").hidden = on;
      if (on) undo.focus();
    }
  }

  const rank = (order, name) => (order.includes(name) ? order.indexOf(name) : order.length);

  const list = (parent, links) => {
    parent.replaceChildren(
      ...links.map((link) => {
        const item = document.createElement("li");
        item.append(link);
        return item;
      }),
    );
  };

  for (const form of document.querySelectorAll("form[data-kind=checklist]")) new Checklist(form);
})();
