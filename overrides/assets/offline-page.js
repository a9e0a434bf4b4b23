/** On the page that stands in for one that cannot be fetched: which pages there are, and trying again. */
const again = document.querySelector(".offline-again");
const root = new URL(document.currentScript.dataset.root, location).href;
const wanted = new URL(new URLSearchParams(location.search).get("page") ?? "", root).href;
if (wanted.startsWith(root)) again.href = wanted;
window.addEventListener("online", () => location.replace(again.href));

/** Show a page that is kept; who reads offline finds these. */
const showKept = async (item) => {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${root} `));
  const found = await Promise.all(
    names.map(async (name) => (await caches.open(name)).match(item.querySelector("a").href)),
  );
  item.hidden = !found.some(Boolean);
};

for (const item of document.querySelectorAll(".offline-pages li")) showKept(item);
