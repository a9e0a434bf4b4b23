/** What one wrote down to do differently, shown while nothing is filled in for something new. */
import { Component, start } from "../base/component.js";
import { list } from "../base/dom.js";
import { store } from "../base/store.js";

const MOST = 3;

class Lessons extends Component {
  constructor(root) {
    super(root);
    this.keys = root.dataset.keys.split(" ").map((key) => `${key}.`);
    store.follow(() => this.update());
  }

  update() {
    const { id, answers, worksheets } = store.current();
    const begun = Object.keys({ ...answers, ...worksheets }).length > 0;
    const lessons = begun ? [] : store.collaborations()
      .filter((other) => other.id !== id)
      .flatMap((other) => Object.entries(other.worksheets))
      .filter(([key]) => this.keys.some((start) => key.startsWith(start)))
      .map(([, text]) => text);
    list(this.find("ul"), lessons.slice(-MOST));
    this.root.hidden = !lessons.length;
  }
}

start("lessons", Lessons);
