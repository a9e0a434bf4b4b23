/** A question: a choice, at once whether it is right and why, another try; the first attempt counts. */
import { Component } from "../base/component.js";
import { credit } from "./credit.js";
import { hash, newId } from "../base/random.js";
import { store } from "../base/store.js";

const SEED = "seed";

/** Put elements in an order that stays put for one reader and is the same in every language. */
export const shuffle = (elements, id) => {
  if (typeof store.quiz(SEED) !== "string") store.setQuiz(SEED, newId());
  const seed = store.quiz(SEED);
  const places = new Map(elements.map((element) => [element, hash(`${seed}:${id(element)}`)]));
  return elements.sort((a, b) => places.get(a) - places.get(b));
};

export const words = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

export class Question extends Component {
  /** `checked(question)` is called after an answer was checked. */
  constructor(root, checked) {
    super(root);
    this.key = root.dataset.question;
    this.checked = checked;
    this.options = this.all(".option");
    this.inputs = this.all("input");
    this.right = this.all("[data-right]").map(({ dataset }) => dataset.explain);
    this.again = this.find("[data-action=again]");
    if (root.closest("[data-shuffle]")) {
      this.find("fieldset").append(
        ...shuffle(this.options, ({ dataset }) => this.key + dataset.option),
      );
    }
    root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    root.addEventListener("change", () => this.show([]));
    this.on("again", () => this.tryAgain());
    store.follow(() => this.follow());
  }

  get state() {
    const state = store.quiz(this.key);
    return state?.first ? state : undefined;
  }

  /** From 0 to 1 for the first attempt; null when there was none. */
  get credit() {
    if (!this.state) return null;
    const options = this.options.map(({ dataset: { option } }) => ({
      id: option,
      right: this.right.includes(option),
    }));
    return credit({ options }, this.state.first);
  }

  isRight(chosen) {
    return chosen.length === this.right.length && chosen.every((id) => this.right.includes(id));
  }

  check() {
    const chosen = this.inputs.filter(({ checked }) => checked).map(({ value }) => value);
    if (!chosen.length) {
      this.announce("choose");
      return;
    }
    const first = this.state?.first ?? chosen;
    this.stored = undefined; // show it, also where it is the same again
    store.setQuiz(this.key, { first, last: chosen });
    const said = this.all(".feedback:not([hidden])").map(words);
    if (this.isRight(chosen)) said.push(words(this.maybe(".lesson")));
    else if (chosen.some((id) => this.right.includes(id))) said.push(this.say("partly"));
    this.tell(said.join(" "));
    this.checked?.(this);
  }

  /** Show what is said of the chosen options, and of the whole once it is right; of none, ask again. */
  show(chosen) {
    const solved = this.isRight(chosen);
    const asked = chosen.length > 0;
    const here = this.root.contains(document.activeElement);
    for (const option of this.options) {
      const id = option.dataset.option;
      const right = this.right.includes(id);
      const shown = chosen.includes(id);
      const feedback = option.querySelector(".feedback");
      feedback.hidden = !shown;
      option.classList.toggle("right", shown && right);
      option.classList.toggle("wrong", shown && !right);
      feedback.replaceChildren(...this.find(`[data-explain="${id}"]`).cloneNode(true).childNodes);
      feedback.querySelector(".verdict-option")?.remove();
    }
    this.root.classList.toggle("solved", solved);
    this.again.hidden = solved || !asked;
    this.toggle("[type=submit]", !asked);
    if (!asked) return;
    this.find(".solution").open = solved;
    if (here) (solved ? this.find("input:checked") : this.again).focus();
  }

  tryAgain() {
    for (const input of this.inputs) input.checked = false;
    this.show([]);
    this.options[0].querySelector("input").focus();
  }

  /** Show what is stored, where that is something else than was: a choice not yet checked stays. */
  follow() {
    const stored = JSON.stringify(this.state ?? null);
    if (stored === this.stored) return;
    this.stored = stored;
    const last = this.state?.last ?? [];
    for (const input of this.inputs) input.checked = last.includes(input.value);
    this.show(last);
  }
}
