/** A set on a big screen: a situation, a question, hands up, and then the explanation; nothing is kept. */
import { Component, start } from "../base/component.js";
import { make } from "../base/make.js";
import { words } from "./question.js";
import "./quiz-set.js";

const STEPS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Copies of what an element holds, as nobody has answered it, and without names that are taken. */
const copies = (element) => {
  const copy = element?.cloneNode(true) ?? make("div");
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  copy.querySelector(":scope > .verdict > .verdict-option")?.remove();
  return copy.childNodes;
};

class Presenting extends Component {
  constructor(root) {
    super(root);
    this.screen = this.find("dialog");
    this.which = this.find("select");
    this.on("present", () => this.present());
    this.on("leave", () => this.screen.close());
    this.on("back", () => this.step(-1));
    this.on("on", () => this.last ? this.screen.close() : this.step(1));
    this.which.addEventListener("change", () => this.go(Number(this.which.value)));
    this.screen.addEventListener("keydown", (event) => {
      const { altKey, ctrlKey, metaKey, shiftKey, key, target } = event;
      // Arrows choose a situation where one is chosen; what a clicker sends goes on everywhere.
      const choosing = target === this.which && key.startsWith("Arrow");
      if (!STEPS[key] || choosing || altKey || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      this.step(STEPS[key]);
    });
  }

  get last() {
    return this.at === this.steps.length - 1;
  }

  /** Begin with the situation that the page shows. Each question is two steps: asked, and told. */
  present() {
    const parts = [...this.around("quiz-set").root.querySelectorAll(".quiz-part")];
    this.steps = parts.flatMap((part, index) =>
      [...part.querySelectorAll(".question")].flatMap((question, number, { length }) =>
        [false, true].map((told) => ({ part, index, question, number, length, told }))
      )
    );
    const titles = parts.map((part, index) => `${index + 1}. ${words(part.firstElementChild)}`);
    this.which.replaceChildren(
      ...titles.map((text, value) => make("option", { value, textContent: text })),
    );
    this.screen.showModal();
    this.find("[data-action=on]").focus();
    this.go(Math.max(parts.findIndex(({ hidden }) => !hidden), 0));
  }

  /** Show the first question of a situation. */
  go(part) {
    this.at = this.steps.findIndex(({ index }) => index === part);
    this.show();
  }

  step(by) {
    if (!this.steps[this.at + by]) return;
    this.at += by;
    this.show();
  }

  show() {
    const { part, index, question, number, length, told } = this.steps[this.at];
    this.which.value = index;
    this.write(".presenting-place", this.say("place", { at: number + 1, of: length }));
    this.write(".presenting-title", words(part.firstElementChild));
    this.fill(".presenting-scenario", part.querySelector(".scenario"));
    this.fill(".presenting-asked", question.querySelector("legend"));
    this.toggle(".presenting-several", question.querySelector("fieldset > .facts"));
    this.showOptions(question, told);
    this.fill(".presenting-lesson", told && question.querySelector(".lesson"));
    this.screen.classList.toggle("told", told);
    this.screen.scrollTop = 0;
    this.toggle("[data-action=back]", this.at);
    const next = this.steps[this.at + 1];
    const on = this.find("[data-action=on]");
    on.textContent = this.say(!next ? "done" : next.told ? "tell" : next.number ? "ask" : "next");
    if (!this.at) on.focus();
    const heard = told
      ? ".right .presenting-option, .presenting-lesson"
      : ".presenting-title, .presenting-asked";
    this.tell(this.all(heard).map(words).join(" "));
  }

  fill(selector, element) {
    this.find(selector).replaceChildren(...copies(element || null));
  }

  showOptions(question, told) {
    const items = [...question.querySelectorAll(".option")].map((option) => {
      const text = make("div", { className: "presenting-option" });
      text.append(...copies(option.querySelector("label span")));
      const item = make("li", {}, text);
      const entry = question.querySelector(`[data-explain="${option.dataset.option}"]`);
      if (told) {
        item.className = "right" in entry.dataset ? "right" : "wrong";
        item.append(make("div", { className: "presenting-why" }, ...copies(entry)));
      }
      return item;
    });
    this.find(".presenting-options").replaceChildren(...items);
  }
}

start("presenting", Presenting);
