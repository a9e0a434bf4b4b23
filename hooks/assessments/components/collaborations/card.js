/** The card of a collaboration: what it shows of the scan, of who answered, and of what comes next. */
import { showOnly } from "../base/dom.js";
import { fillIn } from "../base/fields.js";
import { make } from "../base/make.js";
import { profile } from "../profile/profile.js";
import { say } from "../base/sentences.js";
import { score } from "../base/score.js";
import { showDate, showPercent } from "../base/shown.js";
import { bands, signs, statements } from "../base/statements.js";
import { showLoop } from "../loop/loop-line.js";
import { store } from "../base/store.js";

const SIGNS = { all: "●", some: "◐", none: "○" };

/** The scan as a template has it: {parts, signs, stages}. */
export const readScan = ({ dataset }, template) => ({
  parts: [...template.content.children].map((section) => ({
    name: section.dataset.name,
    statements: statements(section),
    bands: bands(section),
  })),
  signs: { start: signs(dataset.start), afterStart: signs(dataset.afterStart) },
  stages: JSON.parse(dataset.stages),
});

/** The result of every part of the scan for the answers of one collaboration. */
const resultsOf = (scan, { answers, stage: name }) => {
  const stage = scan.stages[name];
  const begun = score.begun(scan.signs, answers, stage);
  return scan.parts.map((part) => {
    const asked = score.asked(part.statements, scan.signs, stage);
    return {
      ...score.assess(asked, answers, part.bands, begun),
      name: part.name,
      needs: score.needs(asked, answers),
    };
  });
};

/** How much is answered, and what is weakest once that is all. */
const verdict = (root, results, last) => {
  const sum = (what) => results.reduce((total, result) => total + what(result), 0);
  const all = sum((result) => result.total);
  const open = sum((result) => result.open.length);
  if (open === all) return say(root, "blank");
  const date = showDate(last);
  if (open) return say(root, "partly", { done: all - open, all, date });
  const found = score.weakest(results).map((index) => results[index])
    .find(({ needs }) => needs.length);
  return found
    ? say(root, "weakest", { name: found.name, score: showPercent(found.score), date })
    : say(root, "no-weakness", { date });
};

const person = (root, name, much) =>
  make(
    "li",
    {},
    `${name} `,
    make("span", { ariaHidden: "true" }, SIGNS[much]),
    make("span", { className: "visually-hidden" }, say(root, `answered-${much}`)),
  );

/** Show a collaboration on its card; `root` has the sentences. */
export const fillCard = (root, card, item, scan, chosen) => {
  const results = resultsOf(scan, item);
  const times = store.times("answers", item.id);
  const find = (selector) => card.querySelector(selector);
  fillIn(find("[name=name]"), item.name);
  for (const name of ["stage", "lane"]) {
    const field = find(`[name=${name}]`);
    if (field) field.value = item[name];
  }
  showOnly(card, "stage", [item.stage]);
  profile.shapes(find(".radar"), [{ style: "now", results }]);
  find(".facts").textContent = verdict(root, results, Math.max(0, ...Object.values(times)));
  const open = results.some((result) => result.open.length);
  const some = results.some((result) => result.open.length < result.total);
  const own = person(root, say(root, "you"), some ? (open ? "some" : "all") : "none");
  const others = Object.values(item.others).map(({ name }) =>
    person(root, name || say(root, "someone"), "all")
  );
  find(".collaboration-people").replaceChildren(own, ...others);
  const loop = find(".loop");
  if (loop) {
    showLoop(loop, item.id);
    for (const link of loop.querySelectorAll("a")) {
      link.classList.toggle("button-go", chosen);
    }
  }
  find(".collaboration-chosen").hidden = !chosen;
  find("[data-action=choose]").hidden = chosen;
};
