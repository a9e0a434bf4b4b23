/** Opens what came back in a round of the current collaboration, with what was kept for it. */
import { fromBase64 } from "../share/bytes.js";
import { isStored, otherOf, putRound } from "../share/sealed-link.js";
import { readBody } from "../share/sealed-read.js";
import { store } from "../base/store.js";
import { unsealReply, unsealReveal } from "../share/unsealing.js";

/** A reply to one's own invitation: opened, and kept. @returns what is wrong, or null */
const openReply = async ({ about: to, body, round }) => {
  try {
    const { id: who, ...found } = await unsealReply(store.key, round, body);
    putRound(found.about, { ...found, is: "back", since: Date.now(), to, who });
    return isStored(found.opener) ? null : "not-kept";
  } catch {
    return "misfit-reply";
  }
};

/**
 * The answers that come back for one's own, if they are those that were promised; of several who
 * replied also what the others answered, where it does not replace what one has from themselves.
 */
const openReveal = async ({ body, round }) => {
  const { about, opener, body: invitation, who } = round;
  try {
    const found = await unsealReveal(store.key, invitation, opener, body);
    if (!found) return "misfit";
    const { others, self } = store.current();
    const { day, name } = readBody(fromBase64(invitation));
    const came = { [who]: otherOf({ day, name, codes: found.codes }, about) };
    for (const { id, ...guest } of found.guests) {
      if (!(id in came || id in others || id === self?.id)) {
        came[id] = otherOf(guest, about, who);
      }
    }
    store.putAll("others", came);
    const gone = { body: undefined, opener: undefined, reply: undefined };
    putRound(about, { ...round, ...gone, done: true });
    return null;
  } catch {
    return "misfit-reveal";
  }
};

export const openings = { reply: openReply, reveal: openReveal };
