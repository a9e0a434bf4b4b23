/**
 * What stands in the bytes of an invitation, a reply and a reveal; pure. PROTOCOL.md has the order.
 * Whatever is read was sent by anybody: what is not exactly so is refused.
 */
import { DAY } from "../base/day.js";
import { fromBase64, fromUtf8, join, toBase64, utf8 } from "./bytes.js";
import { clean } from "./codec.js";

export const KINDS = { invitation: 1, reply: 2, reveal: 3, facilitator: 4 };
const POINT = 64;
const DIGEST = 32;
export const HANDLE = 8; // bytes of a digest by which a link names the one before it
export const SALT = 16;
const TAG = 16; // what AES-GCM adds
const MOST_NAME = 80; // bytes
const NO_ANSWER = 255;
const WHO = /^[\w-]{6}$/;

/** Somebody changed, or made up, what these bytes say. */
class UnsoundError extends Error {
  name = "UnsoundError";
}

const need = (sound) => {
  if (!sound) throw new UnsoundError("not as PROTOCOL.md has it");
};

const days = (day) => {
  const number = Date.parse(day) / DAY;
  return [number >> 8, number & 255];
};
const dayAt = ([high, low]) => new Date((high * 256 + low) * DAY).toISOString().slice(0, 10);

const who = (list) => {
  const id = String.fromCharCode(...list);
  need(WHO.test(id));
  return id;
};

const nameBytes = (name) => utf8(clean(name));
const nameOf = (list) => {
  need(list.length <= MOST_NAME);
  return clean(fromUtf8(list));
};

const order = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** {statement code: answer code}, three bytes each, in their order. */
const inOrder = (codes) =>
  Object.entries(codes).map((pair) => fromBase64(pair.join(""))).sort(order);

/** How many, and then each. */
const answerBytes = (codes) => {
  const list = inOrder(codes);
  return join([list.length], ...list);
};

const statementsOf = (codes) => inOrder(codes).map((triple) => toBase64(triple).slice(0, 3));

/** How many bytes the answers take that these begin with. */
const answerLength = ([count]) => 1 + 3 * count;

const answersOf = (list) => {
  need(list.length && list.length === answerLength(list));
  const codes = {};
  let before = -1;
  for (let at = 1; at < list.length; at += 3) {
    const pair = toBase64(list.slice(at, at + 3));
    const statement = ((list[at] << 16) | (list[at + 1] << 8) | list[at + 2]) >> 6;
    need(statement > before);
    before = statement;
    codes[pair.slice(0, 3)] = pair[3];
  }
  return codes;
};

/** Whose, of when, and what: {id, day, codes, name}. */
const personBytes = ({ id, day, codes, name }) =>
  join(utf8(id), days(day), answerBytes(codes), nameBytes(name));

const personOf = (list) => {
  const rest = list.slice(8);
  need(rest.length);
  const end = answerLength(rest);
  return {
    id: who(list.slice(0, 6)),
    day: dayAt(list.slice(6)),
    codes: answersOf(rest.slice(0, end)),
    name: nameOf(rest.slice(end)),
  };
};

/** Of others, one byte per statement of those that stand before: 64 answers, or none. */
const restBytes = (codes, people) =>
  join(...people.map(({ id, day, codes: given, name }) => {
    const short = nameBytes(name);
    const answers = statementsOf(codes).map((code) =>
      code in given ? fromBase64(`AAA${given[code]}`)[2] : NO_ANSWER
    );
    return join(utf8(id), days(day), answers, [short.length], short);
  }));

const restOf = (codes, list) => {
  const keys = statementsOf(codes);
  const people = [];
  for (let at = 0; at < list.length;) {
    const given = list.slice(at + 8, at + 8 + keys.length);
    const from = at + 9 + keys.length;
    need(list.length >= from);
    const end = from + list[from - 1];
    need(list.length >= end && [...given].every((byte) => byte < 64 || byte === NO_ANSWER));
    const said = keys.map((key, index) => [key, given[index]]).filter(([, byte]) => byte < 64);
    people.push({
      id: who(list.slice(at, at + 6)),
      day: dayAt(list.slice(at + 6)),
      codes: Object.fromEntries(said.map(([key, byte]) => [key, toBase64([0, 0, byte])[3]])),
      name: nameOf(list.slice(from, end)),
    });
    at = end;
  }
  return people;
};

/** All that a link says without being opened, or undefined. */
const readers = {
  [KINDS.invitation]: (body) => invitationOf(body, DIGEST),
  [KINDS.facilitator]: (body) => invitationOf(body, 0),
  [KINDS.reply]: (body) => {
    need(body.length >= 1 + HANDLE + POINT + TAG + 9);
    const from = 1 + HANDLE;
    const point = body.slice(from, from + POINT);
    return { about: toBase64(body.slice(1, from)), point, sealed: body.slice(from + POINT) };
  },
  [KINDS.reveal]: (body) => {
    need(body.length >= 1 + HANDLE + SALT + 1 + TAG);
    const head = body.slice(0, 1 + HANDLE);
    return { about: toBase64(head.slice(1)), head, sealed: body.slice(1 + HANDLE) };
  },
};

const invitationOf = (body, length) => {
  const end = 12 + POINT + length;
  need(body.length >= end);
  return {
    scan: toBase64(body.slice(1, 4)),
    id: who(body.slice(4, 10)),
    day: dayAt(body.slice(10)),
    point: body.slice(12, 12 + POINT),
    commitment: body.slice(12 + POINT, end),
    name: nameOf(body.slice(end)),
  };
};

export const sealedBody = {
  /** What is fixed with an invitation, in the order in which the commitment covers it. */
  fixed: ({ scan, id, day, point, codes }) =>
    join(fromBase64(scan), utf8(id), days(day), point, answerBytes(codes)),
  invitation: ({ scan, id, day, point, name, commitment }) =>
    join(
      [commitment.length ? KINDS.invitation : KINDS.facilitator],
      fromBase64(scan),
      utf8(id),
      days(day),
      point,
      commitment,
      nameBytes(name),
    ),
  person: personBytes,
  reply: (handle, point, sealed) => join([KINDS.reply], handle, point, sealed),
  revealHead: (handle) => join([KINDS.reveal], handle),
  answers: (salt, codes, others = []) => join(salt, answerBytes(codes), restBytes(codes, others)),

  /** {kind, body, …}, or undefined where it is not exactly so; a kind that we do not know has no more. */
  read: (body) => {
    try {
      return { kind: body[0], body, ...readers[body[0]]?.(body) };
    } catch {
      return undefined;
    }
  },
  /** Throw where what was sealed is not sound. */
  readPerson: personOf,
  readAnswers: (message) => {
    const rest = message.slice(SALT);
    need(rest.length);
    const end = answerLength(rest);
    const codes = answersOf(rest.slice(0, end));
    return { salt: message.slice(0, SALT), codes, others: restOf(codes, rest.slice(end)) };
  },
};
