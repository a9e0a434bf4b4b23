/** Elements that a script makes itself. */
/** An element with these properties, and in it these texts and elements. */
export const make = (tag, properties, ...contents) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...contents);
  return element;
};

/** Write a text; the same one again would be drawn again, and read aloud again. */
export const setText = (element, text) => {
  if (element.textContent !== String(text)) element.textContent = text;
};

/** Show an element or hide it; what has not changed is not touched. */
export const show = (element, on) => {
  if (element.hidden === !!on) element.hidden = !on;
};
