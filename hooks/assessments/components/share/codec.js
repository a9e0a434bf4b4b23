/**
 * One person's scan answers as a short text for the fragment of a link; pure. decode.js reads it.
 *
 * `1.<from>.<to>.<name>.<day>.<answers>.<check>`: the version; the sender's id; the id of whom it
 * replies to, or nothing; the name in base64url; the day in base 36, counted from 1 January 1970;
 * four characters per answer (three for the statement, one for the answer, both made of ids, so
 * that neither order nor wording matters); and a checksum against truncation and change.
 */
import { DAY } from "../base/day.js";
import { toBase64, utf8 } from "./bytes.js";
import { hash } from "../base/random.js";

export const FORMAT = "1";
const NAME = 20; // characters of a name

/** Six characters that a change or a cut will nearly always change. */
export const checksum = (text) => {
  const value = hash(text);
  return toBase64([24, 16, 8, 0].map((bits) => (value >>> bits) & 255));
};

/** A name as it may be shown: one line, no control or direction characters, at most 20 long. */
export const clean = (name) =>
  [...name.normalize("NFC").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "").replace(/\s+/g, " ").trim()]
    .slice(0, NAME).join("").trim();

/** The codes of a statement and of its answers, as Python rendered them on its element. */
const codes = ({ dataset }) => ({
  statement: dataset.code,
  answers: Object.fromEntries(dataset.answerCodes.split(" ").map((pair) => pair.split(":"))),
});

/**
 * @param shared {from, to, name, day: "2026-12-01", answers: [[statement code, answer code]]}
 * @returns the fragment, without `#`
 */
const encode = ({ from, to = "", name = "", day, answers }) => {
  const body = [
    FORMAT,
    from,
    to,
    toBase64(utf8(clean(name))),
    (Date.parse(day) / DAY).toString(36),
    answers.map((pair) => pair.join("")).sort().join(""),
  ].join(".");
  return `${body}.${checksum(body)}`;
};

export const codec = { clean, codes, encode };
