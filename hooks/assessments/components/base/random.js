/** Ids that nobody else chooses, and a number for every text. */
(() => {
  "use strict";

  /** A random id of `length` letters and digits. */
  const newId = (length = 12) =>
    Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 36).toString(36))
      .join("");

  /** FNV-1a over the characters, 32 bits. */
  const hash = (text) => {
    let value = 0x811c9dc5;
    for (const character of text) {
      value = Math.imul(value ^ character.codePointAt(0), 0x01000193) >>> 0;
    }
    return value;
  };

  Object.assign(window.assessments ??= {}, { hash, newId });
})();
