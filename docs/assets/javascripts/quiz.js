/** Quizzes: a choice, at once whether it is right and why, another try; the first attempt counts. */
(() => {
  "use strict";
  const { notice, say, score, showOnly, store } = window.assessments;
  const SEED = "seed";

  /** FNV-1a, 32 bits: mixes the reader's seed and an id into a place in a shuffled order. */
  const hash = (text) => {
    let value = 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1) {
      value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
    }
    return value;
  };

  /** Put elements in an order that stays put for one reader and is the same in every language. */
  const shuffle = (elements, id) => {
    const kept = store.quiz(SEED);
    const seed = typeof kept === "string" ? kept : store.setQuiz(SEED, store.id());
    const places = new Map(elements.map((element) => [element, hash(`${seed}:${id(element)}`)]));
    return elements.sort((a, b) => places.get(a) - places.get(b));
  };

  class Question {
    constructor(form, root, changed) {
      this.form = form;
      this.root = root;
      this.key = form.dataset.question;
      this.changed = changed;
      this.options = [...form.querySelectorAll(".option")];
      this.inputs = [...form.querySelectorAll("input")];
      this.right = [...form.querySelectorAll("[data-right]")].map(({ dataset }) => dataset.explain);
      if (form.closest("[data-shuffle]")) {
        form.querySelector("fieldset").append(...shuffle(this.options, ({ dataset }) => this.key + dataset.option));
      }
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.check();
      });
      form.addEventListener("change", () => this.unmark());
      this.again = form.querySelector("[data-action=again]");
      this.again.addEventListener("click", () => this.tryAgain());
      this.restore();
    }

    get state() {
      const state = store.quiz(this.key);
      return state?.first ? state : undefined;
    }

    /** From 0 to 1 for the first attempt; null when there was none. */
    get credit() {
      const options = this.options.map(({ dataset }) => ({
        id: dataset.option,
        right: this.right.includes(dataset.option),
      }));
      return this.state ? score.credit({ options }, this.state.first) : null;
    }

    get chosen() {
      return this.inputs.filter((input) => input.checked).map((input) => input.value);
    }

    isRight(chosen) {
      return chosen.length === this.right.length && chosen.every((id) => this.right.includes(id));
    }

    check() {
      const { chosen } = this;
      if (!chosen.length) {
        this.tell(say(this.root, "choose"));
        return;
      }
      const first = this.state?.first ?? chosen;
      store.setQuiz(this.key, { first, last: chosen });
      this.show(chosen);
      const shown = [...this.form.querySelectorAll(".feedback:not([hidden])")].map(words);
      if (!this.isRight(chosen) && chosen.some((id) => this.right.includes(id))) shown.push(say(this.root, "partly"));
      if (this.isRight(chosen)) shown.push(words(this.form.querySelector(".lesson")));
      this.tell(shown.join(" "));
      this.changed(this);
    }

    /** Show what is said of the chosen options, and of the whole once it is right. */
    show(chosen) {
      const right = this.isRight(chosen);
      const here = this.form.contains(document.activeElement);
      for (const option of this.options) {
        const explained = this.form.querySelector(`[data-explain="${option.dataset.option}"]`);
        const feedback = option.querySelector(".feedback");
        feedback.hidden = !chosen.includes(option.dataset.option);
        option.classList.toggle("right", !feedback.hidden && "right" in explained.dataset);
        option.classList.toggle("wrong", !feedback.hidden && !("right" in explained.dataset));
        feedback.replaceChildren(...[...explained.childNodes].map((node) => node.cloneNode(true)));
        feedback.querySelector(".verdict-option")?.remove();
      }
      this.form.classList.toggle("solved", right);
      this.again.hidden = right;
      this.form.querySelector("[type=submit]").hidden = true;
      if (here) (right ? this.form.querySelector("input:checked") : this.again).focus();
    }

    unmark() {
      for (const option of this.options) {
        option.classList.remove("right", "wrong");
        option.querySelector(".feedback").hidden = true;
      }
      this.form.classList.remove("solved");
      this.again.hidden = true;
      this.form.querySelector("[type=submit]").hidden = false;
    }

    tryAgain() {
      for (const input of this.inputs) input.checked = false;
      this.unmark();
      this.options[0].querySelector("input").focus();
    }

    restore() {
      const last = this.state?.last ?? [];
      for (const input of this.inputs) input.checked = last.includes(input.value);
      if (last.length) this.show(last);
      else this.unmark();
    }

    tell(text) {
      this.form.querySelector(".announce").textContent = text;
    }
  }

  const words = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

  /** The credits of the questions that were answered, as {all, done, sum, right}. */
  const tally = (questions) => {
    const credits = questions.map((question) => question.credit).filter((credit) => credit !== null);
    const sum = credits.reduce((total, credit) => total + credit, 0);
    return { all: questions.length, done: credits.length, sum, right: credits.filter((credit) => credit === 1).length };
  };

  const percent = ({ sum, all }) => Math.floor((100 * sum) / all + 0.5);

  /** One scenario on the page where it was written. */
  const scenario = (root) => {
    const outcome = root.querySelector(".quiz-outcome");
    const update = () => {
      const { all, done, right, sum } = tally(questions);
      const { pass } = root.dataset;
      if (done < all || (all === 1 && pass === undefined)) {
        outcome.textContent = "";
        return;
      }
      const verdict = pass === undefined ? "" : say(root, percent({ sum, all }) >= Number(pass) ? "passed" : "failed");
      outcome.textContent = `${say(root, "outcome", { n: all, right })} ${verdict}`.trim();
    };
    const questions = [...root.querySelectorAll(".question")].map((form) => new Question(form, root, () => update()));
    update();
    notice(root);
    store.subscribe(() => notice(root));
  };

  /** Scenarios of many pages, mixed: one at a time, then a result per page. */
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
      const open = this.parts.findIndex((part) => !this.complete(part));
      this.update();
      this.place(open < 0 ? 0 : open);
      if (open < 0) this.reveal();
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
      this.find(".score-number").textContent = total.done ? `${percent(total)}%` : "–";
      this.find(".score-label").textContent = say(this.root, "score-label", total);
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

  for (const root of document.querySelectorAll("[data-kind=quiz]")) scenario(root);
  for (const root of document.querySelectorAll("[data-kind=quiz-set]")) new QuizSet(root);
})();
