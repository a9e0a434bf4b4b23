/** Search: a dialog that fetches its index only when somebody searches. */
import { make } from "../../hooks/assessments/components/base/make.js";
import { say } from "../../hooks/assessments/components/base/sentences.js";

const dialog = document.querySelector(".search-dialog");
const input = dialog.querySelector("input");
const status = dialog.querySelector(".search-status");
const results = dialog.querySelector(".search-results");
const source = new URL(document.currentScript.dataset.search, location);
const SHOWN = 8;
const PAUSE = 200; // milliseconds after the last key
let engine;

/** Text with `<mark>` around what was found, as Pagefind gives it, without making HTML of it. */
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
const excerpt = (html) =>
  html.split(/<\/?mark>/).map((text, index) =>
    make(index % 2 ? "mark" : "span", {
      textContent: text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]),
    })
  );

/** A page, and the section of it where the words stand. */
const item = (page) => {
  const section = page.sub_results?.find(({ url }) => url !== page.url) ?? page.sub_results?.[0];
  const inside = section && section.title !== page.meta.title ? ` › ${section.title}` : "";
  const title = make("b", {}, page.meta.title + inside);
  const found = make("span", {}, ...excerpt(section?.excerpt ?? page.excerpt));
  return make("li", {}, make("a", { href: section?.url ?? page.url }, title, found));
};

/** Pagefind, or on a site to open from disk, from where a browser imports nothing, its own script. */
const load = () => {
  if (!source.pathname.includes("/named/")) return import(source);
  return new Promise((resolve, reject) => {
    const script = make("script", { src: source.href });
    script.addEventListener("load", () => resolve(window.__search));
    script.addEventListener("error", reject);
    document.head.append(script);
  });
};

const search = async () => {
  const query = input.value.trim();
  if (!query) {
    results.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    engine ??= await load();
    const found = await engine.search(query);
    const pages = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
    if (query !== input.value.trim()) return; // typed on meanwhile
    results.replaceChildren(...pages.map(item));
    const n = found.results.length;
    status.textContent = say(dialog, ["none", "one"][n] ?? "other", { n, query });
  } catch {
    status.textContent = say(dialog, "failed");
  }
};

let timer;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, PAUSE);
});
dialog.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search();
});
dialog.querySelector("[data-action=close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", ({ target }) => {
  if (target === dialog || target.closest("a")) dialog.close();
});
const opener = document.querySelector(".search-open");
opener.addEventListener("click", () => {
  dialog.showModal();
  input.select();
});
