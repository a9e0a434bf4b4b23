/** Components in which a reader enters something: for which collaboration, and whether the browser keeps it. */
import { Component } from "./component.js";
import { showOnly } from "./dom.js";
import { saveAll } from "./file.js";
import { setText, show } from "./make.js";
import { store } from "./store.js";

export class Kept extends Component {
  constructor(root) {
    super(root);
    this.find("[data-action=save-file]").onclick = saveAll;
    // Some browsers inside of apps cannot print.
    for (const button of this.all("[data-action=print]")) button.hidden = !window.print;
    store.follow(() => {
      this.showState();
      this.showName();
    });
  }

  /** Tell the reader when the browser does not keep what they enter, with a file as the way out. */
  showState() {
    const state = store.state === "ok" && location.protocol === "file:" ? "apart" : store.state;
    if (state === this.storage) return;
    this.storage = state;
    showOnly(this.find("[data-storage]"), "state", [state]);
    this.toggle("[data-action=save-file]", state !== "ok");
  }

  /** The name of the collaboration, for a reader who has named or added one. */
  showName() {
    const line = this.maybe(".current-collaboration");
    if (!line) return;
    const { name } = store.current();
    show(line, name || store.collaborations().length > 1);
    setText(line.querySelector("b"), name || line.dataset.unnamed);
  }
}
