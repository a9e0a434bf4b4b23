/** Who comes back: the one next step, and smaller what else they began. */
import { Component, start } from "../base/component.js";
import { showLoop } from "../loop/loop-line.js";
import { store } from "../base/store.js";

const SHOWN = 3;

class Resume extends Component {
  constructor(root) {
    super(root);
    this.title = this.find("#resume").textContent;
    store.follow(() => this.update());
  }

  update() {
    const { answers, name } = store.current();
    const rows = this.begun(answers);
    const loop = this.maybe(".loop");
    const next = loop && showLoop(loop).next;
    // A few answers of one check are a check that was begun, and no scan.
    const topics = new Set(Object.keys(answers).map((key) => key.split(".")[0])).size;
    const aside = !next || next === "begin" || (next === "go-on" && topics < 2 && rows.length);
    if (loop) loop.hidden = aside;
    this.toggle(".resume-else", !aside && rows.length);
    for (const row of this.all("li[data-of]")) row.hidden = !rows.includes(row);
    const more = this.maybe("[data-of=more]");
    if (more) more.hidden = store.collaborations().length < 2;
    this.write("#resume", name ? this.say("title-named", { name }) : this.title);
    this.root.hidden = aside && !rows.length;
  }

  /** The checks and quizzes that are begun and not finished, the latest first. */
  begun(answers) {
    const times = store.times();
    const found = this.all("li[data-keys]").map((row) => {
      const { keys, of, own } = row.dataset;
      const all = keys.split(" ");
      const given = all.filter((key) => of === "quiz" ? store.quiz(key)?.first : answers[key]);
      // What the scan asks too does not make a self-check begun.
      const begun = given.some((key) => !own || own.split(" ").includes(key));
      row.querySelector(".facts").textContent = this.say("done", {
        done: given.length,
        all: all.length,
      });
      const time = Math.max(0, ...given.map((key) => times[key] ?? 1));
      return { row, time, open: begun && given.length < all.length };
    });
    return found.filter(({ open }) => open)
      .sort((a, b) => b.time - a.time)
      .slice(0, SHOWN)
      .map(({ row }) => row);
  }
}

start("resume", Resume);
