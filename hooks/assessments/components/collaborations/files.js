/** What of a collaboration goes into a file: all of it to keep, or what its owner chooses to give. */
import { present } from "../base/merge.js";

const alone = (id, collaboration, now) => ({
  v: 1,
  replaced: 0,
  current: [id, now],
  collaborations: { [id]: collaboration },
  quiz: {},
});

/** Everything of one, with what came from others: data as the store has it. */
export const toKeep = ({ collaborations }, id, now) => alone(id, collaborations[id], now);

/** What is filled in on worksheets, its rows only numbered: their ids tell where they came from. */
const numbered = (worksheets, now) => {
  const entries = Object.entries(present(worksheets)).map((
    [key, value],
  ) => [key.split("."), value]);
  const row = ([, , ...rest]) => rest.slice(0, -1).join(".");
  const rows = [...new Set(entries.map(([key]) => row(key)))].sort();
  return Object.fromEntries(entries.map(([key, value]) => {
    const number = String(rows.indexOf(row(key))).padStart(4, "0");
    const given = row(key) ? [key[0], key[1], `r${number}`, key.at(-1)] : key;
    return [given.join("."), [value, now]];
  }));
};

/**
 * One's own answers, plan, worksheets and name for it, as far as `parts` names them, under a new id; never
 * what came from others, nor who one is to them, nor the ids of anything.
 */
export const toGive = ({ collaborations }, id, parts, freshId, now) => {
  const { name, stage, answers, plan, worksheets } = collaborations[id];
  const entries = Object.values(present(plan)).map((item, index) => [index + 1, [item, now]]);
  return alone(freshId, {
    ...(parts.includes("name") && name && { name }),
    ...(parts.includes("answers") && stage && { stage }),
    answers: parts.includes("answers") ? answers : {},
    plan: parts.includes("plan") ? Object.fromEntries(entries) : {},
    worksheets: parts.includes("worksheets") ? numbered(worksheets, now) : {},
  }, now);
};
