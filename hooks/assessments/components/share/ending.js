/** How a round ends that is not finished, or one reply in it. */
import { putRound } from "./sealed-link.js";
import { store } from "../base/store.js";

/** What goes from a round that ends here, or that all of it goes. */
const ENDS = {
  arrived: { reveal: undefined },
  renew: { secret: undefined, salt: undefined },
  leave: { body: undefined, reply: undefined, opener: undefined, done: true, left: true },
  decline: null,
  unknown: null,
};

export const ENDINGS = Object.keys(ENDS);

/** End a round of the current collaboration; answers of a reply that is put away go with it. */
export const endRound = (action, round) => {
  if (action === "unknown" && store.current().others[round.who]?.round === round.to) {
    store.put("others", round.who, null);
  }
  putRound(round.about, ENDS[action] && { ...round, ...ENDS[action] });
};
