/** Who comes back: the one next step, and smaller what else they began. */
import { Component, start } from "../base/component.js";
import { showLoop } from "../loop/loop-line.js";
import { store } from "../base/store.js";

class Resume extends Component {
  constructor(root) {
    super(root);
    store.follow(() => this.update());
  }

  update() {
    const current = store.current();
    const { answers, name } = current;
    const rows = this.begun(current);
    const loop = this.maybe(".loop");
    const next = loop && showLoop(loop);
    // A few answers of one check are a check that was begun, and no scan.
    const topics = new Set(Object.keys(answers).map((key) => key.split(".")[0])).size;
    const aside = !next || next === "begin" || (next === "go-on" && topics < 2 && rows.length);
    if (loop) loop.hidden = aside;
    for (const row of this.all("li[data-of]")) row.hidden = !rows.includes(row);
    const more = this.maybe("[data-of=more]");
    if (more) more.hidden = store.collaborations().length < 2;
    this.write("#resume", this.say(name ? "title-named" : "title", { name }));
    this.root.hidden = aside && !rows.length;
  }

  /** The checks and quizzes that are begun and not finished. */
  begun({ answers, stage }) {
    const early = stage && this.root.dataset.unstarted.split(" ").includes(stage);
    return this.all("li[data-keys]").filter((row) => {
      const { keys, of, own = keys, round, after } = row.dataset;
      const [every, ones] = [keys, own].map((text) => text.split(" "));
      const asked = store.quiz(round)?.split?.(" ");
      const all = every.filter((key) =>
        round ? asked?.includes(key.split(".")[0]) : !(early && after?.split(" ").includes(key))
      );
      const given = all.filter((key) => of === "quiz" ? store.quiz(key)?.first : answers[key]);
      const values = { done: given.length, all: all.length };
      row.querySelector(".facts").textContent = this.say("done", values);
      // What the scan asks too does not make a self-check begun.
      return given.length < all.length && given.some((key) => ones.includes(key));
    });
  }
}

start("resume", Resume);
