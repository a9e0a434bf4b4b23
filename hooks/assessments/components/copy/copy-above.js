/** Copies the text that stands above a button. */
import { Component, start } from "../base/component.js";
import { copy } from "../base/copy.js";

class Copy extends Component {
  constructor(root) {
    super(root);
    this.on("copy", async () => {
      const { innerText } = this.find(".copy-above");
      this.announce(await copy(innerText.trim(), this.find(".copy-text")));
    });
  }
}

start("copy", Copy);
