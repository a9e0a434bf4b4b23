/** Opens what came back in a round, with what was kept for it. */
import { exchange } from "../share/exchange.js";
import { isStored } from "../share/sealed-link.js";
import { store } from "../base/store.js";

/** Someone's answers as the comparison has them. */
const compared = ({ name, day, codes }, round) => ({ name, date: Date.parse(day), codes, round });

/**
 * A reply to one's own invitation: opened, and the reveal that goes back made at once, so that it
 * is the same text whenever it is sent.
 * @returns what is wrong, or null
 */
export const openReply = async ({ about: to, body, it, round }) => {
  let found;
  let reveal;
  try {
    found = await exchange.openReply(store.key, round, body);
    reveal = await exchange.reveal(found, round);
  } catch {
    return "misfit-reply";
  }
  const { about, id: who, name, day, codes } = found;
  const back = { is: "back", since: Date.now(), to, who, name, day, codes, reveal };
  store.put("rounds", about, back, it.id);
  return isStored(about) ? null : "not-kept";
};

/** The answers that come back for one's own, if they are those that were promised. */
export const openReveal = async ({ body, it, round }) => {
  const { about, opener, body: invitation, reply: _, ...rest } = round;
  let found;
  try {
    found = await exchange.openReveal(store.key, invitation, opener, body);
  } catch {
    return "misfit-other";
  }
  if (!found) return "misfit";
  const inviter = { ...rest, id: rest.who, codes: found.codes };
  for (const person of [inviter, ...found.others]) {
    store.put("others", person.id, compared(person, about), it.id);
  }
  store.put("rounds", about, { ...rest, done: true }, it.id);
  return null;
};
