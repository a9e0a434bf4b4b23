/** The choice of colours: kept in this browser, and drawn at once; the device's own are followed. */
const choices = [...document.querySelectorAll(".colours input")];
const dark = matchMedia("(prefers-color-scheme: dark)");
const PARTS = ["media", "scheme", "primary", "accent"];

/** What a choice stands for, by part. */
const meaning = (choice) =>
  Object.fromEntries(
    PARTS.map((part) => [part, choice.getAttribute(`data-md-color-${part}`)]),
  );

const draw = () => {
  const chosen = choices.find(({ checked }) => checked) ?? choices[0];
  const device = `(prefers-color-scheme: ${dark.matches ? "dark" : "light"})`;
  const all = choices.map(meaning);
  const automatic = meaning(chosen).media === "(prefers-color-scheme)";
  const found = (automatic && all.find(({ media }) => media === device)) || meaning(chosen);
  for (const part of PARTS) document.body.setAttribute(`data-md-color-${part}`, found[part]);
};

for (const [index, choice] of choices.entries()) {
  choice.addEventListener("change", () => {
    window.__md_set("__palette", { index, color: meaning(choice) });
    draw();
  });
}
dark.addEventListener("change", draw);
