/** The doors: the one that a reader takes is where they stand. */
import { Component, start } from "../base/component.js";
import { store } from "../base/store.js";

class Doors extends Component {
  constructor(root) {
    super(root);
    const doors = this.all("[data-stage]");
    for (const door of doors) {
      door.addEventListener("click", () => store.set("stage", door.dataset.stage));
    }
    store.follow(() => {
      const { stage } = store.current();
      for (const door of doors) door.ariaCurrent = door.dataset.stage === stage ? "true" : null;
    });
  }
}

start("doors", Doors);
