// needs: question
/** A set of scenarios from many pages, mixed: one at a time, then a result per page. */
(() => {
  "use strict";
  const { notice, percent, Question, say, showOnly, shuffle, store, tally, words } = window.assessments;

  class QuizSet {
    constructor(root) {
      this.root = root;
      this.shown = false;
      this.erased = null;
      const sections = [...root.querySelectorAll(".quiz-part")];
      const spot = root.querySelector(".progress");
      spot.after(...shuffle(sections, ({ dataset }) => dataset.quiz));
      this.parts = sections.map((section) => ({
        section,
        page: section.dataset.page,
        questions: [...section.querySelectorAll(".question")].map(
          (form) => new Question(form, root, (question) => this.answered(question)),
        ),
      }));
      this.on("previous", () => this.go(this.at - 1));
      this.on("next", () => this.go(this.at + 1));
      this.on("show", () => this.show());
      this.on("reset", () => this.reset());
      this.on("undo", () => this.undo());
      const target = document.getElementById(location.hash.slice(1));
      const named = this.parts.findIndex(({ section }) => section.contains(target));
      const open = this.parts.findIndex((part) => !this.complete(part));
      this.update();
      const start = named < 0 ? open : named;
      this.place(Math.max(start, 0));
      if (start < 0) this.reveal();
      store.subscribe(() => notice(root));
      notice(root);
    }

    on(action, handler) {
      for (const button of this.root.querySelectorAll(`:scope > .actions [data-action=${action}]`)) {
        button.addEventListener("click", handler);
      }
    }

    find(selector) {
      return this.root.querySelector(selector);
    }

    complete({ questions }) {
      return questions.every((question) => question.state);
    }

    answered(question) {
      if (this.erased) this.toggleUndo(false);
      this.erased = null;
      this.update();
      const { questions } = this.parts[this.at];
      const next = questions[questions.indexOf(question) + 1];
      if (next && !next.state) question.tell(`${question.form.querySelector(".announce").textContent} ${say(this.root, "announce-step", { text: words(next.form.querySelector("legend")) })}`);
    }

    /** Show one scenario; a question appears when the one before it has been answered. */
    place(index) {
      this.at = index;
      this.parts.forEach(({ section }, number) => {
        section.hidden = number !== index;
      });
      this.find("[data-action=previous]").hidden = index === 0;
      this.find("[data-action=next]").hidden = index === this.parts.length - 1;
    }

    go(index) {
      this.shown = false;
      this.root.classList.remove("has-result");
      this.place(index);
      const title = this.parts[index].section.querySelector(".part-title");
      title.focus({ preventScroll: true });
      title.scrollIntoView();
    }

    update() {
      const done = this.parts.filter((part) => this.complete(part)).length;
      const all = this.parts.length;
      this.find("progress").value = done;
      this.find(".progress-text").textContent = say(this.root, "progress", { done, all });
      for (const { questions } of this.parts) {
        questions.forEach(({ form }, index) => {
          form.hidden = index > 0 && !questions[index - 1].state;
        });
      }
      if (this.shown) this.updateResult();
    }

    show() {
      this.reveal();
      this.find(".result-title").focus();
    }

    reveal() {
      this.shown = true;
      this.root.classList.add("has-result");
      this.updateResult();
    }

    updateResult() {
      const total = tally(this.parts.flatMap(({ questions }) => questions));
      const sofar = { ...total, all: total.done };
      this.find(".score-number").textContent = total.done ? `${percent(sofar)}%` : "–";
      this.find(".score-label").textContent = say(this.root, "score-label", sofar);
      const finished = total.done === total.all;
      const { pass } = this.root.dataset;
      const note = finished ? pass !== undefined && (percent(total) >= Number(pass) ? "passed" : "failed") : "unfinished";
      showOnly(this.root.querySelectorAll("[data-note]"), ({ dataset }) => dataset.note === note);
      for (const row of this.root.querySelectorAll("[data-row]")) {
        const own = this.parts.filter(({ page }) => page === row.dataset.row);
        const result = tally(own.flatMap(({ questions }) => questions));
        row.querySelector(".quiz-right").textContent = say(this.root, result.done ? "right-of" : "none-yet", result);
        row.classList.toggle("weak", result.done > 0 && result.right < result.all);
      }
    }

    get questions() {
      return this.parts.flatMap(({ questions }) => questions);
    }

    reset() {
      this.erased = this.questions.filter(({ state }) => state).map(({ key, state }) => [key, state]);
      for (const { key } of this.questions) store.setQuiz(key, null);
      this.refill();
      this.go(0);
      this.toggleUndo(true);
      this.find("[data-action=undo]").focus();
      this.tell(say(this.root, "reset-done"));
    }

    undo() {
      for (const [key, state] of this.erased) store.setQuiz(key, state);
      this.refill();
      this.erased = null;
      this.toggleUndo(false);
      this.find("[data-action=reset]").focus();
      this.tell(say(this.root, "undone"));
    }

    refill() {
      for (const question of this.questions) question.restore();
      this.update();
    }

    toggleUndo(on) {
      this.find("[data-action=undo]").hidden = !on;
      this.find("[data-action=reset]").hidden = on;
    }

    tell(text) {
      this.root.querySelector(":scope > .announce").textContent = text;
    }
  }

  for (const root of document.querySelectorAll("[data-kind=quiz-set]")) new QuizSet(root);
})();
