/** The language switch keeps the reader's place: the last heading above goes along. */
(() => {
  "use strict";

  /** The fragment to take along: what the address holds, or the heading that is being read. */
  const place = () => {
    const { hash } = location;
    if (hash && !document.getElementById(hash.slice(1))) return hash;
    if (scrollY < innerHeight / 2) return "";
    const headings = [...document.querySelectorAll("article :is(h2, h3, form)[id]")];
    const above = headings.filter(
      (heading) => heading.getClientRects().length && heading.getBoundingClientRect().top < innerHeight / 3,
    );
    return above.length ? `#${above.at(-1).id}` : "";
  };

  for (const link of document.querySelectorAll(".language-link")) {
    link.addEventListener("click", () => {
      link.hash = place();
    });
  }
})();
