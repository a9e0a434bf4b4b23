/** Ids that nobody else chooses, and a number for every text. */
/** A random id of `length` letters and digits. */
export const newId = (length = 12) =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 36).toString(36))
    .join("");

/** FNV-1a over the characters, 32 bits. */
export const hash = (text) => {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0), 0x01000193) >>> 0;
  }
  return value;
};
