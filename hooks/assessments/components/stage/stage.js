/** Where the reader is: asked in a row, or told in a line that can be changed. */
import { Component, start } from "../base/component.js";
import { showOnly } from "../base/dom.js";
import { store } from "../base/store.js";

class Stage extends Component {
  constructor(root) {
    super(root);
    this.inputs = this.all("input");
    this.asking = false; // once it is asked, the row stays: nothing moves under a finger
    root.addEventListener("change", ({ target }) => store.set("stage", target.value || null));
    this.on("stage", () => {
      this.asking = true;
      this.update();
      this.find("input:checked").focus();
    });
    store.follow(() => this.update());
  }

  update() {
    const { stage } = store.current();
    const known = this.inputs.some(({ value }) => value && value === stage);
    this.asking ||= !known && this.root.dataset.ask !== undefined;
    for (const input of this.inputs) {
      if (input.value ? true : known) input.checked = input.value === stage;
    }
    this.toggle(".stage-row", this.asking);
    this.toggle(".stage-line", known && !this.asking);
    showOnly(this.root, "stage", [stage]);
  }
}

start("stage", Stage);
