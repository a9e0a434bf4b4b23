/** Reads the fragment of any link of this site, which anybody may have made; pure. */
import { decode, unescape } from "./decode.js";
import { readSealed } from "../share/unsealing.js";

const SEALED_LINK = /^2\./;

/** Read one, sealed or open: what it is as `kind`, "open" for an open one; or {error}. */
export const readLink = (site, fragment) => {
  const text = unescape(fragment);
  if (!SEALED_LINK.test(text)) {
    const shared = decode(fragment);
    return shared.error ? shared : { kind: "open", ...shared };
  }
  return readSealed(site, text);
};
