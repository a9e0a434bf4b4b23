/** Finds links of this site in an address, in a pasted text or in a whole chat, and reads them; pure. */
import { decode, unescape } from "./decode.js";
import { readSealed } from "../share/unsealing.js";

const SEALED_LINK = /^2\./;

/** What stands after `#` in each link of a text, in order. */
export const linksIn = (text) =>
  [...text.matchAll(/(?:#|%23)(\d+(?:[^\w\s-]|%)[^\s#]*)/g)].map(([, fragment]) => fragment);

/** Read one, sealed or open: what it is as `kind`, "open" for an open one; or {error}. */
export const readLink = async (site, fragment) => {
  const text = unescape(fragment);
  if (!SEALED_LINK.test(text)) {
    const shared = decode(fragment);
    return shared.error ? shared : { kind: "open", ...shared };
  }
  const link = await readSealed(site, text);
  // Nobody can make one here yet.
  return link.kind === "facilitator" ? { error: "newer" } : link;
};
