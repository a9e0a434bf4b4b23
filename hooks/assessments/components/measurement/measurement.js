/** One's own earlier results: keep this one, and see then and now side by side. */
import { Component, start } from "../base/component.js";
import { dayOf } from "../base/day.js";
import { saveAll } from "../base/file.js";
import { nextTime } from "./next.js";
import { ownAnswers } from "../share/own-answers.js";
import { newId } from "../base/random.js";
import "../scan/scan.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

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
    this.on("keep-all", saveAll);
    this.on("take-back", () => this.takeBack());
    this.back = this.find(".measurement-back");
    window.addEventListener("hashchange", () => this.offer());
    this.offer();
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
    const wanted = JSON.stringify([store.current().id, list]);
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    const chosen = this.choice.value;
    const [none] = this.choice.options;
    this.choice.replaceChildren(
      none,
      ...list.map(([id, { date }]) => new Option(showDate(date), id)),
    );
    this.choice.value = list.some(([id]) => id === chosen) ? chosen : "";
    this.toggle(".measurement-chooser", list.length);
    this.toggle(".measurement-again", list.length);
    if (list.length) this.suggest(list.at(-1)[1].date);
    else this.write(".measurement-kept", "");
    this.compare();
  }

  keep() {
    this.put({ date: Date.now(), answers: store.answers(this.keys), statements: this.keys });
  }

  /** When the last measurement was, and when it is worth while to repeat it. */
  suggest(date) {
    this.tell("measurement-kept", { date: showDate(date), next: showDate(nextTime(date)) });
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

  /** Offer one's own answers that came in the address (see base.html), where they are not kept here. */
  offer() {
    const { root, statements } = this.scan;
    const found = ownAnswers(history.state?.link, statements);
    if (!found) return;
    this.owner = store.collaborations().find(({ self }) => self?.id === found.id);
    const kept = Object.values(this.owner?.measurements ?? {});
    if (kept.some(({ date }) => dayOf(new Date(date)) === found.day)) return;
    this.found = found;
    this.tellBack("measurement-offer");
    this.back.hidden = false;
    root.prepend(this.back); // where it is seen before there is a result
  }

  tellBack(name) {
    this.back.firstElementChild.textContent = this.say(name, { date: showDate(this.found.day) });
  }

  /** As a measurement of its day, in what it is about: answers of now stay as they are. */
  takeBack() {
    const { id, day, answers } = this.found;
    const { self, id: current } = store.current();
    const to = this.owner?.id ?? (self ? id : current);
    const date = Date.parse(`${day}T12:00`);
    this.put({ date, answers, statements: Object.keys(answers) }, to);
    store.update((data, set) => set(data, "current", to));
    if (!store.current().self) store.set("self", { id });
    this.tellBack("measurement-taken-back");
    this.back.lastElementChild.hidden = true;
    history.replaceState(null, "", location.pathname); // so that a reload does not ask again
  }

  put(measurement, to) {
    store.put("measurements", newId(), { ...measurement, scan: this.id }, to);
  }

  /** Say it once: a status that is filled with the same text again is read again. */
  tell(name, values) {
    const line = this.find(".measurement-kept");
    const text = this.say(name, values);
    if (line.textContent !== text) line.textContent = text;
  }
}

start("measurement", Measurements);
