/** This build works without a service worker: take away the one that was here, and what it kept. */
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const remove = async () => {
    const names = await caches.keys();
    const ours = names.filter((name) => name.startsWith(`${self.registration.scope} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(remove());
});
