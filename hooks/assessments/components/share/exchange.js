/**
 * One sealed exchange in three links: an invitation, a reply and a reveal. PROTOCOL.md has the
 * bytes, labels and vectors. `site` is the name of the site's store; what is kept is text.
 */
import { fromBase64, join, sameBytes, toBase64, utf8 } from "./bytes.js";
import { hpke } from "./hpke.js";
import { HANDLE, KINDS, SALT, sealedBody } from "./sealed-body.js";
import { fromText, toText } from "./sealed-text.js";

const KEY_LENGTH = 16;
const NONCE_LENGTH = 12;

const label = (site, text) => utf8(`${site} sealed 2 ${text}`);
const digest = (site, text, ...lists) => hpke.digest(join(label(site, text), ...lists));
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

const commit = (site, salt, fixed) => digest(site, "commitment", salt, sealedBody.fixed(fixed));
const invitationDigest = (site, body) => digest(site, "invitation", body);
const replyDigest = (site, body) => digest(site, "reply", body);
const replyInfo = (site, whole) => join(label(site, "reply"), whole);
const handleOf = (whole) => whole.slice(0, HANDLE);

/** What opens and seals the reveal, from the secret that the reply made. */
const opener = async (site, exporter) =>
  join(
    ...await Promise.all([
      hpke.derive(exporter, `${site} sealed 2 reveal key`, KEY_LENGTH),
      hpke.derive(exporter, `${site} sealed 2 reveal nonce`, NONCE_LENGTH),
    ]),
  );
const revealKeys = (kept, aad) => ({
  key: kept.slice(0, KEY_LENGTH),
  nonce: kept.slice(KEY_LENGTH),
  aad,
});

export const exchange = {
  possible: hpke.possible,

  /**
   * An invitation with `codes`, the answers that it fixes, or, without them, one of a facilitator.
   * @returns what its maker keeps: {about, body, secret, salt, codes}
   */
  invite: async (site, { codes, ...rest }, pair, salt = random(SALT)) => {
    const { secret, point } = pair ?? await hpke.pair();
    const fixed = { ...rest, point, codes };
    const commitment = codes ? await commit(site, salt, fixed) : [];
    const body = sealedBody.invitation({ ...fixed, commitment });
    const about = toBase64(handleOf(await invitationDigest(site, body)));
    return {
      about,
      body: toBase64(body),
      secret,
      ...(codes && { salt: toBase64(salt), codes }),
    };
  },

  /**
   * A reply to an invitation with one's own {id, day, codes, name}.
   * @returns {about, body, opener}: what opens the reveal, and nothing that opens the reply
   */
  reply: async (site, invitation, own, pair) => {
    const body = fromBase64(invitation);
    const whole = await invitationDigest(site, body);
    const once = pair ?? await hpke.pair();
    const { sealed, exporter } = await hpke.seal(
      once,
      sealedBody.read(body).point,
      replyInfo(site, whole),
      sealedBody.person(own),
    );
    const made = sealedBody.reply(handleOf(whole), once.point, sealed);
    return {
      about: toBase64(handleOf(await replyDigest(site, made))),
      body: toBase64(made),
      opener: toBase64(await opener(site, exporter)),
    };
  },

  /**
   * Open a reply to an invitation of which `kept` is what its maker keeps.
   * @returns {about, id, day, codes, name, opener}; throws where it is none, or not sound
   */
  openReply: async (site, { body: invitation, secret }, body) => {
    const own = fromBase64(invitation);
    const whole = await invitationDigest(site, own);
    const { point, sealed } = sealedBody.read(body);
    const { message, exporter } = await hpke.open(
      { secret, point: sealedBody.read(own).point },
      point,
      replyInfo(site, whole),
      sealed,
    );
    return {
      about: toBase64(handleOf(await replyDigest(site, body))),
      ...sealedBody.readPerson(message),
      opener: toBase64(await opener(site, exporter)),
    };
  },

  /** The body of a reveal to one reply: {about, opener} of it, what was fixed, and other people. */
  reveal: async ({ about, opener: kept }, { salt, codes }, others = []) => {
    const head = sealedBody.revealHead(fromBase64(about));
    const keys = revealKeys(fromBase64(kept), head);
    const message = sealedBody.answers(fromBase64(salt), codes, others);
    return toBase64(join(head, await hpke.encrypt(keys, message)));
  },

  /**
   * Open a reveal, and see that it is what the invitation promised.
   * @returns {codes, others}, or undefined where it is not; throws where it does not open
   */
  openReveal: async (site, invitation, kept, body) => {
    const { head, sealed } = sealedBody.read(body);
    const message = await hpke.decrypt(revealKeys(fromBase64(kept), head), sealed);
    const { salt, codes, others } = sealedBody.readAnswers(message);
    const { commitment, ...fixed } = sealedBody.read(fromBase64(invitation));
    const fits = sameBytes(await commit(site, salt, { ...fixed, codes }), commitment);
    return fits ? { codes, others } : undefined;
  },

  /** The handle by which a reply names this invitation. */
  about: async (site, body) => toBase64(handleOf(await invitationDigest(site, body))),
  /** The handle by which a reveal names this reply. */
  aboutReply: async (site, body) => toBase64(handleOf(await replyDigest(site, body))),

  /** The text of a link, without `#`. */
  text: (body) => toText(fromBase64(body)),
  /**
   * Read the text of a link.
   * @returns {kind: a name of KINDS, body, …} or {error}: "insecure", "damaged" or "newer"
   */
  read: async (text) => {
    if (!hpke.possible) return { error: "insecure" };
    const body = await fromText(text);
    const found = body && sealedBody.read(body);
    if (!found) return { error: "damaged" };
    const kind = Object.keys(KINDS).find((name) => KINDS[name] === found.kind);
    return kind ? { ...found, kind } : { error: "newer" };
  },
};
