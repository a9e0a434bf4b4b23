/** The rounds of a facilitator in the store: start, fill, close, remove, and a file of one to keep. */
import { groupShape, present } from "../base/merge.js";
import { newId } from "../base/random.js";
import { store } from "../base/store.js";
import { makeInvitation } from "../share/sealing.js";
import { unsealReply } from "../share/unsealing.js";
import { fromBase64 } from "../share/bytes.js";
import { groups } from "./group.js";

/** A round as components read it: without registers, and without what was removed. */
const viewOf = (id, { name, asked, secret, closed, members }) => ({
  id,
  name: name?.[0] ?? "",
  ...asked?.[0],
  secret: secret?.[0],
  closed: closed?.[0],
  members: present(members),
});

/** Every round that was not removed, the last one first. */
const allGroups = () =>
  Object.entries(store.data().groups).filter(([, { gone }]) => !gone?.[0])
    .map(([id, raw]) => viewOf(id, raw))
    .sort((a, b) => (b.since ?? 0) - (a.since ?? 0) || a.id.localeCompare(b.id));

const findGroup = (id) => allGroups().find((group) => group.id === id);

/** Set registers of a round, and entries of its members. */
const changeGroup = (id, registers, members = {}) =>
  store.update((data, set) => {
    const found = data.groups[id] ??= groupShape({});
    for (const [name, value] of Object.entries(registers)) set(found, name, value);
    for (const [who, member] of Object.entries(members)) {
      if (member || found.members[who]) set(found.members, who, member);
    }
  });

/** Make a round of `own` {name: of the facilitator, day} for a scan; `again` is one of the same people. */
const startGroup = async (name, own, scan, again = { who: newId(6) }) => {
  const { who } = again; // the same people see by it that it is about the same
  const { about, body, secret } = await makeInvitation(store.key, { scan, id: who, ...own });
  changeGroup(about, { name, asked: { body, day: own.day, since: Date.now(), who, scan }, secret });
  return about;
};

/** Everybody's answers by id, as long as the round has its key. */
const openReplies = async (group) => {
  const opened = groups.people(group).map(async ({ id, body, codes }) => [
    id,
    body ? (await unsealReply(store.key, group, fromBase64(body))).codes : codes,
  ]);
  return Object.fromEntries(await Promise.all(opened));
};

/** Other closed rounds of the same scan. */
const otherGroups = (group) =>
  allGroups().filter(({ id, closed, scan }) => id !== group.id && closed && scan === group.scan);

/** Open what was sealed, keep what may be told, and throw the key away. */
const closeGroup = async (id) => {
  const opened = await openReplies(findGroup(id));
  const group = findGroup(id);
  const { closed, members } = groups.close(group, opened, otherGroups(group), Date.now());
  changeGroup(id, { closed, secret: null }, members);
};

const putMember = (id, who, member) => changeGroup(id, {}, { [who]: member });

/** Take a round away with its keys; what it returns puts it back from memory. */
const removeGroup = (id) => {
  const { name, secret, closed, members } = findGroup(id);
  const gone = Object.fromEntries(Object.keys(members).map((who) => [who, null]));
  changeGroup(id, { gone: true, secret: null, closed: null }, gone);
  return () => changeGroup(id, { gone: false, name, secret, closed }, members);
};

/** What a file of one round has, to keep: its key included. */
const groupFile = (id) => {
  const { replaced } = store.data();
  return {
    v: 1,
    replaced,
    current: ["own", 0],
    collaborations: {},
    quiz: {},
    groups: { [id]: store.data().groups[id] },
  };
};

/** The registers of a round, all of now: one that was removed here comes back whole. */
const renewed = ({ members, ...registers }) => {
  const now = (map) =>
    Object.fromEntries(Object.entries(map).map(([key, [value]]) => [key, [value, Date.now()]]));
  return { ...now(registers), members: now(members) };
};

/** Take the rounds out of what a file has; how many there are. */
const bringGroups = (found, merge) => {
  const brought = Object.entries(found).map(([id, group]) => {
    const here = store.data().groups[id];
    return [id, here?.gone?.[0] ? { ...renewed(group), gone: [false, Date.now()] } : group];
  });
  const { v, replaced, current } = store.data();
  merge({
    v,
    replaced,
    current,
    collaborations: {},
    quiz: {},
    groups: Object.fromEntries(brought),
  });
  return brought.map(([id]) => id);
};

export const groupStore = {
  all: allGroups,
  bring: bringGroups,
  change: changeGroup,
  close: closeGroup,
  find: findGroup,
  others: otherGroups,
  putMember,
  remove: removeGroup,
  start: startGroup,
  toKeep: groupFile,
};
