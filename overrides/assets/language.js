/** The language switch keeps the reader's place: the step that is shown, or the last heading above, goes along. */
/** The fragment to take along: what the address holds, or what is being read. */
const place = () => {
  const hash = history.state?.link ?? location.hash.slice(1);
  if (hash && !document.getElementById(hash)) return hash;
  const headings = [...document.querySelectorAll("article :is(h2, h3, form)[id]")].filter((
    heading,
  ) => heading.checkVisibility());
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  const found = headings.find((heading) => heading.matches(".part-title")) ?? above.at(-1);
  return found?.id ?? "";
};

for (const link of document.querySelectorAll(".language-link")) {
  link.addEventListener("click", () => {
    link.hash = place();
  });
}
