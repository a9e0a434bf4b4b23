/** Fields that a reader fills in: told apart by name, kept while they type, and text or blank on paper. */
import { showDate } from "./shown.js";

const TYPING_PAUSE = 500; // milliseconds after the last key

/** Add to the name of every field below `root` what it is about: "Who: Call the notary". */
export const nameFields = (root, about) => {
  for (const { control, firstElementChild } of root.querySelectorAll(".field")) {
    control.setAttribute("aria-label", `${firstElementChild.textContent}: ${about}`);
  }
};

/** Call `keep(field)` for what is typed below `root`: after a pause, on leaving the field or the page. */
export const keepTyping = (root, keep) => {
  let field;
  let timer;
  const flush = () => {
    clearTimeout(timer);
    const typed = field;
    field = undefined;
    if (typed) keep(typed);
  };
  root.addEventListener("input", ({ target }) => {
    if (target !== field) flush();
    field = target;
    clearTimeout(timer);
    timer = setTimeout(flush, TYPING_PAUSE);
  });
  root.addEventListener("change", ({ target }) => {
    field = target;
    flush();
  });
  // A day that no calendar has is no change to a field that was empty: no browser says so by itself.
  root.addEventListener("focusout", ({ target }) => {
    if (target.type === "date") target.ariaInvalid = target.validity.badInput ? "true" : null;
  });
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
};

/** Show what is stored in a field, unless the reader is in it, or left in it what could not be stored. */
export const fillIn = (field, value = "") => {
  const { valid, valueMissing } = field.validity;
  if (field !== document.activeElement && (valid || valueMissing)) field.value = value;
};

/** A day as a reader writes it, anything else as it was typed. */
export const onPaper = ({ type, value }) => type === "date" && value ? showDate(value) : value;

// On paper what stands in a field is text, which is never cut, and a date that nobody filled in is a
// blank to write on, not a pattern of letters.
window.addEventListener("beforeprint", () => {
  for (const control of document.querySelectorAll(".field > :is(input, textarea)")) {
    const { dataset } = control.parentElement;
    if (control.value) dataset.value = onPaper(control);
    else delete dataset.value;
    control.classList.toggle("blank", control.type === "date" && !control.value);
  }
});
