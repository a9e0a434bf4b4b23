/** One's own earlier results: keep this one, and see then and now side by side. */
import { Component, start } from "../base/component.js";
import { DAY } from "../base/day.js";
import { newId } from "../base/random.js";
import "../scan/scan.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

const NEXT = 60; // days until a light repeat is worth while

const sameKeys = (a, b) => String(a.toSorted()) === String(b.toSorted());

class Measurements extends Component {
  constructor(root) {
    super(root);
    this.scan = this.around("scan");
    this.id = this.scan.root.dataset.scan;
    this.keys = this.scan.statements.map(({ key }) => key);
    this.choice = this.find("[data-action=compare]");
    this.choice.addEventListener("change", () => this.compare());
    this.on("keep", () => this.keep());
    this.on("remove-measurement", () => this.remove());
    store.follow(() => this.render());
  }

  /** The measurements of this scan, oldest first: [id, {date, scan, answers, statements}]. */
  get list() {
    return Object.entries(store.current().measurements)
      .filter(([, { scan }]) => scan === this.id)
      .sort(([, a], [, b]) => a.date - b.date);
  }

  render() {
    const { list } = this;
    const chosen = this.choice.value;
    const [none] = this.choice.options;
    this.choice.replaceChildren(
      none,
      ...list.map(([id, { date }]) => new Option(showDate(date), id)),
    );
    this.choice.value = list.some(([id]) => id === chosen) ? chosen : "";
    this.toggle(".measurement-chooser", list.length);
    if (list.length) this.suggest(list.at(-1)[1].date);
    else this.write(".measurement-kept", "");
    this.compare();
  }

  keep() {
    const answers = store.answers(this.keys);
    store.put("measurements", newId(), {
      date: Date.now(),
      scan: this.id,
      answers,
      statements: this.keys,
    });
  }

  /** When the last measurement was, and when it is worth while to repeat it. */
  suggest(date) {
    this.tell("measurement-kept", { date: showDate(date), next: showDate(date + NEXT * DAY) });
  }

  remove() {
    store.put("measurements", this.choice.value, null);
    this.tell("measurement-removed");
    (this.list.length ? this.choice : this.find("[data-action=keep]")).focus();
  }

  /** Put the chosen measurement beside today's profile, or nothing. */
  compare() {
    const chosen = this.list.find(([id]) => id === this.choice.value)?.[1];
    this.toggle("[data-action=remove-measurement]", chosen);
    this.toggle(".measurement-changed", chosen && !sameKeys(chosen.statements, this.keys));
    this.scan.write(
      "th.col-then",
      chosen ? this.say("then", { date: showDate(chosen.date) }) : "",
    );
    this.scan.compareWith(chosen?.answers ?? null);
  }

  /** Say it once: a status that is filled with the same text again is read again. */
  tell(name, values) {
    const line = this.find(".measurement-kept");
    const text = this.say(name, values);
    if (line.textContent !== text) line.textContent = text;
  }
}

start("measurement", Measurements);
