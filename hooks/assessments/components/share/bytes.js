/** Bytes as text and joined; pure. */

/** base64url, without padding. */
export const toBase64 = (list) =>
  btoa(String.fromCharCode(...list)).replaceAll("+", "-").replaceAll("/", "_").replaceAll(
    "=",
    "",
  );

/** Throws where the text is no base64url. */
export const fromBase64 = (text) =>
  Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")),
    (character) => character.charCodeAt(0),
  );

export const utf8 = (text) => new TextEncoder().encode(text);

/** Throws where the bytes are no UTF-8. */
export const fromUtf8 = (list) => new TextDecoder("utf-8", { fatal: true }).decode(list);

/** Bytes, and lists of bytes, one after the other. */
export const join = (...lists) => Uint8Array.from(lists.flatMap((list) => [...list]));

export const sameBytes = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
