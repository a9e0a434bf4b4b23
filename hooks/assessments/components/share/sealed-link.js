/** What a state of a round sends: made beforehand, and kept before it goes. */
import { exchange } from "./exchange.js";
import { store } from "../base/store.js";

const put = (about, round) => store.put("rounds", about, round);

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
    const { about: proof, ...kept } = await exchange.invite(store.key, { scan, ...own });
    const round = { is: "out", since: Date.now(), day: own.day, ...kept };
    return { body: kept.body, proof, keep: () => put(proof, round) };
  },
  answer: async (own, _, { about, ...round }) => {
    const { about: proof, body, opener } = await exchange.reply(store.key, round.body, own);
    const { codes } = own;
    const answered = { ...round, since: Date.now(), reply: body, handle: proof, codes, opener };
    return { body, proof, keep: () => put(about, answered) };
  },
  invited: (_, __, { body }) => ({ body }),
  answered: (_, __, { reply: body }) => ({ body }),
  reply: (_, __, { reveal: body }) => ({ body }),
  sent: (_, __, { reveal: body }) => ({ body }),
};

/**
 * Put the answers of a reply beside one's own. Once one's own were sent, nothing of the round is
 * secret any more: what opens replies and what sealed the invitation go.
 */
export const compareWith = ({ about, codes, ...back }, sent) => {
  const { who, name = "", day, to } = back;
  if (codes) store.put("others", who, { name, date: Date.parse(day), codes, round: to });
  const { secret, salt, ...out } = store.current().rounds[to];
  put(about, { ...back, sent });
  put(to, sent ? out : { ...out, secret, salt });
};

/** The link of a state: {text, proof, keep}; `keep` has to be called before it is sent, if there is one. */
export const makeLink = async (pane, own, scan, round) => {
  const { body, ...rest } = await makers[pane](own, scan, round);
  return { ...rest, text: await exchange.text(body) };
};
