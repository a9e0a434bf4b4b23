/**
 * A round of a facilitator: who is in it, and what of it may be told; pure. The table of
 * tests/unit/group_states.toml has every state of a round with everything that can come.
 *
 * Until the round is closed a reply stays sealed. When it is, who gave a name keeps their answers;
 * of the others nothing remains but how often each answer was given, and that only where it tells
 * nobody's: what cannot be shown is not kept.
 */
const MOST_PEOPLE = 12; // people in a round
const FEWEST_NAMELESS = 3; // without a name, of whom anything is told

/** The people of a round, each with their id: in the order in which ids sort, never that of arrival. */
const peopleOf = ({ members }) =>
  Object.entries(members).map(([id, member]) => ({ id, ...member }));

const without = (group) => peopleOf(group).filter(({ name }) => !name);

const tallied = (list) => {
  const found = {};
  for (const item of list) found[item] = (found[item] ?? 0) + 1;
  return found;
};

/**
 * How often each answer was given to each statement by people without a name, all by code; nothing
 * where fewer than three answered, or all of them alike.
 */
const counted = (list) => {
  const counts = {};
  for (const statement of new Set(list.flatMap((codes) => Object.keys(codes)))) {
    const given = list.map((codes) => codes[statement]).filter(Boolean);
    const found = tallied(given);
    if (given.length >= FEWEST_NAMELESS && Object.keys(found).length > 1) counts[statement] = found;
  }
  return counts;
};

/**
 * Whether what is told of these people can be laid beside what an earlier round tells of others, so
 * that the difference tells of a few: it can, unless they are all the same or all others.
 */
const meets = (ids, earlier) =>
  earlier.some((group) => {
    if (!Object.keys(group.closed?.counts ?? {}).length) return false;
    const before = without(group).map(({ id }) => id);
    const both = ids.filter((id) => before.includes(id)).length;
    return both > 0 && (both < ids.length || both < before.length);
  });

/**
 * Why nothing would be told of those without a name: "few" of them, or "met" others of them in an
 * earlier round; or "" where something may be.
 */
const withheld = (group, earlier) => {
  const ids = without(group).map(({ id }) => id);
  if (!ids.length) return "";
  if (ids.length < FEWEST_NAMELESS) return "few";
  return meets(ids, earlier) ? "met" : "";
};

/**
 * What remains of a round when it is closed.
 * @param opened {id: codes} of everybody in it
 * @returns {closed, members}
 */
const closing = (group, opened, earlier, since) => {
  const nameless = without(group);
  const why = withheld(group, earlier);
  const counts = why ? {} : counted(nameless.map(({ id }) => opened[id]));
  return {
    closed: { since, nameless: nameless.length, why, counts },
    members: Object.fromEntries(
      peopleOf(group).map(({ id, name, day, paper, seen }) => [
        id,
        name ? { name, day, paper, seen, codes: opened[id] } : { day, paper, seen },
      ]),
    ),
  };
};

/** Whether links name a reply of somebody in this round by this. */
const hasReply = (group, about) =>
  peopleOf(group).some(({ seen = [], again }) => seen.includes(about) || again?.about === about);

/** What a reply, opened or not, is to the round that it names: see the table. */
const filesAs = (group, { about, id }) => {
  if (!group) return "elsewhere";
  if (hasReply(group, about)) return "known";
  if (group.closed) return "closed";
  if (!group.secret) return "keyless";
  if (!id) return "opens";
  if (group.members[id]) return "again";
  return peopleOf(group).length < MOST_PEOPLE ? "new" : "full";
};

/** A person on paper without a name counts as the same one as on paper in an earlier round. */
const paperId = (group) => {
  let number = 1;
  while (group.members[`paper${number.toString(36)}`]) number += 1;
  return `paper${number.toString(36)}`;
};

/** The state of a round: "open", "keyless" or "closed". */
const stateOf = ({ closed, secret }) => closed ? "closed" : secret ? "open" : "keyless";

export const groups = {
  close: closing,
  files: filesAs,
  MOST: MOST_PEOPLE,
  paperId,
  people: peopleOf,
  state: stateOf,
  withheld,
  without,
};
