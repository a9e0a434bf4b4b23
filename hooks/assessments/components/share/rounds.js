/**
 * Where the sealed rounds of a collaboration are, and what a link does there; pure. The table of
 * tests/unit/sealed_states.toml has every state crossed with every event.
 *
 * A round in the store, by the handle that links name it by: `is` "out", an invitation that went
 * out, with `secret` and `salt` until they have done their work; "in", one that came, with
 * `opener` until then; "back", a reply to one of one's own, with `codes` and `opener` until one's
 * own answers go to everybody who replied: then the round is closed, and there is a `reveal`.
 */

/** The rounds of a collaboration that are of a kind, each with its handle as `about`. */
const roundsOf = ({ rounds: all }, is) =>
  Object.entries(all).filter(([, round]) => round.is === is)
    .map(([about, round]) => ({ about, ...round }));

/** Everybody who replied in the round of a reply, first things first. */
const guestsOf = (it, { to }) =>
  roundsOf(it, "back").filter((round) => round.to === to)
    .sort((a, b) => a.since - b.since);

const last = (list) => list.sort((a, b) => (a.since ?? 0) - (b.since ?? 0)).at(-1);

/**
 * What a collaboration waits for.
 * @returns {pane, round}: "next" (a round is closed, somebody in it was sent nothing yet), "reply"
 *   or "replies" (one came, or several, one's own answers were not sent), "answer" (an invitation
 *   came, nothing was sent), "answered" (sent, nothing came back), "invited" (an invitation went
 *   out, nothing came), "sent" (one's own answers were sent, perhaps they did not arrive) or
 *   "invite" (nothing)
 */
const standing = (it) => {
  const back = roundsOf(it, "back");
  const came = roundsOf(it, "in").filter(({ done }) => !done);
  // What may have been damaged, or removed in between, waits for nothing.
  const unsent = back.filter(({ sent, reveal, to }) => !sent && (reveal || it.rounds[to]?.salt));
  const reply = last(unsent);
  const found = [
    ["next", last(unsent.filter(({ reveal }) => reveal))],
    [reply && guestsOf(it, reply)[1] ? "replies" : "reply", reply],
    ["answer", last(came.filter(({ reply }) => !reply))],
    ["answered", last(came)],
    ["invited", last(roundsOf(it, "out").filter(({ secret }) => secret))],
    ["sent", last(back.filter(({ reveal }) => reveal))],
  ].find(([, round]) => round);
  return found ? { pane: found[0], round: found[1] } : { pane: "invite" };
};

/** Whether another person could come into a collaboration without meeting somebody there. */
const free = (it) =>
  !Object.keys(it.others).length && !roundsOf(it, "in").length && !roundsOf(it, "back").length;

const invitation = ({ handle: about, id }, all) => {
  for (const it of all) {
    const known = it.rounds[about];
    if (known?.is === "out") return { state: "own", it };
    if (known) {
      const state = known.left
        ? "left"
        : known.done
        ? "compared"
        : known.reply
        ? "answered"
        : "begun";
      return { state, it };
    }
  }
  const own = all.find(({ self }) => self?.id === id); // from another browser, or withdrawn
  if (own) return { state: "own", it: own };
  const it = all.find((one) => roundsOf(one, "in").some(({ who }) => who === id));
  const unreturned = it &&
    roundsOf(it, "in").some((one) => one.who === id && one.reply && !one.done);
  return { state: unreturned ? "again" : "new", it };
};

const reply = ({ about, handle, text }, all) => {
  const it = all.find(({ rounds: found }) => found[about]);
  const round = it?.rounds[about];
  if (!round) return { state: "elsewhere" };
  if (round.is !== "out") return { state: round.reply === text ? "own" : "elsewhere", it };
  if (it.rounds[handle]) return { state: "known", it };
  return { state: round.secret ? "opens" : "closed", it, round };
};

const reveal = ({ about }, all) => {
  for (const it of all) {
    const round = roundsOf(it, "in").find(({ handle }) => handle === about);
    if (round) {
      return { state: round.opener ? "opens" : round.left ? "left" : "compared", it, round };
    }
    if (it.rounds[about]) return { state: "own", it };
  }
  return { state: "elsewhere" };
};

const kinds = { invitation, reply, reveal };

/**
 * What a link is to what the store has.
 * @param link {kind, about, handle}: what it is, and the handle that it names and its own; of an
 *   invitation also `id`, of a reply its bytes as `text`
 * @returns {state, it: the collaboration that it is about, round}
 */
export const arrives = (link, all) => kinds[link.kind](link, all);

export const rounds = { free, guests: guestsOf, of: roundsOf, standing };
