/** The doors: the one that a reader takes is where they stand. */
import { Component, start } from "../base/component.js";
import { store } from "../base/store.js";

class Doors extends Component {
  constructor(root) {
    super(root);
    for (const door of this.doors) {
      door.addEventListener("click", () => store.set("stage", door.dataset.stage));
    }
    store.follow(() => this.update());
  }

  get doors() {
    return this.all("[data-stage]");
  }

  update() {
    const { stage } = store.current();
    for (const door of this.doors) {
      if (door.dataset.stage === stage) door.setAttribute("aria-current", "true");
      else door.removeAttribute("aria-current");
    }
  }
}

start("doors", Doors);
