/** Opens what came back in a round of the current collaboration, with what was kept for it. */
import { isStored, putOther, putRound } from "../share/sealed-link.js";
import { store } from "../base/store.js";
import { makeReveal, unsealReply, unsealReveal } from "../share/unsealing.js";

/**
 * A reply to one's own invitation: opened, and the reveal that goes back made at once, so that it
 * is the same text whenever it is sent.
 * @returns what is wrong, or null
 */
const openReply = async ({ about: to, body, round }) => {
  try {
    const { id: who, ...found } = await unsealReply(store.key, round, body);
    const reveal = await makeReveal(found, round);
    putRound(found.about, {
      ...found,
      is: "back",
      since: Date.now(),
      to,
      who,
      reveal,
      opener: undefined,
    });
    return isStored(reveal) ? null : "not-kept";
  } catch {
    return "misfit-reply";
  }
};

/** The answers that come back for one's own, if they are those that were promised. */
const openReveal = async ({ body, round }) => {
  const { about, opener, body: invitation, who } = round;
  try {
    const codes = await unsealReveal(store.key, invitation, opener, body);
    if (!codes) return "misfit";
    putOther(who, { ...round, codes }, about);
    const gone = { body: undefined, opener: undefined, reply: undefined };
    putRound(about, { ...round, ...gone, done: true });
    return null;
  } catch {
    return "misfit-reveal";
  }
};

export const openings = { reply: openReply, reveal: openReveal };
