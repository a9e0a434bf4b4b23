/** What a state of a round sends: made beforehand, and kept before it goes. */
import { fromBase64 } from "./bytes.js";
import { toText } from "./sealed-text.js";
import { rounds } from "./rounds.js";
import { makeInvitation, makeReply, makeReveal } from "./sealing.js";
import { store } from "../base/store.js";

/** Keep a round of the current collaboration; what is not to be kept of it is undefined. */
export const putRound = (about, round) => store.put("rounds", about, round);

/** Somebody's answers for the comparison, as they were exchanged in a round; `via` who passed them on. */
export const otherOf = ({ name = "", day, codes }, round, via) => ({
  name,
  date: Date.parse(day),
  codes,
  round,
  via,
});

/** Whether the browser has this text now: nothing goes out that cannot be opened here later. */
export const isStored = (text) => {
  try {
    return localStorage.getItem(store.key).includes(text);
  } catch {
    return false;
  }
};

/** Put what everybody replied in the round of a reply beside one's own answers. */
export const lookAt = (round) => {
  const came = {};
  for (const guest of rounds.guests(store.current(), round)) {
    // Anybody may have replied under any id: none replaces another.
    came[guest.who in came ? guest.about : guest.who] = otherOf(guest, guest.to);
  }
  store.putAll("others", came);
};

/**
 * Close the round of a reply: what goes to each who replied, with the answers of the others. From
 * then on nothing of it is secret here any more: what opens replies and what sealed the invitation go.
 */
const close = async (_own, _scan, round) => {
  const it = store.current();
  const guests = rounds.guests(it, round).map((guest) => ({ ...guest, id: guest.who }));
  const out = it.rounds[round.to];
  const reveals = await Promise.all(
    guests.map((guest) => makeReveal(guest, out, guests.filter((other) => other !== guest))),
  );
  const closed = { [round.to]: { ...out, secret: undefined, salt: undefined } };
  guests.forEach(({ about, ...guest }, index) => {
    closed[about] = { ...guest, codes: {}, opener: undefined, reveal: reveals[index] };
  });
  const body = closed[round.about].reveal;
  const keep = () => {
    lookAt(round);
    store.putAll("rounds", closed);
  };
  return { body, proof: body, keep };
};

/** Per state {body, proof, keep} for one's own {id, day, codes, name}, a scan and the round. */
const makers = {
  reply: close,
  replies: close,
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
const BODIES = { invited: "body", answered: "reply", next: "reveal", sent: "reveal" };

/** The link of a state: {text, proof, keep}; `keep` has to be called before it is sent, if there is one. */
export const makeLink = async (pane, own, scan, round) => {
  const { body, ...rest } = await makers[pane]?.(own, scan, round) ?? { body: round[BODIES[pane]] };
  return { ...rest, text: await toText(fromBase64(body)) };
};
