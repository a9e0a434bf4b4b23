/** Search from disk, where a browser fetches no index: the sections of the site, read as plain text. */
(() => {
  "use strict";
  const PAGES = []; // {pages}: {url, title, sections: [[anchor, title, text]]}
  const TOP = new URL("../../", document.currentScript.src);
  const AROUND = 12; // words of an excerpt
  const TITLE = 8; // a word in a heading counts as much as so many in the text

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const escaped = (text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  const count = (text, word) => text.split(word).length - 1;

  /** Some words around the first that was found, marked as Pagefind marks them. */
  const excerpt = (text, words) => {
    const all = text.split(" ");
    const holds = (one) => words.some((word) => folded(one).includes(word));
    const first = Math.max(0, all.findIndex(holds) - AROUND / 3);
    const shown = all.slice(first, first + AROUND);
    return shown.map((one) => holds(one) ? `<mark>${escaped(one)}</mark>` : escaped(one)).join(" ");
  };

  const weigh = (page, words) => {
    const sections = page.sections.map(([anchor, title, text]) => {
      const [heading, body] = [folded(title), folded(text)];
      const hits = words.map((word) => TITLE * count(heading, word) + count(body, word));
      return { anchor, title, text, hits, weight: hits.reduce((sum, n) => sum + n, 0) };
    });
    const title = folded(page.title);
    const whole = words.every((word, index) =>
      title.includes(word) || sections.some(({ hits }) => hits[index])
    );
    const best = sections.toSorted((a, b) => b.weight - a.weight)[0];
    const named = words.filter((word) => title.includes(word)).length;
    return { page, best, weight: whole ? best.weight + named * TITLE * TITLE : 0 };
  };

  window.__search = {
    search: (query) => {
      const words = folded(query).split(/\s+/).filter(Boolean);
      const found = PAGES.map((page) => weigh(page, words)).filter(({ weight }) => weight);
      found.sort((a, b) => b.weight - a.weight);
      const results = found.map(({ page: { url, title }, best }) => {
        const address = new URL(url, TOP).href;
        const section = {
          url: best.anchor ? `${address}#${best.anchor}` : address,
          title: best.title,
          excerpt: excerpt(best.text, words),
        };
        return {
          data: () => ({ url: address, meta: { title }, excerpt: "", sub_results: [section] }),
        };
      });
      return { results };
    },
  };
})();
