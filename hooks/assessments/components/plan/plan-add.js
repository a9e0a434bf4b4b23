/** Puts a remedy into the plan with one click, from any result. */
import { Component, start } from "../base/component.js";
import { store } from "../base/store.js";

class PlanAdd extends Component {
  constructor(root) {
    super(root);
    this.button = this.find("button");
    this.added = this.find("a");
    const { remedy } = this.button.dataset;
    this.on("plan", () => store.put("plan", remedy, { remedy, added: Date.now() }));
    store.follow(() => this.update(remedy in store.current().plan));
  }

  update(added) {
    const had = document.activeElement === this.button;
    this.button.hidden = added;
    this.added.hidden = !added;
    if (added && had) this.added.focus();
  }
}

start("plan-add", PlanAdd);
