/**
 * Reads the bytes of sealed links; pure. Whatever comes was made by anybody: what is not exactly as
 * PROTOCOL.md has it throws.
 */
import { DAY } from "../base/day.js";
import { fromUtf8, toBase64 } from "./bytes.js";
import { clean } from "./codec.js";
import { DIGEST, HANDLE, KINDS, POINT, SALT } from "./sealed-body.js";

const TAG = 16; // bytes that AES-GCM adds
const MOST_NAME = 80; // bytes
const ID_FORM = /^[\w-]{6}$/;

const need = (sound) => {
  if (!sound) throw new RangeError("not as PROTOCOL.md has it");
};

/** Takes bytes from the front, as many as are asked for, and what is left. */
const taker = (list) => {
  let at = 0;
  const take = (length = list.length - at) => {
    need(length >= 0 && list.length >= at + length);
    at += length;
    return list.slice(at - length, at);
  };
  return Object.assign(take, { left: () => list.length - at });
};

const dayOfBytes = ([high, low]) => new Date((high * 256 + low) * DAY).toISOString().slice(0, 10);

const idOf = (list) => {
  const id = String.fromCharCode(...list);
  need(ID_FORM.test(id));
  return id;
};

const nameOf = (list) => {
  need(list.length <= MOST_NAME);
  return clean(fromUtf8(list));
};

/** Each statement once, in order. */
const takeAnswers = (take) => {
  const codes = {};
  let before = -1;
  for (let [left] = take(1); left; left -= 1) {
    const triple = take(3);
    const statement = (triple[0] << 10) | (triple[1] << 2) | (triple[2] >> 6);
    need(statement > before);
    before = statement;
    const pair = toBase64(triple);
    codes[pair.slice(0, 3)] = pair[3];
  }
  return codes;
};

const takeInvitation = (take, length) => ({
  scan: toBase64(take(3)),
  id: idOf(take(6)),
  day: dayOfBytes(take(2)),
  point: take(POINT),
  commitment: take(length),
  name: nameOf(take()),
});

const takePerson = (take, length) => ({
  id: idOf(take(6)),
  day: dayOfBytes(take(2)),
  codes: takeAnswers(take),
  name: nameOf(take(length?.(take))),
});

/** What was sealed in a reply: {id, day, codes, name}. */
export const readPerson = (message) => takePerson(taker(message));

/** What was sealed in a reveal: {salt, codes, guests: the others who replied, as in a reply}. */
export const readAnswers = (message) => {
  const take = taker(message);
  const found = { salt: take(SALT), codes: takeAnswers(take), guests: [] };
  while (take.left()) found.guests.push(takePerson(take, () => take(1)[0]));
  return found;
};

/** {kind, body, …}: all that a link says without being opened; a kind that we do not know has none. */
export const readBody = (body) => {
  const take = taker(body);
  const kind = KINDS[take(1)[0]];
  if (kind === "invitation" || kind === "facilitator") {
    return { kind, body, ...takeInvitation(take, kind === "invitation" ? DIGEST : 0) };
  }
  if (!kind) return { body };
  const about = toBase64(take(HANDLE));
  const point = kind === "reply" && take(POINT);
  const sealed = take();
  need(sealed.length > TAG);
  return { kind, body, about, point, sealed };
};
