// needs: assessment fields store
/** A guide for the conversation: a few points, and what was agreed about each, for the plan. */
(() => {
  "use strict";
  const { arrange, Component, nameFields, store } = window.assessments;
  const POINT_MINUTES = 10;
  const FIELDS = ["text", "who", "by"];

  window.assessments.Guide = class extends Component {
    /** `comparison` is the component around the guide, which has the sentences. */
    constructor(comparison) {
      super(comparison.find(".guide"));
      this.comparison = comparison;
      this.points = new Map(); // by collaboration and statement: kept, with what was typed in them
      this.root.addEventListener("submit", (event) => this.agree(event));
    }

    say(name, values) {
      return this.comparison.say(name, values);
    }

    different(gaps) {
      return gaps.filter(({ kind }) => kind === "talk" || kind === "check");
    }

    /** At most so many: by gap, critical, weight, order of the site. */
    topics(gaps) {
      return this.different(gaps)
        .sort(
          (a, b) =>
            (a.kind === "check") - (b.kind === "check") ||
            (b.gap ?? 0) - (a.gap ?? 0) ||
            b.statement.critical - a.statement.critical ||
            b.statement.weight - a.statement.weight ||
            a.index - b.index,
        )
        .slice(0, Number(this.root.dataset.points));
    }

    /** `gaps` are {kind, gap, index, statement, ask}; `said` tells who said what about a statement. */
    show(gaps, said) {
      const topics = this.topics(gaps);
      const n = topics.length;
      this.find(".guide-time").textContent = n ? this.say("guide-time", { n, minutes: n * POINT_MINUTES }) : "";
      const all = this.different(gaps).length;
      if (all > n) this.find(".guide-time").textContent += ` ${this.say("guide-most", { all })}`;
      this.find(".guide-none").hidden = n > 0;
      this.find(".guide-points-title").hidden = n === 0;
      const points = this.find(".guide-points");
      const items = topics.map((topic) => this.point(topic, said));
      for (const item of [...points.children]) if (!items.includes(item)) item.remove();
      arrange(points, items);
    }

    /** The point about one statement: made once, so that a text that was not sent yet stays. */
    point({ statement, kind, ask }, said) {
      const { id, plan } = store.current();
      const agreed = plan[`agreed-${statement.key}`];
      const key = `${id} ${statement.key}`;
      if (!this.points.has(key)) this.points.set(key, this.make(statement, id, agreed));
      const item = this.points.get(key);
      item.querySelector(".point-said").textContent = said(statement);
      item.querySelector(".point-question").textContent = `${ask} ${this.say(`question-${kind}`)}`.trim();
      item.querySelector(".point-status").textContent = agreed ? this.say("added") : "";
      return item;
    }

    make({ key, element }, collaboration, agreed) {
      const item = this.find("template.point").content.firstElementChild.cloneNode(true);
      const text = element.querySelector(".gap-statement").textContent;
      item.querySelector(".point-statement").textContent = text;
      const form = item.querySelector("form");
      Object.assign(form.dataset, { point: `agreed-${key}`, collaboration });
      for (const name of FIELDS) form.elements[name].value = agreed?.[name] ?? "";
      nameFields(item, text);
      return item;
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
      store.put("plan", point, { added: Date.now(), ...before, text, who, by }, collaboration);
      status.textContent = this.say("added");
    }
  };
})();
