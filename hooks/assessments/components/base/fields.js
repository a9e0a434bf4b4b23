/** Fields that a reader fills in, one of many alike: told apart by name, and blank on paper. */
(() => {
  "use strict";

  /** Add to the name of every field below `root` what it is about: "Who: Call the notary". */
  const nameFields = (root, about) => {
    for (const { control, firstElementChild } of root.querySelectorAll(".field")) {
      control.setAttribute("aria-label", `${firstElementChild.textContent}: ${about}`);
    }
  };

  // On paper, a date that nobody filled in is a blank to write on, not a pattern of letters.
  window.addEventListener("beforeprint", () => {
    for (const input of document.querySelectorAll("input[type=date]")) {
      input.classList.toggle("blank", !input.value);
    }
  });

  Object.assign(window.assessments ??= {}, { nameFields });
})();
