/** The bytes of a sealed link as the text after `#`, and back: one text for each, and no other. */
import { fromBase64, join, sameBytes, toBase64 } from "./bytes.js";
import { digest } from "./hpke.js";

const CHECK = 4; // bytes
const MOST_TEXT = 4000; // characters: a bound on the work

const check = async (body) => (await digest(body)).slice(0, CHECK);

/** The text of a body, without `#`: a version, and an end after which other things may stand. */
export const toText = async (body) => `2.${toBase64(join(body, await check(body)))}z`;

/** Those bytes whose text is exactly this one, and whose checksum fits. */
const bytesOf = async (text) => {
  try {
    const all = fromBase64(text);
    const body = all.slice(0, -CHECK);
    const whole = toBase64(all) === text && sameBytes(await check(body), all.slice(-CHECK));
    return whole && body.length ? body : undefined;
  } catch {
    return undefined;
  }
};

/** The body of a text that begins as a sealed link, or undefined: cut off, changed. */
export const fromText = async (text) => {
  const [, run] = /^2\.([\w-]*)/.exec(text.slice(0, MOST_TEXT)) ?? [];
  const ends = [...(run ?? "").matchAll(/z/g)].map(({ index }) => run.slice(0, index));
  const found = await Promise.all(ends.map(bytesOf));
  return found.find((body) => body);
};
