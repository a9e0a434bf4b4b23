/** The scan: one part at a time, then what to begin with, a profile, and what comes next. */
import { start } from "../base/component.js";
import { arrange, goTo, showOnly } from "../base/dom.js";
import { setText, show } from "../base/make.js";
import { profile } from "../profile/profile.js";
import { score } from "../base/score.js";
import { showDate, showList, showPercent } from "../base/shown.js";
import { StatementForm } from "../base/statement-form.js";
import { bands, statements } from "../base/statements.js";
import { store } from "../base/store.js";

const WEAKEST_SHOWN = 3;
const NEAR = 12e4; // milliseconds between answers that were given in one go

class Scan extends StatementForm {
  constructor(root) {
    super(root);
    this.parts = this.all(".scan-part").map((section) => {
      const { checklist: id, own } = section.dataset;
      const row = this.find(`[data-row="${id}"]`);
      return {
        section,
        row,
        own: own?.split(" ") ?? [],
        statements: statements(section),
        bands: bands(row),
        name: row.querySelector("th").textContent,
        step: this.find(`[data-part="${id}"]`),
        weak: this.find(`[data-weak="${id}"]`),
      };
    });
    this.then = null;
    this.on("previous", () => this.go(this.at - 1));
    this.on("next", () => this.go(this.at + 1));
    for (const action of ["back", "review"]) {
      this.on(action, () => {
        this.hide();
        this.go(this.at);
      });
    }
    this.on("hold", () => this.find("[data-action=keep]").focus());
    this.parts.forEach(({ step }, index) => step.addEventListener("click", () => this.go(index)));
    this.lanes = this.all("[data-lane]");
    this.both = this.all(".loop .both");
    for (const link of this.lanes) {
      link.addEventListener("click", () => store.set("lane", link.dataset.lane));
    }
    window.addEventListener("beforeprint", () => {
      this.find(".later").open = true;
    });
    this.bind();
    this.resume();
  }

  /**
   * Begin with the part that the address names, or else with the first that is not complete, or
   * else, with everything answered, at the result.
   */
  resume() {
    const named = this.partWith(document.getElementById(location.hash.slice(1)));
    const open = this.results.findIndex((result) => result.open.length);
    const first = named < 0 ? open : named;
    this.place(Math.max(first, 0));
    if (first < 0) this.reveal();
  }

  partWith(element) {
    return this.parts.findIndex(({ section }) => section.contains(element));
  }

  uncover(element) {
    this.hide();
    this.place(this.partWith(element));
  }

  /** Show one part and no other. */
  place(index) {
    this.at = index;
    this.parts.forEach(({ section, step }, number) => {
      section.hidden = number !== index;
      if (number === index) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    });
    this.toggle("[data-action=previous]", index);
    this.toggle("[data-action=next]", index < this.parts.length - 1);
  }

  /** Move to a part as the reader asked. */
  go(index) {
    this.place(index);
    goTo(this.parts[index].section.querySelector(".part-title"));
  }

  readStage(stage) {
    super.readStage(stage);
    for (const part of this.parts) {
      part.asked = score.asked(part.statements, this.signs, this.stage);
    }
  }

  update() {
    this.read();
    const { lane, others, plan } = store.current();
    const together = lane === "together" || Object.keys(others)[0];
    for (const step of this.both) show(step, together);
    this.fixed(".loop [data-step=plan]").classList.toggle("done", !!Object.keys(plan)[0]);
    this.root.classList.toggle("alone", lane === "alone");
    for (const link of this.lanes) {
      const current = String(link.dataset.lane === lane);
      if (link.ariaCurrent !== current) link.ariaCurrent = current;
    }
    this.results = this.assess(this.answers, this.begun);
    this.updateProgress(this.results.flatMap(({ open }) => open));
    const times = store.times();
    this.parts.forEach((part, index) => {
      part.step.classList.toggle("complete", !this.results[index].open.length);
      this.updateTaken(part, times);
    });
    if (this.shown) this.updateResult();
  }

  updateProgress(open) {
    super.updateProgress(open);
    // One counter: at first how many there are and how long they take, if that is what is asked.
    const fresh = open.length === this.statements.length;
    this.toggle(".facts", fresh);
    this.toggle(".progress-text", !fresh);
  }

  /** Say how many answers of a part come from its self-check: given together with others there. */
  updateTaken({ section, own, asked }, times) {
    const together = (key) => own.some((other) => Math.abs(times[key] - times[other]) < NEAR);
    const n = asked.filter(({ key }) => !this.given.includes(key) && together(key)).length;
    const line = section.querySelector(".part-taken");
    show(line, n);
    if (n) setText(line, this.say("taken", { n }));
  }

  /** The result of every part, for these answers, with today's statements. */
  assess(answers, begun = score.begun(this.signs, answers, this.stage)) {
    return this.parts.map((part) => score.assess(part.asked, answers, part.bands, begun));
  }

  /** Show the profile beside that of earlier answers, or with null alone. */
  compareWith(answers) {
    this.then = answers;
    if (this.shown) this.updateResult();
  }

  updateResult() {
    const overall = score.overall(this.results);
    this.updateOpen();
    this.write(".score-number", showPercent(overall.score));
    this.write(".score-label", overall.count ? this.say("overall", { n: overall.count }) : "");
    const times = store.times();
    const last = Math.max(...this.asked.map(({ key }) => times[key] ?? 0));
    this.write(".profile-date", last ? this.say("today", { date: showDate(last) }) : "");
    this.updateLead(overall.score !== null);
    this.updatePicture();
    this.root.dispatchEvent(new Event("assessments:result"));
  }

  /** What to begin with, and what comes next. */
  updateLead(scored) {
    const { results } = this;
    const offers = this.parts.map(({ asked }, index) => {
      const needs = score.needs(asked, this.answers);
      const { now, rest } = this.offered(needs, results[index].band);
      return { needs, now, all: [...now, ...rest] };
    });
    const few = [...results.keys()].filter((index) =>
      results[index].applicable * 2 < results[index].total
    );
    const weak = score.weakest(results).filter((index) => offers[index].all.length);
    const lead = weak.filter((index) => !this.first && offers[index].now.length).slice(0, 1);
    const [first] = lead;
    const later = weak.filter((index) => index !== first).slice(0, WEAKEST_SHOWN - lead.length);
    const state = this.state(scored, first, few, offers.some(({ needs }) => needs.length));
    const ties = weak.filter((index) =>
      state === "part" && index !== first && results[index].score === results[first].score
    );
    this.write(".result-title", this.say(`lead-${state}`, { name: this.names(lead) }));
    this.updateNotes(state, few, ties);
    this.parts.forEach(({ weak: item }, index) => {
      show(item, lead.includes(index) || later.includes(index));
    });
    this.showWeak(".lead", lead, offers);
    this.showWeak(".later", later, offers);
    this.toggle(".later", later.length);
    this.write(".later summary", this.say("later", { names: this.names(later) }));
  }

  /** What the result leads with: a name in the sentences `lead-…`, and that of a note. */
  state(scored, first, few, needed) {
    if (this.first) return "first";
    if (!scored) return this.open.length ? "none" : "nothing-applies";
    if (this.open.length) return first === undefined ? "unfinished" : "provisional";
    if (first !== undefined) return "part";
    if (needed) return "later";
    return few.length ? "left-out" : "all-good";
  }

  /** The names of parts, as they stand within a sentence. */
  names(indices) {
    return showList(indices.map((index) => this.parts[index].weak.dataset.name));
  }

  updateNotes(state, few, ties) {
    if (this.root.dataset.state !== state) this.root.dataset.state = state;
    const reached = this.results.map(({ band }) => band);
    const out = this.results.reduce((sum, { total, applicable }) => sum + total - applicable, 0);
    showOnly(this.root, "note", [
      state,
      few.length && state !== "nothing-applies" && "few-applicable",
      ties.length && "tie",
      this.parts.some((part, index) => reached[index] === part.bands.at(-1)?.id) && "risk",
      reached.includes(score.TO_ARRANGE) && score.TO_ARRANGE,
    ]);
    const notes = {
      "left-out": { n: out },
      "few-applicable": { n: few.length, names: this.names(few) },
      tie: { names: this.names(ties) },
    };
    for (const [name, values] of Object.entries(notes)) {
      this.write(`[data-note=${name}]`, this.say(name, values));
    }
  }

  updatePicture() {
    const then = this.then && this.assess(this.then);
    const now = { style: "now", results: this.results };
    profile.shapes(this.maybe(".radar"), then ? [{ style: "then", results: then }, now] : [now]);
    this.toggle("th.col-then", then);
    this.parts.forEach(({ row }, index) => {
      profile.row(row, this.results[index], this.coverage(this.results[index]), then?.[index]);
    });
  }

  coverage({ answered, applicable, total }) {
    if (!applicable) return this.say("all-not-applicable");
    const name = applicable < total ? "coverage-without" : "coverage";
    return this.say(name, { done: answered, all: total, out: total - applicable });
  }

  /** These parts, each with why it is weak and with its first remedy. */
  showWeak(place, shown, offers) {
    const items = shown.map((index) => this.parts[index].weak);
    const parts = this.fixed(`${place} .weak-parts`);
    arrange(parts, items);
    show(parts, items.length);
    shown.forEach((index, order) => {
      const { band, score: percent } = this.results[index];
      setText(items[order].querySelector(".weak-number"), showPercent(percent));
      showOnly(items[order], "band", [band]);
      this.showRemedies(items[order], offers[index].all, 1);
    });
  }

  summary() {
    return this.find(".result-title").textContent;
  }
}

start("scan", Scan);
