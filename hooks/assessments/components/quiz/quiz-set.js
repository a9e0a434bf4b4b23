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
    this.every = sections.map((section) => ({
      section,
      id: section.dataset.quiz,
      page: section.dataset.page,
      questions: [...section.querySelectorAll(".question")].map(
        (form) => new Question(form, (question) => this.answered(question)),
      ),
    }));
    const target = document.getElementById(location.hash.slice(1));
    this.named = this.every.find(({ section }) => section.contains(target));
    this.begin(store.quiz(root.dataset.round)?.split?.(" ") ?? []);
    this.on("previous", () => this.go(this.at - 1));
    this.on("next", () => this.go(this.at + 1));
    this.on("show", () => this.show());
    store.follow(() => this.update());
    this.resume();
  }

  /** Begin with the scenario that the address names, or else the first open one, or else the result. */
  resume() {
    const named = this.parts.indexOf(this.named);
    const open = this.parts.findIndex((part) => !complete(part));
    const first = named < 0 ? open : named;
    this.place(Math.max(first, 0));
    if (first < 0) this.reveal();
  }

  /**
   * Take the scenarios of this round: of every page so many, what the address names first, then
   * those of `ids`, then those that were seen the longest ago.
   */
  begin(ids) {
    const { each, round } = this.root.dataset;
    const seen = ({ questions }) => Math.max(...questions.map(({ key }) => store.quizTime(key)));
    const rank = (part) => (part === this.named ? -1 : ids.includes(part.id) ? 0 : 1);
    const order = this.every.toSorted((a, b) => rank(a) - rank(b) || seen(a) - seen(b));
    const places = order.map(({ page }, index) =>
      order.slice(0, index).filter((part) => part.page === page).length
    );
    const taken = order.filter((_, index) => places[index] < (Number(each) || Infinity));
    this.parts = this.every.filter((part) => taken.includes(part));
    this.questions = this.parts.flatMap(({ questions }) => questions);
    const taking = this.parts.map(({ id }) => id).join(" ");
    if (round && store.quiz(round) !== taking) store.setQuiz(round, taking);
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
    for (const part of this.every) part.section.hidden = part !== this.parts[index];
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

  /** A round anew, with other scenarios where there are; what they were answered goes, with undo. */
  reset() {
    const before = this.parts.map(({ id }) => id);
    this.named = undefined;
    let given = [];
    this.undo.take(
      () => {
        this.begin([]);
        given = this.questions.filter(({ state }) => state).map(({ key, state }) => [key, state]);
        for (const [key] of given) store.setQuiz(key, null);
        this.go(0);
      },
      () => {
        for (const [key, state] of given) store.setQuiz(key, state);
        this.begin(before);
        this.go(0);
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
