/** Puts a remedy into the plan with one click, from any result, with what it was chosen for. */
import { Component, start } from "../base/component.js";
import { show } from "../base/make.js";
import { score } from "../base/score.js";
import { statements } from "../base/statements.js";
import { store } from "../base/store.js";

class PlanAdd extends Component {
  constructor(root) {
    super(root);
    this.button = this.find("button");
    this.added = this.find("a");
    const { remedy } = this.button.dataset;
    this.on("plan", () => this.add(remedy));
    store.follow(() => this.update(remedy in store.current().plan));
  }

  add(remedy) {
    const needs = score.needs(statements(document), store.answers());
    const why = needs.find((need) => need.remedy === remedy)?.short;
    store.put("plan", remedy, { remedy, added: Date.now(), why });
  }

  update(added) {
    const had = document.activeElement === this.button;
    show(this.button, !added);
    show(this.added, added);
    if (added && had) this.added.focus();
  }
}

start("plan-add", PlanAdd);
