/** A closed round as text: a table for a spreadsheet, and a report for others; neither has a name. Pure. */
import { showPercent } from "../base/shown.js";

const oneLine = (text) => String(text).replace(/\s+/g, " ").trim();

/**
 * Tabs between the cells of a row. `heads` are the words of the columns, `answers` {answer: word},
 * `rows` [{part, statement, place, counts}].
 */
const groupTable = (heads, answers, rows) => {
  const names = Object.keys(answers);
  const lines = rows.map(({ part, statement, place, counts }) => [
    part,
    statement,
    place,
    ...names.map((answer) => counts[answer]?.n ?? 0),
  ]);
  return [[...heads, ...Object.values(answers)], ...lines]
    .map((line) => line.map(oneLine).join("\t")).join("\n");
};

/**
 * Scores and lists, without how many said what: in a report for others that would tell of few.
 * `lines` come first and `last` at the end; `scores` are [{name, now, then}], `lists` [{title, items}].
 */
const groupReport = ({ title, lines, scoresTitle, scores, was, lists, last }) => {
  const score = ({ name, now, then }) =>
    `- ${name}: ${showPercent(now)}${then === undefined ? "" : ` (${was} ${showPercent(then)})`}`;
  const parts = [
    [title, ...lines],
    [scoresTitle, ...scores.map(score)],
    ...lists.map((list) => [list.title, ...list.items.map((item) => `- ${oneLine(item)}`)]),
    [last],
  ];
  return parts.map((part) => part.join("\n")).join("\n\n");
};

export const groupText = { report: groupReport, table: groupTable };
