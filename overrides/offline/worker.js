/**
 * The site without a connection. The build fills in `VERSION` and `CORE`: the content hash of every
 * file that is fetched at the first visit, by its address below the site. A version is whole or not
 * there: what does not have its hash is not kept. Other pages are kept when they are read, each with
 * its own script and styles, whose names are their content; these come from the network first.
 */
const VERSION = "{version}";
const CORE = {}; // {core}
const OFFLINE = {}; // {offline}: the page to show instead, by the start of an address

const SCOPE = self.registration.scope;
const CURRENT = `${SCOPE} ${VERSION}`;
const READ = `${SCOPE} read`;
const MOST = 40; // pages that are kept because they were read
const NAMED = /assets\/named\/[0-9a-f]{12}\.(?:js|css)/g; // what is called by its content
const AT_ONCE = 6; // requests

/** An address below the site, as the build knows it. */
const below = (url) =>
  url.slice(SCOPE.length).replace(/[?#].*/, "").replace(/(^|\/)index\.html$/, "$1");

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(`${SCOPE} `));

const hash = async (response) => {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return [...new Uint8Array(digest).slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
};

/** Put one file of this version in its cache: from the version before where it is the same. */
const fetchCore = async (cache, path) => {
  const url = new URL(path, SCOPE).href;
  if (await cache.match(url)) return;
  const old = await caches.match(url);
  if (old && (await hash(old)) === CORE[path]) return cache.put(url, old);
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok || (await hash(response)) !== CORE[path]) throw new Error(`not there: ${path}`);
  await cache.put(url, response);
};

/** Fetch this version whole; without room for it the site goes on with what the network gives. */
const install = async () => {
  const cache = await caches.open(CURRENT);
  const left = Object.keys(CORE);
  const next = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      // deno-lint-ignore no-await-in-loop -- a few at a time, so that the page goes first
      await fetchCore(cache, path);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  } catch (error) {
    left.length = 0;
    if (error.name !== "QuotaExceededError") throw error;
    await drop();
  }
};

/** Give all room back: what a reader keeps is worth more. */
const drop = async () => Promise.all((await ours()).map((name) => caches.delete(name)));

/** Forget older versions, and what no page that was read has any more. */
const tidy = async () => {
  const old = (await ours()).filter((name) => ![CURRENT, READ].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  if (!await caches.has(READ)) return;
  const cache = await caches.open(READ);
  const keys = await cache.keys();
  const named = (key) => below(key.url).match(NAMED);
  const pages = keys.filter((key) => !named(key));
  const kept = pages.slice(-MOST);
  const texts = await Promise.all(kept.map(async (key) => (await cache.match(key)).text()));
  const wanted = new Set(texts.flatMap((text) => text.match(NAMED) ?? []));
  const gone = keys.filter((key) => named(key) ? !wanted.has(below(key.url)) : !kept.includes(key));
  await Promise.all(gone.map((key) => cache.delete(key)));
};

/** Keep a page that is being read, and what it is made of. */
const keep = async (url, response) => {
  try {
    const cache = await caches.open(READ);
    const text = await response.clone().text();
    const parts = [...new Set(text.match(NAMED) ?? [])].map((path) => new URL(path, SCOPE).href);
    const here = await Promise.all(parts.map((part) => cache.match(part)));
    await cache.addAll(parts.filter((_, index) => !here[index]));
    await cache.delete(url); // the newest comes last
    await cache.put(url, response);
  } catch (error) {
    if (error.name === "QuotaExceededError") await drop();
  }
};

/** What to show for a page that is neither here nor reachable. */
const instead = (path) => {
  const start =
    Object.keys(OFFLINE).filter((prefix) => path.startsWith(prefix)).sort((a, b) =>
      b.length - a.length
    )[0];
  const url = new URL(OFFLINE[start], SCOPE);
  url.searchParams.set("page", path);
  return Response.redirect(url);
};

const page = async (event, path, url) => {
  try {
    const response = await fetch(event.request);
    const kind = response.headers.get("content-type") ?? "";
    if (response.ok && !response.redirected && kind.startsWith("text/html")) {
      event.waitUntil(keep(url, response.clone()));
    }
    return response;
  } catch {
    return await caches.match(url, { cacheName: READ }) ?? instead(path);
  }
};

const answer = async (event) => {
  const path = below(event.request.url);
  const url = new URL(path, SCOPE).href;
  const found = await caches.match(url, { cacheName: CURRENT });
  if (found) return found;
  if (event.request.mode === "navigate") return page(event, path, url);
  // What is called by its content is right from whatever version it is.
  const named = path.match(NAMED) && await caches.match(url);
  return named || fetch(event.request);
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(SCOPE)) event.respondWith(answer(event));
});

/** Take over now: `asked` by a reader, or else only when no other page of the site is open. */
self.addEventListener("message", (event) => {
  const take = async () => {
    const open = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
    const here = open.filter(({ url }) => url.startsWith(SCOPE));
    if (event.data === "asked" || here.length < 2) await self.skipWaiting();
  };
  event.waitUntil(take());
});
