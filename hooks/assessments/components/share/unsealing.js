/** Opens what comes back in a sealed exchange; see sealing.js. */
import { fromBase64, sameBytes, toBase64 } from "./bytes.js";
import { aes, canSeal, openFrom } from "./hpke.js";
import { fixedBytes, revealHead } from "./sealed-body.js";
import { readAnswers, readBody, readPerson } from "./sealed-read.js";
import { fromText } from "./sealed-text.js";
import { handleOf, hashFor, openerOf, replyInfo, revealKeys } from "./sealing.js";

/**
 * Open a reply to an invitation of which {body, secret} is kept.
 * @returns {about, id, day, codes, name, opener}; throws where it is none, or not sound
 */
export const unsealReply = async (site, { body: invitation, secret }, body) => {
  const asked = fromBase64(invitation);
  const { point, sealed } = readBody(body);
  const pair = { secret, point: readBody(asked).point };
  const { message, exporter } = await openFrom(pair, point, await replyInfo(site, asked), sealed);
  return {
    about: await handleOf(site, "reply", body),
    ...readPerson(message),
    opener: toBase64(await openerOf(site, exporter)),
  };
};

/**
 * Open a reveal, and see that it is what the invitation promised.
 * @returns {codes, guests}, or undefined where the answers are others; throws where it does not open
 */
export const unsealReveal = async (site, invitation, opener, body) => {
  const { about, sealed } = readBody(body);
  const head = revealHead(fromBase64(about));
  const { salt, codes, guests } = readAnswers(
    await aes("decrypt", revealKeys(opener, head), sealed),
  );
  const { commitment, ...fixed } = readBody(fromBase64(invitation));
  const made = await hashFor(site, "commitment", salt, fixedBytes({ ...fixed, codes }));
  return sameBytes(made, commitment) ? { codes, guests } : undefined;
};

/**
 * Read the text of a link: {kind, body, …}, of an invitation and a reply with the `handle` by which
 * the next one names it; or {error}: "insecure", "damaged" or "newer".
 */
export const readSealed = async (site, text) => {
  if (!canSeal) return { error: "insecure" };
  try {
    const link = readBody(await fromText(text));
    if (!link.kind) return { error: "newer" };
    // Replies name an invitation of a facilitator as they name any other.
    const use = link.kind === "facilitator" ? "invitation" : link.kind;
    return { ...link, handle: await handleOf(site, use, link.body) };
  } catch {
    return { error: "damaged" };
  }
};
