/** The bytes of sealed links, in the order of PROTOCOL.md; pure. sealed-read.js reads them. */
import { DAY } from "../base/day.js";
import { fromBase64, join, utf8 } from "./bytes.js";
import { clean } from "./codec.js";

export const KINDS = ["", "invitation", "reply", "reveal", "facilitator"];
export const POINT = 64; // bytes
export const DIGEST = 32;
export const HANDLE = 8; // of a digest, by which a link names the one before it
export const SALT = 16;

/** A kind by its number, which is the first byte of a body. */
const kind = (name) => [KINDS.indexOf(name)];

const dayBytes = (day) => {
  const number = Date.parse(day) / DAY;
  return [number >> 8, number & 255];
};

const nameBytes = (name) => utf8(clean(name)); // at most 20 characters of 4 bytes

const order = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** {statement code: answer code}: how many, and then three bytes each, in order. */
export const answerBytes = (codes) => {
  const list = Object.entries(codes).map((pair) => fromBase64(pair.join(""))).sort(order);
  return join([list.length], ...list);
};

const head = ({ scan, id, day, point }) => join(fromBase64(scan), utf8(id), dayBytes(day), point);

/** What is fixed with an invitation: all of it, and the answers. */
export const fixedBytes = (fixed) => join(head(fixed), answerBytes(fixed.codes));

/** Of a facilitator, who fixes no answers, without a commitment. */
export const invitationBytes = (invitation, commitment) =>
  join(
    kind(commitment ? "invitation" : "facilitator"),
    head(invitation),
    commitment ?? [],
    nameBytes(invitation.name),
  );

export const personBytes = ({ id, day, codes, name }) =>
  join(utf8(id), dayBytes(day), answerBytes(codes), nameBytes(name));

/** Somebody whose answers are passed on, of several: with the length of the name. */
export const guestBytes = ({ id, day, codes, name = "" }) =>
  join(utf8(id), dayBytes(day), answerBytes(codes), [nameBytes(name).length], nameBytes(name));

export const replyBytes = (handle, point, sealed) => join(kind("reply"), handle, point, sealed);

export const revealHead = (handle) => join(kind("reveal"), handle);
