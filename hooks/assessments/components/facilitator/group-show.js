/** Shows a closed round: scores and how answers are spread, the lists, and who said what once asked. */
import { Component } from "../base/component.js";
import { copy } from "../base/copy.js";
import { list, print, showOnly } from "../base/dom.js";
import { make } from "../base/make.js";
import { showDate, showPercent } from "../base/shown.js";
import { groups } from "./group.js";
import { groupResult } from "./group-result.js";
import { groupStore } from "./group-store.js";
import { groupText } from "./group-text.js";

const LEVELS = ["best", "between", "lowest", "none"];

/** The answers that were given, best ones first: [[answer, {n, level}]]. */
const ordered = (spread) =>
  Object.entries(spread).sort(([, a], [, b]) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));

export class GroupShow extends Component {
  /** `parts` are those of the scan, each {id, name, statements}. */
  constructor(root, parts) {
    super(root);
    this.parts = parts;
    this.then = this.find("select[name=then]");
    this.then.addEventListener("change", () => this.show(this.group, this.names));
    this.on("print", () => print(root));
    this.on("copy-table", () => this.copyText(this.table));
    this.on("copy-report", () => this.copyText(this.report));
  }

  show(group, names) {
    Object.assign(this, { group, names });
    this.showEarlier();
    const earlier = groupStore.find(this.then.value);
    this.results = groupResult.ofParts(this.parts, group);
    this.before = earlier && groupResult.ofParts(this.parts, earlier);
    this.showNotes();
    for (const cell of this.all(".col-then")) cell.hidden = !earlier;
    if (earlier) this.write("th.col-then", this.dated(earlier));
    this.results.forEach((part, index) => this.showPart(part, this.before?.[index]));
    for (const { rows } of this.results) rows.forEach((row) => this.showRow(row));
    this.lists = this.all("[data-group]").map((section) => this.showList(section));
  }

  /** Offer the other closed rounds; of the same people the one before is chosen by itself. */
  showEarlier() {
    const { group, then } = this;
    const others = groupStore.others(group);
    const chosen = this.shown === group.id
      ? then.value
      : others.find(({ who, since }) => who === group.who && since < group.since)?.id;
    this.shown = group.id;
    const options = others.map((other) =>
      make("option", { value: other.id, textContent: `${other.name}, ${this.dated(other)}` })
    );
    const none = make("option", { value: "", textContent: this.say("then-none") });
    then.replaceChildren(none, ...options);
    then.value = others.some(({ id }) => id === chosen) ? chosen : "";
    this.toggle(".group-then", others.length);
  }

  dated({ closed, day }) {
    return showDate(day ?? closed.since);
  }

  showNotes() {
    const { closed } = this.group;
    const told = this.results.some(({ rows }) => rows.some(({ list: given }) => given.length));
    const codes = new Set(
      this.parts.flatMap(({ statements }) => statements.map(({ code }) => code)),
    );
    const stored = [
      ...groups.people(this.group).map((person) => person.codes ?? {}),
      closed.counts ?? {},
    ];
    const strange = stored.flatMap(Object.keys).some((code) => !codes.has(code));
    showOnly(this.root, "note", [
      closed.why,
      !closed.why && closed.nameless && told && "nameless",
      !told && !closed.why && "nothing",
      strange && "version",
    ]);
  }

  showPart({ id, score, spread, persons }, before) {
    const row = this.find(`[data-row="${id}"]`);
    row.querySelector(".col-score").textContent = showPercent(score);
    row.querySelector(".col-then").textContent = before ? showPercent(before.score) : "";
    const given = ordered(spread);
    this.drawSpread(row, given);
    row.querySelector(".spread-text").textContent = given.map(([answer, { n }]) =>
      this.say("count", { n, answer: this.word(answer) })
    ).join(" · ");
    const who = row.querySelector(".spread-who");
    who.hidden = !this.names || !persons.length;
    who.textContent = this.names
      ? persons.map((one) => `${one.name} ${showPercent(one.score)}`).join(" · ")
      : "";
  }

  /** A bar in which every answer takes as much as it was given. */
  drawSpread(place, given) {
    place.querySelector(".spread").replaceChildren(...given.map(([, { n, level }]) => {
      const part = make("span", { className: `spread-${level}`, textContent: n });
      part.style.flexGrow = n;
      return part;
    }));
  }

  /** How often each answer was given to a statement, by whom once that is asked, and what is not told. */
  showRow(row) {
    const { element } = row.statement;
    const given = ordered(groupResult.spread([row]));
    this.drawSpread(element, given);
    const lines = given.map(([answer, { n }]) => this.said(row, answer, n));
    if (row.secret) lines.push(this.say("secret", { n: this.group.closed.nameless }));
    list(element.querySelector(".said"), lines);
  }

  said({ who, nameless }, answer, n) {
    const word = this.word(answer);
    if (!this.names) return this.say("count", { n, answer: word });
    const names = [...who[answer] ?? []];
    if (nameless?.[answer]) names.push(this.say("without", { n: nameless[answer] }));
    return this.say("count-who", { n, answer: word, names: names.join(", ") });
  }

  word(answer) {
    const words = this.root.querySelector("template.answer-words").content;
    return words.querySelector(`[data-answer="${CSS.escape(answer)}"]`).textContent;
  }

  showList(section) {
    const { group } = section.dataset;
    const rows = this.results.flatMap((part) => part.rows).filter(({ kind }) => kind === group);
    section.hidden = !rows.length;
    section.querySelector(".group-size").textContent = ` (${rows.length})`;
    list(section.querySelector(".gap-list"), rows.map(({ statement }) => statement.element));
    return { group, section, rows, title: section.querySelector("h3").firstChild.textContent };
  }

  get title() {
    const { group } = this;
    return this.say("title-closed", {
      name: group.name,
      n: groupResult.shown(group),
      date: this.dated(group),
    });
  }

  /** Everything that the view shows without names, as a table. */
  get table() {
    const words = this.root.querySelector("template.answer-words").content.children;
    const answers = Object.fromEntries(
      [...words].map(({ dataset, textContent }) => [dataset.answer, textContent]),
    );
    const rows = this.results.flatMap((part, index) =>
      part.rows.map((row) => ({
        part: this.parts[index].name,
        statement: this.text(row),
        place: this.lists.find(({ rows: found }) => found.includes(row))?.title ?? "",
        counts: groupResult.spread([row]),
      }))
    );
    return groupText.table(
      ["part", "statement", "place"].map((name) => this.say(`table-${name}`)),
      answers,
      rows,
    );
  }

  get report() {
    const notes = this.all("[data-note]:not([hidden])").map(({ textContent }) => textContent);
    return groupText.report({
      title: this.title,
      lines: notes,
      scoresTitle: this.say("report-scores"),
      was: this.say("report-was"),
      scores: this.results.map(({ score }, index) => ({
        name: this.parts[index].name,
        now: score,
        then: this.before?.[index].score,
      })),
      lists: this.lists.filter(({ rows, group }) => rows.length && group !== "hidden").map((
        one,
      ) => ({
        title: one.title,
        items: one.rows.map((row) => this.text(row)),
      })),
      last: this.say("report-last"),
    });
  }

  text({ statement }) {
    return statement.element.querySelector(".gap-statement").textContent;
  }

  async copyText(text) {
    const said = await copy(text, this.find(".group-copied"));
    this.write(".copy-status", this.say(`text-${said}`));
  }
}
