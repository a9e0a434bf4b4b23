/** Where the reader is: a row that is open for who did not tell it, and stays open once it is. */
import { Component, start } from "../base/component.js";
import { showOnly } from "../base/dom.js";
import { show } from "../base/make.js";
import { store } from "../base/store.js";

class Stage extends Component {
  constructor(root) {
    super(root);
    const ask = "ask" in root.dataset;
    root.open = ask && !store.current().stage;
    root.addEventListener("change", ({ target }) => store.set("stage", target.value || null));
    store.follow(() => {
      const { stage } = store.current();
      show(root, ask || stage);
      showOnly(root, "stage", [stage]);
      for (const input of this.all("input")) input.checked = input.value === stage;
    });
  }
}

start("stage", Stage);
