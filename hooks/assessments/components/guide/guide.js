/** A guide for the conversation: a few points, and what was agreed about each, for the plan. */
import { Component } from "../base/component.js";
import { arrange, copyOf } from "../base/dom.js";
import { fillIn, keepTyping, nameFields } from "../base/fields.js";
import { store } from "../base/store.js";

const POINT_MINUTES = 10;
const FIELDS = ["text", "who", "by"];

export class Guide extends Component {
  constructor(root) {
    super(root);
    this.points = new Map(); // by collaboration and statement: kept, with the focus in them
    root.addEventListener("submit", (event) => this.agree(event));
    keepTyping(root, ({ form }) => this.keep(form));
  }

  /**
   * `gaps` are {kind, gap, statement} in the order of the site, `said(statement)` tells who said
   * what. Points: at most so many, by gap, critical, weight, and then that order.
   */
  show(gaps, said) {
    const different = gaps.filter(({ kind }) => kind === "talk" || kind === "check");
    const topics = different
      .toSorted(
        (a, b) =>
          (b.gap ?? 0) - (a.gap ?? 0) ||
          b.statement.critical - a.statement.critical ||
          b.statement.weight - a.statement.weight,
      )
      .slice(0, Number(this.root.dataset.points));
    this.showTime(topics.length, different.length);
    this.toggle(".guide-none", !topics.length);
    this.toggle(".guide-points-title", topics.length);
    const list = this.find(".guide-points");
    const items = topics.map((topic) => this.point(topic, said));
    for (const item of [...list.children]) if (!items.includes(item)) item.remove();
    arrange(list, items);
  }

  showTime(n, all) {
    const sentences = n ? [this.say("guide-time", { n, minutes: n * POINT_MINUTES })] : [];
    if (all > n) sentences.push(this.say("guide-most", { all }));
    this.write(".guide-time", sentences.join(" "));
  }

  /** The point about one statement, with what was agreed, or is being typed. */
  point({ statement, kind }, said) {
    const { id, drafts, plan } = store.current();
    const point = `agreed-${statement.key}`;
    const agreed = plan[point];
    const key = `${id} ${point}`;
    if (!this.points.has(key)) this.points.set(key, this.make(statement, id, point));
    const item = this.points.get(key);
    const { elements } = item.querySelector("form");
    for (const name of FIELDS) fillIn(elements[name], (drafts[point] ?? agreed)?.[name]);
    item.querySelector(".point-said").textContent = said(statement);
    item.querySelector(".point-question").textContent = `${statement.ask} ${
      this.say(`question-${kind}`)
    }`.trim();
    item.querySelector(".point-status").textContent = agreed ? this.say("added") : "";
    return item;
  }

  make({ element }, collaboration, point) {
    const item = copyOf(this.find("template.point"));
    const text = element.querySelector(".gap-statement").textContent;
    item.querySelector(".point-statement").textContent = text;
    Object.assign(item.querySelector("form").dataset, { point, collaboration });
    nameFields(item, text);
    return item;
  }

  /** Keep what is being typed about a point. */
  keep({ dataset: { collaboration, point }, elements }) {
    const draft = Object.fromEntries(FIELDS.map((name) => [name, elements[name].value]));
    store.put("drafts", point, draft, collaboration);
  }

  /** What was agreed goes into the plan; agreed again, it replaces what was there. */
  agree(event) {
    event.preventDefault();
    const form = event.target;
    const [text, who, by] = FIELDS.map((name) => form.elements[name].value.trim());
    const status = form.querySelector(".point-status");
    if (!text) {
      status.textContent = this.say("agreed-first");
      form.elements.text.focus();
      return;
    }
    const { collaboration, point } = form.dataset;
    const before = store.get(collaboration).plan[point];
    store.put("drafts", point, null, collaboration);
    store.put("plan", point, { added: Date.now(), ...before, text, who, by }, collaboration);
    status.textContent = this.say("added");
  }
}
