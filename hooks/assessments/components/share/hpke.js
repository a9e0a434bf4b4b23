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

/** Whether this browser can seal here. */
export const canSeal = Boolean(subtle);

export const digest = async (...lists) =>
  new Uint8Array(await subtle.digest("SHA-256", join(...lists)));

const hmac = async (key, message) =>
  new Uint8Array(
    await subtle.sign("HMAC", await subtle.importKey("raw", key, HMAC, false, ["sign"]), message),
  );

const extract = (suite, salt, label, input) =>
  hmac(salt, join(VERSION_LABEL, suite, utf8(label), input));

const expand = async (suite, key, label, info, length) => {
  const message = join([0, length], VERSION_LABEL, suite, utf8(label), info, [1]);
  return (await hmac(key, message)).slice(0, length);
};

/** What the owner of a pair and the owner of a point share; throws where that is not on the curve. */
const agree = async ({ secret: d, point }, other, context) => {
  const [x, y] = [point.slice(0, BLOCK), point.slice(BLOCK)].map(toBase64);
  const own = { kty: "EC", crv: "P-256", x, y, d };
  const [key, theirs] = await Promise.all([
    subtle.importKey("jwk", own, CURVE, false, ["deriveBits"]),
    subtle.importKey("raw", join([UNCOMPRESSED], other), CURVE, false, []),
  ]);
  const bits = await subtle.deriveBits({ name: "ECDH", public: theirs }, key, 8 * BLOCK);
  const prk = await extract(KEM, NONE, "eae_prk", new Uint8Array(bits));
  return expand(KEM, prk, "shared_secret", context, BLOCK);
};

/** {key, nonce, exporter} between a pair and a point, of which one is the `sender`'s, for `info`. */
const keysFor = async (pair, other, sender, receiver, info) => {
  const context = join([UNCOMPRESSED], sender, [UNCOMPRESSED], receiver);
  // What does not wait for each other runs at once: each call takes a turn of the browser.
  const [shared, ...hashes] = await Promise.all([
    agree(pair, other, context),
    extract(SUITE, NONE, "psk_id_hash", []),
    extract(SUITE, NONE, "info_hash", info),
  ]);
  const schedule = join([BASE], ...hashes);
  const prk = await extract(SUITE, shared, "secret", []);
  const [key, nonce, exporter] = await Promise.all([
    expand(SUITE, prk, "key", schedule, 16),
    expand(SUITE, prk, "base_nonce", schedule, 12),
    expand(SUITE, prk, "exp", schedule, BLOCK),
  ]);
  return { key, nonce, exporter };
};

/** A fresh {secret, point}. */
export const makePair = async () => {
  const { privateKey } = await subtle.generateKey(CURVE, true, ["deriveBits"]);
  const { d: secret, x, y } = await subtle.exportKey("jwk", privateKey);
  return { secret, point: join(fromBase64(x), fromBase64(y)) };
};

/** AES-128-GCM to "encrypt" or "decrypt", with a key and a nonce that seal only once. */
export const aes = async (use, { key, nonce, aad = new Uint8Array() }, data) => {
  const cipher = { name: "AES-GCM", iv: nonce, additionalData: aad };
  const made = await subtle.importKey("raw", key, "AES-GCM", false, [use]);
  return new Uint8Array(await subtle[use](cipher, made, data));
};

/** {sealed, exporter} of a message to the owner of `point`, from a pair that is used only once. */
export const sealTo = async (pair, point, info, message, aad) => {
  const { exporter, ...keys } = await keysFor(pair, point, pair.point, point, info);
  return { sealed: await aes("encrypt", { ...keys, aad }, message), exporter };
};

/** {message, exporter} of what was sealed from `point`; throws where it does not open. */
export const openFrom = async (pair, point, info, sealed, aad) => {
  const { exporter, ...keys } = await keysFor(pair, point, point, pair.point, info);
  return { message: await aes("decrypt", { ...keys, aad }, sealed), exporter };
};

/** A secret of `length` bytes for another use. */
export const derive = (exporter, label, length) => expand(SUITE, exporter, "sec", label, length);
