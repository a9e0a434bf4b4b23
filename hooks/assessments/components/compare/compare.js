// needs: arrival assessment decode gaps guide profile score share store
/** The comparison of two or more: profiles, and lists in the order to talk about. */
(() => {
  "use strict";
  const { Arrival, codes, Component, Guide, list, notice, print, profile, score, showDate, showOnly } =
    window.assessments;
  const { statements, store } = window.assessments;
  const DRAWN = 4; // people in the figure; more lines cannot be told apart, and stand in the table

  /** Whether it may be told what this person said: of three or more, only with a name. */
  const known = (person, people) => !person.id || person.named || people.length === 2;

  class Comparison extends Component {
    constructor(root) {
      super(root);
      this.seen = new Set(); // the comparisons that the reader wanted to see before answering
      this.parts = [...root.querySelectorAll(".compare-statements [data-checklist]")].map((section) => ({
        id: section.dataset.checklist,
        ask: section.dataset.ask ?? "",
        statements: statements(section),
      }));
      this.statements = this.parts.flatMap((part) => part.statements);
      this.codes = new Map(this.statements.map(({ key, element }) => [codes(element).statement, { key, ...codes(element) }]));
      this.on("show-now", () => this.showNow());
      this.on("print", () => print(root));
      this.on("undo-other", () => this.undoRemove());
      this.guide = new Guide(this);
      this.arrival = new Arrival(root, (error) => {
        this.render();
        if (!error) this.focusState();
      });
      store.subscribe(() => this.render());
      this.render();
    }

    /** Somebody's codes as today's answers; what today's content does not know is counted. */
    answersOf(shared) {
      const answers = Object.create(null);
      let unknown = 0;
      for (const [code, answer] of Object.entries(shared.codes)) {
        const known = this.codes.get(code);
        const id = known && Object.keys(known.answers).find((name) => known.answers[name] === answer);
        if (id) answers[known.key] = id;
        else unknown += 1;
      }
      return { answers, unknown };
    }

    /** One's own answers, as far as today's scan knows them. */
    get own() {
      const answers = store.answers();
      const known = this.statements.filter((statement) => score.given(statement, answers));
      return Object.fromEntries(known.map(({ key }) => [key, answers[key]]));
    }

    /** Everyone whose answers are compared, oneself first. */
    get people() {
      const others = Object.entries(store.current().others);
      const name = (shared, index) => {
        if (shared.name) return shared.name;
        return others.length > 1 ? this.say("someone-n", { n: index + 1 }) : this.say("someone");
      };
      return [
        { name: this.say("me"), answers: this.own, unknown: 0 },
        ...others.map(([id, shared], index) => ({
          id,
          named: Boolean(shared.name),
          name: name(shared, index),
          date: shared.date,
          ...this.answersOf(shared),
        })),
      ];
    }

    get open() {
      return this.statements.length - Object.keys(this.own).length;
    }

    /** Which people of which collaboration are compared. */
    get comparison() {
      const { id, others } = store.current();
      return [id, ...Object.keys(others)].join(" ");
    }

    /** Show the one state that applies: nobody, blind, or the comparison. */
    render() {
      notice(this.root);
      const { people } = this;
      const nobody = people.length < 2;
      const blind = !nobody && this.open > 0 && !this.seen.has(this.comparison);
      this.find(".compare-nobody").hidden = !nobody;
      this.find(".compare-to-scan").hidden = this.open === 0;
      this.find(".nobody-open").hidden = this.open === 0;
      this.find(".nobody-done").hidden = this.open > 0;
      this.find(".compare-blind").hidden = !blind;
      this.find(".compare-result").hidden = nobody || blind;
      if (blind) {
        this.find(".blind-title").textContent = this.say("blind-title", { name: people[1].name });
        this.find(".blind-open").textContent = this.say("blind-open", { n: this.open });
      }
      if (!nobody && !blind) this.compare(people);
    }

    /** Bring the focus to what there is to see now. */
    focusState() {
      for (const selector of [".nobody-open", ".nobody-done", ".blind-title", ".result-title"]) {
        const element = this.find(selector);
        if (element.getClientRects().length) element.focus();
      }
    }

    showNow() {
      this.seen.add(this.comparison);
      this.render();
      this.focusState();
    }

    compare(people) {
      const answers = people.map((person) => person.answers);
      const asks = this.parts.flatMap((part) => part.statements.map(() => part.ask));
      this.gaps = this.statements.map((statement, index) => ({
        statement,
        index,
        ask: asks[index],
        ...score.gap(statement, answers.map((given) => given[statement.key])),
      }));
      const unknown = people.reduce((sum, person) => sum + person.unknown, 0);
      const notes = [this.open > 0 && "incomplete", unknown > 0 && "changed"];
      showOnly(this.root.querySelectorAll("[data-note]"), ({ dataset }) => notes.includes(dataset.note));
      const changed = this.find("[data-note=changed]");
      changed.dataset.text ??= changed.textContent;
      changed.textContent = `${changed.dataset.text} ${this.say("unknown", { n: unknown })}`;
      this.showPeople(people);
      this.showProfiles(people, answers);
      this.showGroups(people);
      this.guide.show(this.gaps, (statement) => this.said(statement, people).join(" · "));
    }

    showPeople(people) {
      const [me, ...others] = people;
      list(
        this.find(".people"),
        [me, ...others].map((person) => (person.date ? this.say("person", { name: person.name, date: showDate(person.date) }) : person.name)),
      );
      this.root.querySelectorAll(".people li").forEach((item, index) => {
        item.className = index < DRAWN && known(people[index], people) ? `person person-${index}` : "";
      });
      this.find(".other-list").replaceChildren(
        ...others.map((person) => {
          const item = this.find("template.other").content.firstElementChild.cloneNode(true);
          item.querySelector(".other-name").textContent = this.say("person", { name: person.name, date: showDate(person.date) });
          const button = item.querySelector("button");
          button.setAttribute("aria-label", this.say("remove-label", { name: person.name }));
          button.addEventListener("click", () => this.remove(person));
          return item;
        }),
      );
    }

    showProfiles(people, answers) {
      const results = people.map((person) =>
        this.parts.map((part) => score.assess(part.statements, person.answers, [])),
      );
      profile.shapes(
        this.find(".radar"),
        results
          .map((own, index) => ({ style: `person-${index}`, scores: own.map((result) => result.score) }))
          .filter((shape, index) => index < DRAWN && known(people[index], people))
          .reverse(),
      );
      const table = this.find(".compare-result table");
      for (const cell of table.querySelectorAll(".col-person")) cell.remove();
      const cell = (before, tag, text) => {
        const made = document.createElement(tag);
        made.className = "col-person";
        made.textContent = text;
        if (tag === "th") made.scope = "col";
        before.before(made);
      };
      const apart = people.map((person, index) => ({ ...person, index })).filter((person) => known(person, people));
      const rest = people.map((person, index) => index).filter((index) => !known(people[index], people));
      const head = table.querySelector("thead .col-agreement");
      for (const { name } of apart) cell(head, "th", name);
      if (rest.length) cell(head, "th", this.say("others", { n: rest.length }));
      this.parts.forEach((part, row) => {
        const agreement = table.querySelector(`[data-row="${part.id}"] .col-agreement`);
        const percent = (index) => results[index][row].score;
        for (const { index } of apart) cell(agreement, "td", percent(index) === null ? this.say("no-score") : `${percent(index)}%`);
        if (rest.length) cell(agreement, "td", this.spread(rest.map(percent).filter((score) => score !== null)));
        const { same, comparable } = score.agreement(part.statements, answers);
        agreement.textContent = comparable ? this.say("agreement", { same, all: comparable }) : this.say("agreement-none");
      });
    }

    /** From the lowest to the highest score. */
    spread(scores) {
      if (!scores.length) return this.say("no-score");
      const [low, high] = [Math.min(...scores), Math.max(...scores)];
      return low === high ? `${low}%` : `${low}–${high}%`;
    }

    showGroups(people) {
      for (const group of this.root.querySelectorAll("[data-group]")) {
        const found = this.gaps.filter(({ kind }) => kind === group.dataset.group);
        group.hidden = !found.length;
        group.querySelector(".group-count").textContent = this.say("group-count", { n: found.length });
        const items = found.map(({ statement }) => {
          list(statement.element.querySelector(".said"), this.said(statement, people));
          return statement.element;
        });
        list(group.querySelector(".gap-list"), items);
      }
    }

    word(answer) {
      if (!answer) return this.say("open");
      return this.find("template.answer-words").content.querySelector(`[data-answer="${CSS.escape(answer)}"]`).textContent;
    }

    /** Who said what; of three or more, names only where they were given. */
    said({ key }, people) {
      const named = people.filter((person) => known(person, people));
      const rest = people.filter((person) => !named.includes(person)).map((person) => this.word(person.answers[key]));
      const counts = [...new Set(rest)].map((answer) =>
        this.say("count", { n: rest.filter((other) => other === answer).length, answer }),
      );
      return [...named.map(({ name, answers }) => this.say("said", { name, answer: this.word(answers[key]) })), ...counts];
    }

    remove(person) {
      const { id, others } = store.current();
      this.removed = { ...person, shared: others[person.id], collaboration: id };
      store.put("others", person.id, null);
      this.find(".other-undo").hidden = false;
      this.find("[data-action=undo-other]").focus();
      this.tell(this.say("removed", person));
    }

    undoRemove() {
      store.put("others", this.removed.id, this.removed.shared, this.removed.collaboration);
      this.find(".other-undo").hidden = true;
      this.tell(this.say("undone", this.removed));
      this.focusState();
    }
  }

  for (const root of document.querySelectorAll("[data-kind=compare]")) new Comparison(root);
})();
