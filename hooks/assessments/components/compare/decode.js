/** Reads the fragment of a link (see codec.js), which anybody may have made; pure. */
import { DAY } from "../base/day.js";
import { fromBase64, fromUtf8 } from "../share/bytes.js";
import { checksum, clean, FORMAT } from "../share/codec.js";

const LONGEST = 4000; // characters: a bound on the work, not on what is right; the checksum sees to that
const LAST = 2_932_896; // the day 31 December 9999
// What was glued to its end is no part of it: a full stop, a bracket, a parameter of who counts visits.
const FORM =
  /^(\d+\.([\w-]{6})\.([\w-]{6})?\.([\w-]*)\.([0-9a-z]{1,5})\.((?:[\w-]{4})*))\.([\w-]{6})/;

/** Once: some programs encode what need not be. */
export const unescape = (text) =>
  text.replace(/%([2-7][\da-f])/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** The day "2026-12-01" from its milliseconds since 1970, as if everybody lived in one time zone. */
export const dayFrom = (date) => new Date(date).toISOString().slice(0, 10);

/**
 * Read a fragment.
 * @returns {from, to, name, day, codes: [[statement code, answer code]]} or {error}: "none" (it
 * does not begin as ours), "damaged" (cut off or changed) or "newer" (a version we do not know
 * yet). Never throws.
 */
export const decode = (fragment) => {
  const text = unescape(fragment.slice(0, LONGEST));
  const version = /^\d+(?![\w-])/.exec(text)?.[0];
  if (!version) return { error: "none" };
  if (/^\d{1,4}\./.test(text) && Number(version) > Number(FORMAT)) return { error: "newer" };
  const found = FORM.exec(text);
  const [, body, from, to = "", name, day, answers, check] = found ?? [];
  const days = parseInt(day, 36);
  if (
    version !== FORMAT || fragment.length > LONGEST || !found || checksum(body) !== check ||
    days > LAST
  ) {
    return { error: "damaged" };
  }
  try {
    const own = fromUtf8(fromBase64(name));
    const codes = (answers.match(/.{4}/g) ?? []).map((pair) => [pair.slice(0, 3), pair.slice(3)]);
    return { from, to, name: clean(own), day: dayFrom(days * DAY), codes };
  } catch {
    return { error: "damaged" };
  }
};
