/** A quiz on the page where it was written: its questions, and an outcome. */
import { start } from "../base/component.js";
import { tally } from "./credit.js";
import { Kept } from "../base/kept.js";
import { show } from "../base/make.js";
import { Question } from "./question.js";
import { score } from "../base/score.js";
import { store } from "../base/store.js";

class Quiz extends Kept {
  constructor(root) {
    super(root);
    this.questions = this.all(".question").map((form) => new Question(form));
    store.follow(() => this.update());
  }

  update() {
    const { all, done, right } = tally(this.questions);
    const more = this.maybe(".quiz-read");
    if (more) show(more, done === all && right < all);
    this.write(".quiz-outcome", done < all ? "" : this.outcome());
  }

  /** The outcome when everything is answered; one question without a pass mark has said it all. */
  outcome() {
    const { all, right, sum } = tally(this.questions);
    const { pass } = this.root.dataset;
    if (all === 1 && pass === undefined) return "";
    const percent = score.percent(sum / all);
    const partial = Number.isInteger(sum) ? "outcome" : "outcome-partial";
    const outcome = this.say(partial, { n: all, right, percent });
    return pass === undefined
      ? outcome
      : `${outcome} ${this.say(percent >= Number(pass) ? "passed" : "failed")}`;
  }
}

start("quiz", Quiz);
