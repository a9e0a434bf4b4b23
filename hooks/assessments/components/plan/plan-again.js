/** Measuring again: when that is worth while, as an entry in a calendar; the end of the loop. */
import { saveAgain } from "./calendar-file.js";
import { Component } from "../base/component.js";
import { DAY, dayOf } from "../base/day.js";
import { nextTime } from "../measurement/next.js";
import { ownLink } from "../share/own-link.js";
import { newId } from "../base/random.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

export class MeasureAgain extends Component {
  constructor(root, plan) {
    super(root);
    this.plan = plan;
    this.done = false;
    this.own = this.maybe("[name=own]");
    this.on("again", () => this.save());
  }

  /** The last measurement of the scan, if there is one. */
  get last() {
    return Object.values(store.current().measurements)
      .filter(({ scan }) => scan === this.root.dataset.scan)
      .sort((a, b) => b.date - a.date)[0];
  }

  /** Shown with a measurement, and when everything is done: then it comes next, and stands first. */
  update(items) {
    const { last, root } = this;
    const done = items.length > 0 && items.every((item) => item.done);
    root.hidden = !last && !done;
    if (root.hidden) return;
    const changes = done ? Object.values(store.times("plan")) : [];
    const next = nextTime(Math.max(last?.date ?? 0, ...changes));
    const [later, now] = done ? ["finished", "finished-now"] : ["next", "next-now"];
    this.next = Math.max(next, Date.now() + DAY);
    const title = this.say(next > Date.now() ? later : now, { date: showDate(next) });
    this.write(".plan-again-title", title);
    if (this.own) this.toggle(".plan-again-own", last);
    if (done !== this.done) this.move(done);
    if (done && !this.done) this.plan.tell(title);
    this.done = done;
  }

  move(done) {
    this.root.classList.toggle("finished", done);
    if (done) this.plan.find(".plan-order").before(this.root);
    else this.plan.find(".plan-take").after(this.root);
  }

  save() {
    const [page] = this.find("a").href.split("#");
    const at = this.own?.checked && this.last ? `${page}#${this.link}` : page;
    saveAgain(this, dayOf(new Date(this.next)), at);
  }

  /** A link with one's own answers; the first one gives oneself an id, which is stored. */
  get link() {
    const { self } = store.current();
    const id = self?.id ?? newId(6);
    if (!self) store.set("self", { id });
    const { date, answers } = this.last;
    const codes = [...this.find("template:not(.texts)").content.children];
    return ownLink(id, dayOf(new Date(date)), codes, answers);
  }
}
