// needs: assessment score store
/** A question: a choice, at once whether it is right and why, another try; the first attempt counts. */
(() => {
  "use strict";
  const { say, score, store } = window.assessments;
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

  const words = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

  /** The credits of the questions that were answered, as {all, done, sum, right}. */
  const tally = (questions) => {
    const credits = questions.map((question) => question.credit).filter((credit) => credit !== null);
    const sum = credits.reduce((total, credit) => total + credit, 0);
    return { all: questions.length, done: credits.length, sum, right: credits.filter((credit) => credit === 1).length };
  };

  const percent = ({ sum, all }) => Math.floor((100 * sum) / all + 0.5);

  /** max(0, right chosen - wrong chosen) / number of right ones. */
  const credit = ({ options }, chosen) => {
    const right = options.filter((option) => option.right).map(({ id }) => id);
    const hits = chosen.filter((id) => right.includes(id)).length;
    return Math.max(0, hits - (chosen.length - hits)) / right.length;
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
      return this.state ? credit({ options }, this.state.first) : null;
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
      this.form.querySelector(".solution").open = right;
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

  Object.assign(score, { credit });
  Object.assign(window.assessments, { percent, Question, shuffle, tally, words });
})();
