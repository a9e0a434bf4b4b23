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

/**
 * One's own answers, plan and name for it, as far as `parts` names them, under a new id; never
 * what came from others, nor who one is to them, nor the ids of anything.
 */
export const toGive = ({ collaborations }, id, parts, freshId, now) => {
  const { name, stage, answers, plan } = collaborations[id];
  const entries = Object.values(present(plan)).map((item, index) => [index + 1, [item, now]]);
  return alone(freshId, {
    ...(parts.includes("name") && name && { name }),
    ...(parts.includes("answers") && stage && { stage }),
    answers: parts.includes("answers") ? answers : {},
    plan: parts.includes("plan") ? Object.fromEntries(entries) : {},
  }, now);
};
