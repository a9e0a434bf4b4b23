/** The table of a comparison: per part the scores of everyone, and how often they agree. */
import { agreement } from "./gaps.js";
import { make } from "../base/make.js";
import { showPercent } from "../base/shown.js";

/** Cells of people, put before the last one of their row. */
const addCells = (last, texts) => {
  for (const text of texts) {
    const heading = last.tagName === "TH" && { scope: "col" };
    last.before(make(last.tagName, { className: "col-person", ...heading }, text));
  }
};

/** From the lowest to the highest score. */
const spread = (scores) => {
  const known = scores.filter((percent) => percent !== null);
  if (!known.length) return showPercent(null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? showPercent(low) : `${low}–${high}%`;
};

/** Per part the score of everyone who may be told apart, of the others together, and the agreement. */
export const showTable = (comparison, people) => {
  const table = comparison.find(".compare-result table");
  const apart = people.filter((person) => person.apart);
  const rest = people.filter((person) => !person.apart);
  for (const cell of table.querySelectorAll(".col-person")) cell.remove();
  const names = apart.map(({ name }) => name);
  if (rest.length) names.push(comparison.say("others", { n: rest.length }));
  addCells(table.querySelector("thead .col-agreement"), names);
  comparison.parts.forEach((part, index) => {
    const last = table.querySelector(`[data-row="${part.id}"] .col-agreement`);
    const scores = apart.map((person) => showPercent(person.results[index].score));
    if (rest.length) scores.push(spread(rest.map((person) => person.results[index].score)));
    addCells(last, scores);
    const { same, comparable } = agreement(
      part.statements,
      people.map(({ answers }) => answers),
    );
    last.textContent = comparable
      ? comparison.say("agreement", { same, all: comparable })
      : comparison.say("agreement-none");
  });
};
