/** A set of scenarios from many pages, mixed: one at a time, then a result per page. */
import { Assessment } from "../base/assessment.js";
import { start } from "../base/component.js";
import { tally } from "./credit.js";
import { goTo, showOnly } from "../base/dom.js";
import { Question, shuffle, words } from "./question.js";
import { score } from "../base/score.js";
import { showPercent } from "../base/shown.js";
import { store } from "../base/store.js";

const complete = ({ questions }) => questions.every(({ state }) => state);

class QuizSet extends Assessment {
  constructor(root) {
    super(root);
    const sections = this.all(".quiz-part");
    this.find(".progress").after(...shuffle(sections, ({ dataset }) => dataset.quiz));
    this.parts = sections.map((section) => ({
      section,
      page: section.dataset.page,
      questions: [...section.querySelectorAll(".question")].map(
        (form) => new Question(form, (question) => this.answered(question)),
      ),
    }));
    this.questions = this.parts.flatMap(({ questions }) => questions);
    this.on("previous", () => this.go(this.at - 1));
    this.on("next", () => this.go(this.at + 1));
    this.on("show", () => this.show());
    store.follow(() => this.update());
    this.resume();
  }

  /** Begin with the scenario that the address names, or else the first open one, or else the result. */
  resume() {
    const target = document.getElementById(location.hash.slice(1));
    const named = this.parts.findIndex(({ section }) => section.contains(target));
    const open = this.parts.findIndex((part) => !complete(part));
    const first = named < 0 ? open : named;
    this.place(Math.max(first, 0));
    if (first < 0) this.reveal();
  }

  answered(question) {
    this.undo.forget();
    const { questions } = this.parts[this.at];
    const next = questions[questions.indexOf(question) + 1];
    if (!next || next.state) return;
    const step = this.say("announce-step", { text: words(next.find("legend")) });
    question.tell(`${question.find(".announce").textContent} ${step}`);
  }

  /** Show one scenario and no other. */
  place(index) {
    this.at = index;
    this.parts.forEach(({ section }, number) => {
      section.hidden = number !== index;
    });
    this.toggle("[data-action=previous]", index);
    this.toggle("[data-action=next]", index < this.parts.length - 1);
  }

  go(index) {
    this.hide();
    this.place(index);
    goTo(this.parts[index].section.querySelector(".part-title"));
  }

  /** A question appears when the one before it has been answered. */
  update() {
    this.updateProgress(this.parts.filter(complete).length, this.parts.length);
    for (const { questions } of this.parts) {
      questions.forEach(({ root }, index) => {
        root.hidden = index > 0 && !questions[index - 1].state;
      });
    }
    if (this.shown) this.updateResult();
  }

  show() {
    this.reveal();
    this.find(".result-title").focus();
  }

  updateResult() {
    const { all, done, right, sum } = tally(this.questions);
    this.write(".score-number", showPercent(done ? score.percent(sum / done) : null));
    this.write(".score-label", this.say("score-label", { all: done, done, right, sum }));
    showOnly(this.root, "note", [done < all ? "unfinished" : this.verdict(sum / all)]);
    for (const row of this.all("[data-row]")) {
      const own = this.parts.filter(({ page }) => page === row.dataset.row);
      const result = tally(own.flatMap(({ questions }) => questions));
      row.querySelector(".quiz-right").textContent = this.say(
        result.done ? "right-of" : "none-yet",
        result,
      );
      row.classList.toggle("weak", result.done > 0 && result.right < result.all);
    }
  }

  verdict(part) {
    const { pass } = this.root.dataset;
    return pass !== undefined && (score.percent(part) >= Number(pass) ? "passed" : "failed");
  }

  reset() {
    const given = this.questions.filter(({ state }) => state).map((
      { key, state },
    ) => ({ key, state }));
    this.undo.take(
      () => {
        for (const { key } of given) store.setQuiz(key, null);
        this.go(0);
      },
      () => {
        for (const { key, state } of given) store.setQuiz(key, state);
      },
      "reset-done",
    );
  }

  /** Questions have an announcer of their own, before this one. */
  tell(text) {
    this.write(":scope > .announce", text);
  }
}

start("quiz-set", QuizSet);
