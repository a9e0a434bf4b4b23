/** What a state of a round sends: made beforehand, and kept before it goes. */
import { fromBase64 } from "./bytes.js";
import { toText } from "./sealed-text.js";
import { makeInvitation, makeReply } from "./sealing.js";
import { store } from "../base/store.js";

/** Keep a round of the current collaboration; what is not to be kept of it is undefined. */
export const putRound = (about, round) => store.put("rounds", about, round);

/** Put somebody's answers in the comparison, as they were exchanged in a round. */
export const putOther = (who, { name = "", day, codes }, round) =>
  store.put("others", who, { name, date: Date.parse(day), codes, round });

/** Whether the browser has this text now: nothing goes out that cannot be opened here later. */
export const isStored = (text) => {
  try {
    return localStorage.getItem(store.key).includes(text);
  } catch {
    return false;
  }
};

/** Per state {body, proof, keep} for one's own {id, day, codes, name}, a scan and the round. */
const makers = {
  invite: async (own, scan) => {
    const { about: proof, ...kept } = await makeInvitation(store.key, { scan, ...own });
    const round = { is: "out", since: Date.now(), day: own.day, ...kept };
    return { body: kept.body, proof, keep: () => putRound(proof, round) };
  },
  answer: async (own, _, round) => {
    const { about: proof, body, opener } = await makeReply(store.key, round.body, own);
    const made = { since: Date.now(), reply: body, handle: proof, codes: own.codes, opener };
    return { body, proof, keep: () => putRound(round.about, { ...round, ...made }) };
  },
};

/** What of a round is sent, for the first time or once more, in a state that makes nothing. */
const BODIES = { invited: "body", answered: "reply", reply: "reveal", sent: "reveal" };

/**
 * Put the answers of a reply beside one's own. Once one's own were sent, nothing of the round is
 * secret any more: what opens replies and what sealed the invitation go.
 */
export const compareWith = (back, sent) => {
  const { about, codes, to, who } = back;
  if (Object.keys(codes).length) putOther(who, back, to);
  putRound(about, { ...back, codes: {}, sent });
  if (sent) putRound(to, { ...store.current().rounds[to], secret: undefined, salt: undefined });
};

/** The link of a state: {text, proof, keep}; `keep` has to be called before it is sent, if there is one. */
export const makeLink = async (pane, own, scan, round) => {
  const { body, ...rest } = await makers[pane]?.(own, scan, round) ?? { body: round[BODIES[pane]] };
  return { ...rest, text: await toText(fromBase64(body)) };
};
