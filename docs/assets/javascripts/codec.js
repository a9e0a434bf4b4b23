/**
 * One person's scan answers as a short text for the fragment of a link, and back; pure.
 *
 * `1.<from>.<to>.<name>.<day>.<answers>.<check>`: the version; the sender's id; the id of whom it
 * replies to, or nothing; the name in base64url; the day in base 36, counted from 1 January 1970;
 * four characters per answer (three for the statement, one for the answer, both made of ids, so
 * that neither order nor wording matters); and a checksum against truncation and change.
 */
(() => {
  "use strict";
  const VERSION = "1";
  const LONGEST = 4000; // characters; anything longer was not made by us
  const NAME = 20; // characters of a name
  const DAY = 86_400_000; // milliseconds
  const FORM = /^([\w-]{6})\.([\w-]{6})?\.([\w-]*)\.([0-9a-z]{1,5})\.((?:[\w-]{4})*)$/;

  const toBase64 = (bytes) =>
    btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  const fromBase64 = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));

  /** FNV-1a over the characters, 32 bits, as six characters. */
  const checksum = (text) => {
    let value = 0x811c9dc5;
    for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 0x01000193) >>> 0;
    return toBase64([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
  };

  /** A name as it may be shown: one line, no control or direction characters, at most 20 long. */
  const clean = (name) =>
    [...name.normalize("NFC").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "").replace(/\s+/g, " ").trim()].slice(0, NAME).join("").trim();

  /**
   * @param shared {from, to, name, date: Date, answers: [[statement code, answer code]]}
   * @returns the fragment, without `#`
   */
  const encode = ({ from, to = "", name = "", date, answers }) => {
    const body = [
      VERSION,
      from,
      to,
      toBase64(new TextEncoder().encode(clean(name))),
      Math.floor(date / DAY).toString(36),
      answers.map((pair) => pair.join("")).sort().join(""),
    ].join(".");
    return `${body}.${checksum(body)}`;
  };

  /**
   * Read a fragment that anybody may have made.
   * @returns {from, to, name, date, codes: [[statement code, answer code]]} or {error}: "none"
   * (no answers in it), "damaged" (cut off or changed) or "newer" (a version we do not know yet).
   * Never throws.
   */
  const decode = (fragment) => {
    const version = /^(\d{1,4})\./.exec(fragment)?.[1];
    if (!version) return { error: "none" };
    if (Number(version) > Number(VERSION)) return { error: "newer" };
    const cut = fragment.lastIndexOf(".");
    const body = fragment.slice(0, cut);
    if (fragment.length > LONGEST || version !== VERSION || checksum(body) !== fragment.slice(cut + 1)) {
      return { error: "damaged" };
    }
    const found = FORM.exec(body.slice(VERSION.length + 1));
    if (!found) return { error: "damaged" };
    const [, from, to = "", name, day, answers] = found;
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(fromBase64(name));
      const pairs = (answers.match(/.{4}/g) ?? []).map((pair) => [pair.slice(0, 3), pair.slice(3)]);
      return { from, to, name: clean(text), date: new Date(parseInt(day, 36) * DAY), codes: [...new Map(pairs)] };
    } catch {
      return { error: "damaged" };
    }
  };

  (window.assessments ??= {}).codec = { clean, decode, encode };
})();
