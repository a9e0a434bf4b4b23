/**
 * What a closed round shows: of each statement how often each answer was given, where it stands for
 * the group, and the score of each part; pure. Of who gave no name there is only what group.js
 * left, and everything here is made from that: so nothing here tells more.
 */
import { NOT_APPLICABLE, score, shortfall } from "../base/score.js";
import { gap } from "../compare/gaps.js";
import { groups } from "./group.js";

const HIDDEN = "hidden";

/** {answer: how often}, from that by code. */
const byAnswer = (answers, counts) =>
  Object.fromEntries(
    Object.entries(answers).filter(([, code]) => counts[code]).map((
      [answer, code],
    ) => [answer, counts[code]]),
  );

const repeated = (counts) => Object.entries(counts).flatMap(([answer, n]) => Array(n).fill(answer));

/** The answer of one person to a statement of today, if they gave one that it still has. */
const answerOf = ({ code, answers }, codes) =>
  Object.keys(answers).find((answer) => answers[answer] === codes[code]);

/**
 * One statement {…, code, answers: {answer: code}} of the scan in a round.
 * @returns {statement, who: {answer: [names]}, nameless: {answer: how often} or null where it is
 *   not told, list: every answer that is told, kind: see gaps.js, or "hidden" where that would be
 *   about a part of the group}
 */
const toldOf = (statement, group) => {
  const who = {};
  for (const { name, codes = {} } of groups.people(group)) {
    const answer = name && answerOf(statement, codes);
    if (answer) (who[answer] ??= []).push(name);
  }
  const { counts = {}, nameless: without, why } = group.closed;
  const nameless = counts[statement.code]
    ? byAnswer(statement.answers, counts[statement.code])
    : null;
  const list = [
    ...Object.entries(who).flatMap(([answer, names]) => names.map(() => answer)),
    ...repeated(nameless ?? {}),
  ];
  const { kind } = gap(statement, list);
  const secret = without > 0 && !why && !nameless;
  return {
    statement,
    who,
    nameless,
    list,
    secret,
    kind: secret && kind !== "talk" ? HIDDEN : kind,
  };
};

/** The score of several statements together, from all answers that are told. */
const scoreOf = (rows) => {
  let [got, most] = [0, 0];
  for (const { statement, list } of rows) {
    const points = Object.values(statement.scale);
    const weight = statement.weight * (Math.max(...points) - Math.min(...points));
    for (const answer of list) {
      if (answer === NOT_APPLICABLE) continue;
      most += weight;
      got += weight * (1 - shortfall(statement, answer));
    }
  }
  return most ? score.percent(got / most) : null;
};

/** How often each answer was given to several statements, and how good it is: {answer: {n, level}}. */
const spreadOf = (rows) => {
  const found = {};
  for (const { statement, list } of rows) {
    for (const answer of list) {
      const short = answer === NOT_APPLICABLE ? null : shortfall(statement, answer);
      const level = short === null
        ? "none"
        : short === 0
        ? "best"
        : short === 1
        ? "lowest"
        : "between";
      (found[answer] ??= { n: 0, level }).n += 1;
    }
  }
  return found;
};

/** The score of each person with a name on these statements: [{name, score}]. */
const persons = (statements, group) =>
  groups.people(group).filter(({ name }) => name).map(({ name, codes = {} }) => {
    const answers = Object.fromEntries(
      statements.map((statement) => [statement.key, answerOf(statement, codes)]),
    );
    return { name, score: score.assess(statements, answers, []).score };
  });

/** Everything about a round for `parts`, each {id, statements}: [{id, rows, score, spread, persons}]. */
const ofParts = (parts, group) =>
  parts.map(({ id, statements }) => {
    const rows = statements.map((statement) => toldOf(statement, group));
    return {
      id,
      rows,
      score: scoreOf(rows),
      spread: spreadOf(rows),
      persons: persons(statements, group),
    };
  });

/** How many people it is about: those with a name, and the others where anything is told of them. */
const shown = (group) => {
  const named = groups.people(group).filter(({ name }) => name).length;
  const { nameless, why } = group.closed;
  return named + (why ? 0 : nameless);
};

export const groupResult = { ofParts, shown, spread: spreadOf };
