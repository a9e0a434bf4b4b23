/** The paper pack: all its sheets, and nothing else of the page. */
import { Component, start } from "../base/component.js";
import { print } from "../base/dom.js";

class Pack extends Component {
  constructor(root) {
    super(root);
    this.on("print", () => {
      const sheets = this.find("details");
      const { open } = sheets;
      sheets.open = true;
      window.addEventListener("afterprint", () => sheets.open = open, { once: true });
      print(root);
    });
  }
}

start("pack", Pack);
