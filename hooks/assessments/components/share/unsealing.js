/** Opens what comes back in a sealed exchange, and makes the reveal; see sealing.js. */
import { fromBase64, join, sameBytes, toBase64 } from "./bytes.js";
import { aes, canSeal, openFrom } from "./hpke.js";
import { answerBytes, fixedBytes, revealHead } from "./sealed-body.js";
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

/** The reveal, as text of its bytes, to a reply of which {about, opener} is known. */
export const makeReveal = async ({ about, opener }, { salt, codes }) => {
  const head = revealHead(fromBase64(about));
  const message = join(fromBase64(salt), answerBytes(codes));
  return toBase64(join(head, await aes("encrypt", revealKeys(opener, head), message)));
};

/**
 * Open a reveal, and see that it is what the invitation promised.
 * @returns the answers, or undefined where they are others; throws where it does not open
 */
export const unsealReveal = async (site, invitation, opener, body) => {
  const { about, sealed } = readBody(body);
  const head = revealHead(fromBase64(about));
  const { salt, codes } = readAnswers(await aes("decrypt", revealKeys(opener, head), sealed));
  const { commitment, ...fixed } = readBody(fromBase64(invitation));
  const made = await hashFor(site, "commitment", salt, fixedBytes({ ...fixed, codes }));
  return sameBytes(made, commitment) ? codes : undefined;
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
