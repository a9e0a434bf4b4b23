/** Whose answers are compared, and as what: what was exchanged, or else what is here now. */
import { codec } from "../share/codec.js";
import { score } from "../base/score.js";
import { store } from "../base/store.js";

const DRAWN = 4; // people in the figure; more lines cannot be told apart, and stand in the table

export class Sides {
  /** Of a comparison with `parts` and `statements`. */
  constructor(comparison) {
    this.parts = comparison.parts;
    this.statements = comparison.statements;
    this.say = (...words) => comparison.say(...words);
    this.codes = new Map(
      this.statements.map(({ key, element }) => {
        const { statement, answers } = codec.codes(element);
        return [statement, { key, answers }];
      }),
    );
  }

  /** Codes as today's answers; what today's content does not know is counted. */
  answersOf(codes) {
    const answers = Object.create(null);
    let unknown = 0;
    for (const [code, given] of Object.entries(codes)) {
      const known = this.codes.get(code);
      const answer = known &&
        Object.keys(known.answers).find((id) => known.answers[id] === given);
      if (answer) answers[known.key] = answer;
      else unknown += 1;
    }
    return { answers, unknown };
  }

  /** One's own answers of now, as far as today's scan knows them. */
  get current() {
    const answers = store.answers();
    const known = this.statements.filter((statement) => score.given(statement, answers));
    return Object.fromEntries(known.map(({ key }) => [key, answers[key]]));
  }

  /** The last sealed round in which answers were exchanged, if there was one. */
  get exchanged() {
    const { others, rounds: all } = store.current();
    return Object.values(others).map(({ round }) => all[round]).filter((round) => round?.codes)
      .sort((a, b) => b.since - a.since)[0];
  }

  /** One's own answers in the comparison: what is compared is what was exchanged. */
  get own() {
    const { exchanged } = this;
    return exchanged ? this.answersOf(exchanged.codes).answers : this.current;
  }

  /**
   * Everyone whose answers are compared, oneself first: {id, name, date, answers, unknown, results
   * per part; apart: whether it may be told what this person said, of three or more only with a
   * name; style: how they are drawn, or nothing}.
   */
  get people() {
    const { parts, say } = this;
    const others = Object.entries(store.current().others).map((
      [id, { name, date, codes, via }],
      index,
      { length },
    ) => ({
      id,
      name: name || (length > 1 ? say("someone-n", { n: index + 1 }) : say("someone")),
      date,
      via,
      apart: name !== "" || length === 1,
      ...this.answersOf(codes),
    }));
    const me = { name: say("me"), apart: true, answers: this.own, unknown: 0 };
    return [me, ...others].map((person, index) => ({
      ...person,
      style: person.apart && index < DRAWN ? `person-${index}` : "",
      results: parts.map((part) => score.assess(part.statements, person.answers, [])),
    }));
  }
}
