/** One way to take something away: a button to put it back appears at once, with the focus on it. */
import { show } from "./make.js";
import { store } from "./store.js";

export class Undo {
  /** `shown` is the button, or what it stands in; `instead` is hidden while it is shown. */
  constructor(component, shown, instead) {
    this.component = component;
    this.shown = component.find(shown);
    this.instead = instead && component.find(instead);
    this.button = this.shown.closest("button") ?? this.shown.querySelector("button");
    this.button.addEventListener("click", () => this.restore());
  }

  /**
   * Call `remove()`, and say so with a sentence; on the click, `restore(owner)` puts it back
   * where it was, in the collaboration `owner`, and returns what gets the focus, if not `instead`.
   */
  take(remove, restore, sentence, values) {
    const { component } = this;
    const owner = store.current().id;
    remove();
    this.restore = () => {
      const target = restore(owner) ?? this.instead;
      this.forget();
      target?.focus();
      component.announce("undone", values);
    };
    this.toggle(true);
    this.button.focus();
    component.announce(sentence, values);
  }

  /** There is no way back any more. */
  forget() {
    this.toggle(false);
  }

  toggle(on) {
    show(this.shown, on);
    if (this.instead) show(this.instead, !on);
  }
}
