/** What is folded opens for who is sent there, and on paper. */
const unfold = () => {
  const target = document.querySelector(":target");
  const around = target?.closest("details:not([open])");
  if (!around) return;
  around.open = true;
  unfold();
  target.scrollIntoView();
};

window.addEventListener("hashchange", unfold);
unfold();

let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const details of folded) details.open = true;
});
window.addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
});
