/** What a facilitator pastes: every link of a text, put in the round that it is for; what became of each is told. */
import { readLink } from "../compare/links.js";
import { store } from "../base/store.js";
import { toBase64 } from "../share/bytes.js";
import { isStored } from "../share/sealed-link.js";
import { unsealReply } from "../share/unsealing.js";
import { groups } from "./group.js";
import { groupStore } from "./group-store.js";

/** Whose round of two a link belongs to, if it is one of those. */
const ofTwo = ({ kind, about }) =>
  kind !== "reply" || store.collaborations().some(({ rounds }) => rounds[about]);

/** What is kept of a reply. */
const keptReply = ({ handle, body }, { name, day }) => ({
  about: handle,
  name,
  day,
  body: toBase64(body),
});

/** Read a link, and open it where it is a reply to a round that has its key. */
const readOne = async (text) => {
  const link = await readLink(store.key, text);
  const group = link.kind === "reply" ? groupStore.find(link.about) : undefined;
  if (groups.files(group, { about: link.handle }) !== "opens") return { link };
  try {
    return { link, person: await unsealReply(store.key, group, link.body) };
  } catch {
    return { link, error: "misfit" };
  }
};

/** Keep an opened reply, as what it is to its round. */
const takeReply = (group, link, person, known) => {
  const codes = Object.keys(person.codes);
  const fits = codes.filter((code) => known.has(code)).length;
  if (!fits) return "other-scan";
  const state = groups.files(group, { about: link.handle, id: person.id });
  const { about, ...kept } = keptReply(link, person);
  if (state === "again") {
    const again = { about, ...kept };
    groupStore.putMember(group.id, person.id, { ...group.members[person.id], again });
  } else if (state === "new") {
    groupStore.putMember(group.id, person.id, { ...kept, seen: [about] });
  } else return state;
  if (!isStored(about)) return "not-kept";
  return state === "new" && fits < codes.length ? "version" : state;
};

/** What one link is here: {what, group}. */
const fileOne = ({ link, person, error }, known) => {
  if (link.error) return { what: link.error };
  if (link.kind === "facilitator") {
    return { what: groupStore.find(link.handle) ? "own" : "invitation" };
  }
  const group = groupStore.find(link.about);
  if (!group && ofTwo(link)) return { what: "pair" };
  if (error) return { what: error, group };
  const what = groups.files(group, { about: link.handle });
  return { group, what: what === "opens" ? takeReply(group, link, person, known) : what };
};

/**
 * Put every link in its round, one after the other: what came first counts.
 * @param known the codes of today's statements
 * @returns [{what, group, n}], equal ones counted together
 */
export const fileLinks = async (links, known) => {
  const found = new Map();
  for (const read of await Promise.all([...new Set(links)].map(readOne))) {
    const { what, group } = fileOne(read, known);
    const key = `${what} ${group?.id ?? ""}`;
    found.set(key, { what, group, n: (found.get(key)?.n ?? 0) + 1 });
  }
  return [...found.values()];
};

/** Decide about a second reply of somebody: take the new one, or keep the first. */
export const decide = (group, id, take) => {
  const { again, ...before } = group.members[id];
  const { about, ...fresh } = again;
  const seen = [...before.seen ?? [], about];
  groupStore.putMember(group.id, id, take ? { ...fresh, seen } : { ...before, seen });
};
