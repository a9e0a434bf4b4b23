// needs: sentences
/** What every component is, and how those of a page start. */
(() => {
  "use strict";
  const { say } = window.assessments;

  // By element, of the page and not of this script: a page may load it twice.
  const started = (window.assessments.started ??= new WeakMap());

  /** The page lacks what a component cannot do without. */
  class MissingElement extends Error {
    name = "MissingElement";

    constructor(root, what) {
      super(`component ${root.closest("[data-kind]")?.dataset.kind}: no ${what}`);
    }
  }

  /** A part of a page that Python rendered, with its buttons by action and its sentences by name. */
  class Component {
    constructor(root) {
      this.root = root;
    }

    /** What has to be there: MissingElement where it is not. */
    find(selector) {
      const found = this.maybe(selector);
      if (!found) throw new MissingElement(this.root, `element ${selector}`);
      return found;
    }

    /** What may be absent: null then. */
    maybe(selector) {
      return this.root.querySelector(selector);
    }

    all(selector) {
      return [...this.root.querySelectorAll(selector)];
    }

    /** The component of another kind that this one stands in. */
    around(kind) {
      const found = started.get(this.root.closest(`[data-kind=${kind}]`));
      if (!found) throw new MissingElement(this.root, `component ${kind} around it`);
      return found;
    }

    on(action, handler) {
      this.find(`[data-action=${action}]`).addEventListener("click", handler);
    }

    say(name, values) {
      return say(this.root, name, values);
    }

    /** Announce a sentence politely. */
    tell(text) {
      this.find(".announce").textContent = text;
    }
  }

  /** Make a component of each element of a kind, once; one that fails is reported, the others start. */
  const start = (kind, Kind) => {
    for (const root of document.querySelectorAll(`[data-kind=${kind}]`)) {
      if (started.has(root)) continue;
      started.set(root, null);
      try {
        started.set(root, new Kind(root));
      } catch (error) {
        console.error(error);
      }
    }
  };

  Object.assign(window.assessments, { Component, start });
})();
