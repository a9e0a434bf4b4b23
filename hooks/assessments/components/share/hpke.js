/**
 * HPKE (RFC 9180) in base mode for one message, from WebCrypto: DHKEM(P-256, HKDF-SHA256),
 * HKDF-SHA256, AES-128-GCM. A point is x and y of a public key, 64 bytes; a secret is the number of
 * a private key in base64url. Nothing here is longer than one block of HKDF.
 */
import { fromBase64, join, toBase64, utf8 } from "./bytes.js";

const { subtle } = crypto; // nothing where a page is not secure
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const HMAC = { name: "HMAC", hash: "SHA-256" };
const VERSION_LABEL = utf8("HPKE-v1");
const KEM = join(utf8("KEM"), [0, 0x10]);
const SUITE = join(utf8("HPKE"), [0, 0x10, 0, 1, 0, 1]);
const BLOCK = 32; // bytes of SHA-256
const NONE = new Uint8Array(BLOCK); // as the key of an HMAC the same as no key at all
const BASE = 0; // mode
const UNCOMPRESSED = 4; // before x and y

const hmac = async (key, message) =>
  new Uint8Array(
    await subtle.sign("HMAC", await subtle.importKey("raw", key, HMAC, false, ["sign"]), message),
  );

const extract = (suite, salt, label, material) =>
  hmac(salt, join(VERSION_LABEL, suite, utf8(label), material));

const expand = async (suite, key, label, info, length) => {
  const message = join([0, length], VERSION_LABEL, suite, utf8(label), info, [1]);
  return (await hmac(key, message)).slice(0, length);
};

/** Throws where the point is not on the curve. */
const publicKey = (point) => subtle.importKey("raw", join([UNCOMPRESSED], point), CURVE, true, []);

const privateKey = ({ secret, point }) => {
  const [x, y] = [point.slice(0, 32), point.slice(32)].map(toBase64);
  return subtle.importKey("jwk", { kty: "EC", crv: "P-256", x, y, d: secret }, CURVE, false, [
    "deriveBits",
  ]);
};

/** What both sides share: of the own pair and the other's point, both points as context. */
const shared = async (pair, other, context) => {
  const key = await privateKey(pair);
  const bits = await subtle.deriveBits(
    { name: "ECDH", public: await publicKey(other) },
    key,
    256,
  );
  const material = await extract(KEM, NONE, "eae_prk", new Uint8Array(bits));
  return expand(KEM, material, "shared_secret", context, BLOCK);
};

const schedule = async (secret, info) => {
  const context = join(
    [BASE],
    await extract(SUITE, NONE, "psk_id_hash", []),
    await extract(SUITE, NONE, "info_hash", info),
  );
  const material = await extract(SUITE, secret, "secret", []);
  return {
    key: await expand(SUITE, material, "key", context, 16),
    nonce: await expand(SUITE, material, "base_nonce", context, 12),
    exporter: await expand(SUITE, material, "exp", context, BLOCK),
  };
};

const aes = async (use, { key, nonce, aad = new Uint8Array() }, data) => {
  const cipher = { name: "AES-GCM", iv: nonce, additionalData: aad };
  const made = await subtle.importKey("raw", key, "AES-GCM", false, [use]);
  return new Uint8Array(await subtle[use](cipher, made, data));
};

/** The two points as RFC 9180 has them, the sender's first. */
const both = (sender, receiver) => join([UNCOMPRESSED], sender, [UNCOMPRESSED], receiver);

export const hpke = {
  /** Whether this browser can do it here. */
  possible: Boolean(subtle),

  /** A fresh {secret, point}. */
  pair: async () => {
    const { privateKey: made } = await subtle.generateKey(CURVE, true, ["deriveBits"]);
    const { d: secret, x, y } = await subtle.exportKey("jwk", made);
    return { secret, point: join(fromBase64(x), fromBase64(y)) };
  },

  /** {sealed, exporter} of a message to the owner of `point`, from a pair that is used only once. */
  seal: async (pair, point, info, message, aad) => {
    const secret = await shared(pair, point, both(pair.point, point));
    const { exporter, ...keys } = await schedule(secret, info);
    return { sealed: await aes("encrypt", { ...keys, aad }, message), exporter };
  },

  /** {message, exporter} of what was sealed from `point`; throws where it does not open. */
  open: async (pair, point, info, sealed, aad) => {
    const secret = await shared(pair, point, both(point, pair.point));
    const { exporter, ...keys } = await schedule(secret, info);
    return { message: await aes("decrypt", { ...keys, aad }, sealed), exporter };
  },

  /** A secret of `length` bytes for another use. */
  derive: (exporter, label, length) => expand(SUITE, exporter, "sec", utf8(label), length),

  /** AES-128-GCM with a key and a nonce that are used only once: {key, nonce, aad}. */
  encrypt: (keys, message) => aes("encrypt", keys, message),
  decrypt: (keys, sealed) => aes("decrypt", keys, sealed),

  digest: async (message) => new Uint8Array(await subtle.digest("SHA-256", message)),
};
