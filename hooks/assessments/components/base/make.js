/** Elements that a script makes itself. */
/** An element with these properties, and in it these texts and elements. */
export const make = (tag, properties, ...contents) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...contents);
  return element;
};
