/** Small steps in the page that many components take. */
import { make, show } from "./make.js";

/** Of the elements below `root` with `data-<name>`, show exactly those with one of these values. */
export const showOnly = (root, name, values) => {
  for (const element of root.querySelectorAll(`[data-${name}]`)) {
    show(element, values.includes(element.dataset[name]));
  }
};

/** Replace what a list holds, unless it holds just these texts or links. */
export const list = (parent, contents) => {
  const items = [...parent.children];
  const same = (content, index) =>
    typeof content === "string"
      ? items[index].textContent === content && !items[index].firstElementChild
      : content.href && items[index].textContent === content.textContent &&
        items[index].firstElementChild?.href === content.href;
  if (items.length === contents.length && contents.every(same)) return;
  parent.replaceChildren(...contents.map((content) => make("li", {}, content)));
};

/** Put elements first in their parent, in this order; what is in place stays, and so does the focus. */
export const arrange = (parent, elements) => {
  if (elements.some((element, index) => parent.children[index] !== element)) {
    parent.prepend(...elements);
  }
};

/** Bring the reader to an element: the focus, and its top at the top of the screen. */
export const goTo = (element) => {
  element.focus({ preventScroll: true });
  element.scrollIntoView();
};

/** A copy of what a template holds. */
export const copyOf = (template) => template.content.firstElementChild.cloneNode(true);

/** Print one assessment alone: the rest of the page stays off the paper. */
export const print = (root) => {
  const mark = (on) => {
    for (const element of [document.documentElement, root]) {
      element.classList.toggle("printing", on);
    }
  };
  mark(true);
  window.addEventListener("afterprint", () => mark(false), { once: true });
  window.print();
};
