/** Where somebody is who was invited by a facilitator; pure. tests/unit/group_states.toml has the table. */
import { rounds } from "../share/rounds.js";

const sameCodes = (a, b) => {
  const keys = Object.keys({ ...a, ...b });
  return keys.every((key) => a[key] === b[key]);
};

/**
 * What the last invitation of a facilitator waits for.
 * @param codes one's own answers of now
 * @returns {pane, round}: "begun" (statements are open), "ready", "sent", "changed" (since it was
 *   sent), or "none"
 */
const ledStanding = (it, codes, open) => {
  const round = rounds.of(it, "led").sort((a, b) => a.since - b.since).at(-1);
  if (!round) return { pane: "none" };
  if (!round.reply) return { pane: open ? "begun" : "ready", round };
  return { pane: sameCodes(codes, round.codes) || open ? "sent" : "changed", round };
};

/**
 * What an invitation of a facilitator is to what the store has.
 * @returns {state: "own", "known" or "new", it: the collaboration that it is about}
 */
const ledArrives = ({ handle, id }, all, own) => {
  if (own.includes(handle)) return { state: "own" };
  const known = all.find(({ rounds: found }) => found[handle]);
  if (known) return { state: "known", it: known };
  return {
    state: "new",
    it: all.find((one) => rounds.of(one, "led").some(({ who }) => who === id)),
  };
};

export const led = { arrives: ledArrives, standing: ledStanding };
