/** Elements that a script makes itself. */
(() => {
  "use strict";

  /** An element with these properties, and in it these texts and elements. */
  const make = (tag, properties, ...contents) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...contents);
    return element;
  };

  Object.assign(window.assessments ??= {}, { make });
})();
