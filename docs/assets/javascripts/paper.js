/** On paper, a date that nobody filled in is a blank to write on, not a pattern of letters. */
(() => {
  "use strict";
  window.addEventListener("beforeprint", () => {
    for (const input of document.querySelectorAll("input[type=date]")) {
      input.classList.toggle("blank", !input.value);
    }
  });
})();
