/** A closed round on a big screen: the scores, and then one statement at a time; names only when asked. */
import { Component } from "../base/component.js";

const STEPS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const PRESENTED = ["talk", "check", "missing", "side", "in-place"];

export class Beamer extends Component {
  /** `naming(on)` shows or hides names in what `show`, the result, shows. */
  constructor(root, show, naming) {
    super(root);
    Object.assign(this, { show, naming });
    this.on("beamer-leave", () => root.close());
    this.on("beamer-back", () => this.step(-1));
    this.on("beamer-on", () => this.at === this.last ? root.close() : this.step(1));
    this.on("beamer-names", () => {
      naming(!show.names);
      this.draw();
    });
    root.addEventListener("close", () => naming(false));
    root.addEventListener("keydown", (event) => {
      const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
      if (!STEPS[key] || altKey || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      this.step(STEPS[key]);
    });
  }

  get last() {
    return this.steps.length - 1;
  }

  /** Begin with the scores, and without names. */
  present() {
    this.naming(false);
    this.steps = [
      null,
      ...this.show.lists
        .filter(({ group }) => PRESENTED.includes(group))
        .flatMap(({ title, rows }) => rows.map((row) => ({ title, row }))),
    ];
    this.at = 0;
    this.root.showModal();
    this.draw();
    this.find("[data-action=beamer-on]").focus();
  }

  /** Another thing to look at: its names are hidden again. */
  step(by) {
    if (!this.steps[this.at + by] && this.at + by !== 0) return;
    this.at += by;
    this.naming(false);
    this.draw();
  }

  draw() {
    const step = this.steps[this.at];
    const shown = step ? step.row.statement.element : this.show.find(".group-scores");
    this.write(".beamer-place", this.say("beamer-place", { at: this.at + 1, of: this.last + 1 }));
    this.write(".beamer-title", step?.title ?? this.show.title);
    const copy = shown.cloneNode(true);
    for (const part of [copy, ...copy.querySelectorAll("[id], [tabindex]")]) {
      for (const name of ["id", "tabindex", "role"]) part.removeAttribute(name);
    }
    this.find(".beamer-what").replaceChildren(copy);
    this.find("[data-action=beamer-names]").ariaPressed = String(this.show.names);
    this.toggle("[data-action=beamer-back]", this.at);
    this.write(
      "[data-action=beamer-on]",
      this.say(this.at === this.last ? "beamer-done" : "beamer-on"),
    );
    this.root.scrollTop = 0;
    this.tell(`${this.find(".beamer-title").textContent}. ${this.find(".beamer-what").innerText}`);
  }
}
