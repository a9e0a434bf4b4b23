/**
 * Makes the three links of a sealed exchange; unsealing.js opens what comes back.
 * PROTOCOL.md has the bytes, labels and vectors. `site` is the name of the site's store; what is
 * kept is text.
 */
import { fromBase64, join, toBase64, utf8 } from "./bytes.js";
import { aes, derive, digest, makePair, sealTo } from "./hpke.js";
import {
  answerBytes,
  fixedBytes,
  guestBytes,
  HANDLE,
  invitationBytes,
  personBytes,
  POINT,
  replyBytes,
  revealHead,
  SALT,
} from "./sealed-body.js";

const KEY_LENGTH = 16;
const NONCE_LENGTH = 12;
const BEFORE_POINT = 12; // bytes of an invitation

/** A label of this site and of no other use. */
const labelled = (site, text) => utf8(`${site} sealed 2 ${text}`);

/** The hash of bytes for one use: "commitment", "invitation" or "reply". */
export const hashFor = (site, use, ...lists) => digest(labelled(site, use), ...lists);

/** How a link names the one before it. */
export const handleOf = async (site, kind, body) =>
  toBase64((await hashFor(site, kind, body)).slice(0, HANDLE));

/** What the seal of a reply to an invitation is bound to. */
export const replyInfo = async (site, invitation) =>
  join(labelled(site, "reply"), await hashFor(site, "invitation", invitation));

/** The key and nonce of the reveal, from the secret that the reply made. */
export const openerOf = async (site, exporter) =>
  join(
    ...await Promise.all([
      derive(exporter, labelled(site, "reveal key"), KEY_LENGTH),
      derive(exporter, labelled(site, "reveal nonce"), NONCE_LENGTH),
    ]),
  );

export const revealKeys = (opener, aad) => {
  const bytes = fromBase64(opener);
  return { key: bytes.slice(0, KEY_LENGTH), nonce: bytes.slice(KEY_LENGTH), aad };
};

/**
 * An invitation of {scan, id, day, name} that fixes the answers `codes`, or, without them, that of
 * a facilitator.
 * @returns what its maker keeps: {about, body, secret, salt, codes}
 */
export const makeInvitation = async (site, invitation, pair, salt) => {
  const { secret, point } = pair ?? await makePair();
  const grain = salt ?? crypto.getRandomValues(new Uint8Array(SALT));
  const { codes, ...rest } = { ...invitation, point };
  const commitment = codes &&
    await hashFor(site, "commitment", grain, fixedBytes({ ...rest, codes }));
  const body = invitationBytes(rest, commitment);
  return {
    about: await handleOf(site, "invitation", body),
    body: toBase64(body),
    secret,
    ...(codes && { salt: toBase64(grain), codes }),
  };
};

/**
 * A reply to an invitation with one's own {id, day, codes, name}.
 * @returns {about, body, opener}: what opens the reveal, and nothing that opens the reply
 */
export const makeReply = async (site, invitation, own, pair) => {
  const asked = fromBase64(invitation);
  const once = pair ?? await makePair();
  const { sealed, exporter } = await sealTo(
    once,
    asked.slice(BEFORE_POINT, BEFORE_POINT + POINT),
    await replyInfo(site, asked),
    personBytes(own),
  );
  const whole = await hashFor(site, "invitation", asked);
  const body = replyBytes(whole.slice(0, HANDLE), once.point, sealed);
  return {
    about: await handleOf(site, "reply", body),
    body: toBase64(body),
    opener: toBase64(await openerOf(site, exporter)),
  };
};

/**
 * The reveal, as text of its bytes, to a reply of which {about, opener} is known; of several who
 * replied, with what the other `guests` answered. Only one may ever be made for a reply.
 */
export const makeReveal = async ({ about, opener }, { salt, codes }, guests = []) => {
  const head = revealHead(fromBase64(about));
  const message = join(fromBase64(salt), answerBytes(codes), ...guests.map(guestBytes));
  return toBase64(join(head, await aes("encrypt", revealKeys(opener, head), message)));
};
