// needs: codec
/** Reads the fragment of a link (see codec.js), which anybody may have made; pure. */
(() => {
  "use strict";
  const { checksum, clean, DAY, VERSION } = window.assessments.codec;
  const LONGEST = 4000; // characters: a bound on the work, not on what is right; the checksum sees to that
  const FORM = /^([\w-]{6})\.([\w-]{6})?\.([\w-]*)\.([0-9a-z]{1,5})\.((?:[\w-]{4})*)$/;

  const fromBase64 = (text) =>
    Uint8Array.from(
      atob(text.replaceAll("-", "+").replaceAll("_", "/")),
      (character) => character.charCodeAt(0),
    );

  /**
   * Read a fragment.
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
    if (
      fragment.length > LONGEST || version !== VERSION || checksum(body) !== fragment.slice(cut + 1)
    ) {
      return { error: "damaged" };
    }
    const found = FORM.exec(body.slice(VERSION.length + 1));
    if (!found) return { error: "damaged" };
    const [, from, to = "", name, day, answers] = found;
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(fromBase64(name));
      const codes = (answers.match(/.{4}/g) ?? []).map((pair) => [pair.slice(0, 3), pair.slice(3)]);
      return { from, to, name: clean(text), date: new Date(parseInt(day, 36) * DAY), codes };
    } catch {
      return { error: "damaged" };
    }
  };

  Object.assign(window.assessments, { decode });
})();
