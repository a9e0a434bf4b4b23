/** A guide for the conversation: a few points, and what was agreed about each, for the plan. */
import { Component } from "../base/component.js";
import { arrange, copyOf, list } from "../base/dom.js";
import { fillIn, keepTyping, nameFields } from "../base/fields.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

const POINT_MINUTES = 10;
const FIELDS = ["text", "who", "by"];

export class Guide extends Component {
  constructor(root) {
    super(root);
    this.points = new Map(); // by collaboration and statement: kept, with the focus in them
    this.screen = this.find("dialog");
    this.at = 0;
    root.addEventListener("submit", (event) => this.agree(event));
    keepTyping(root, ({ form }) => this.keep(form));
    this.on("talk", () => {
      this.screen.showModal();
      this.go(0);
    });
    this.on("leave", () => this.screen.close());
    this.on("back", () => this.go(this.at - 1));
    this.on("on", () => this.go(this.at + 1));
  }

  /** The ground rules, a point each, and what was agreed. */
  get steps() {
    return this.all(".guide-step");
  }

  /** Show one step; past the last one the conversation is over. */
  go(at) {
    if (at === this.steps.length) {
      this.screen.close();
      return;
    }
    this.at = at;
    this.showStep();
    this.screen.scrollTop = 0;
    this.find(".guide-step.now .step-title").focus();
  }

  showStep() {
    const { at, steps } = this;
    steps.forEach((step, index) => step.classList.toggle("now", index === at));
    const of = steps.length - 2;
    const minutes = (of - at + 1) * POINT_MINUTES;
    this.write(
      ".guide-place",
      at > 0 && at <= of ? this.say("guide-place", { at, of, minutes }) : "",
    );
    this.toggle("[data-action=back]", at);
    const on = at === 0 ? "begin" : at < of ? "next" : at === of ? "end" : "done";
    this.write("[data-action=on]", this.say(`guide-${on}`));
  }

  /**
   * `gaps` are {kind, gap, statement} in the order to talk about, at most so many of which are
   * points; `said(statement)` tells who said what, `names` who is there, to begin in turn.
   */
  show(gaps, said, names) {
    const different = gaps.filter(({ kind }) => kind === "talk" || kind === "check");
    const topics = different.slice(0, Number(this.root.dataset.points));
    this.showTime(topics.length, different.length);
    this.toggle(".guide-none", !topics.length);
    this.toggle(".guide-points-title", topics.length);
    const place = this.find(".guide-points");
    const items = topics.map((topic, index) =>
      this.point(topic, said, names[index % names.length])
    );
    for (const item of [...place.children]) if (!items.includes(item)) item.remove();
    arrange(place, items);
    this.showAgreed(topics);
    this.at = Math.min(this.at, this.steps.length - 1);
    this.showStep();
  }

  showTime(n, all) {
    const sentences = n ? [this.say("guide-time", { n, minutes: n * POINT_MINUTES })] : [];
    if (all > n) sentences.push(this.say("guide-most", { all }));
    this.write(".guide-time", sentences.join(" "));
  }

  showAgreed(topics) {
    const { plan } = store.current();
    const agreed = topics.map(({ statement }) => plan[`agreed-${statement.key}`])
      .filter((item) => item)
      .map(({ text, who, by }) =>
        [text, who, by && showDate(by)].filter((part) => part).join(" · ")
      );
    list(this.find(".guide-agreed"), agreed);
    this.toggle(".guide-nothing", !agreed.length);
  }

  /** The point about one statement, with what was agreed, or is being typed. */
  point({ statement, kind }, said, name) {
    const { id, drafts, plan } = store.current();
    const point = `agreed-${statement.key}`;
    const agreed = plan[point];
    const key = `${id} ${point}`;
    if (!this.points.has(key)) this.points.set(key, this.make(statement, id, point));
    const item = this.points.get(key);
    const { elements } = item.querySelector("form");
    for (const name of FIELDS) fillIn(elements[name], (drafts[point] ?? agreed)?.[name]);
    const question = "fact" in statement.element.dataset ? "fact" : kind;
    const texts = {
      said: said(statement),
      turn: this.say("turn", { name }),
      question: `${question === "fact" ? "" : statement.ask} ${this.say(`question-${question}`)}`
        .trim(),
      status: agreed ? this.say("added") : "",
    };
    for (const [part, text] of Object.entries(texts)) {
      item.querySelector(`.point-${part}`).textContent = text;
    }
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
