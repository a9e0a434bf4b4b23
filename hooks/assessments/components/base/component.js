/** What every component is, and how those of a page start. */
import { setText, show } from "./make.js";
import { say } from "./sentences.js";

/** The page lacks what a component cannot do without. */
class MissingElement extends Error {
  name = "MissingElement";
}

/** A part of a page that Python rendered, with its buttons by action and its sentences by name. */
export class Component {
  #known = new Map();

  constructor(root) {
    this.root = root;
  }

  /** What has to be there: MissingElement where it is not. */
  find(selector) {
    return this.need(this.maybe(selector), `element ${selector}`);
  }

  /** What may be absent: null then. */
  maybe(selector) {
    return this.root.querySelector(selector);
  }

  /** What has to be there and is never replaced: looked for once. */
  fixed(selector) {
    const known = this.#known.get(selector);
    if (known?.isConnected) return known;
    const found = this.find(selector);
    this.#known.set(selector, found);
    return found;
  }

  all(selector) {
    return [...this.root.querySelectorAll(selector)];
  }

  /** The component of another kind that this one stands in. */
  around(kind) {
    return this.need(
      this.root.closest(`[data-kind=${kind}]`)?.component,
      `component ${kind} around it`,
    );
  }

  need(found, what) {
    if (found) return found;
    throw new MissingElement(
      `component ${this.root.closest("[data-kind]").dataset.kind}: no ${what}`,
    );
  }

  on(action, handler) {
    this.find(`[data-action=${action}]`).addEventListener("click", handler);
  }

  /** Show what there is to show; anything but a value that counts as false. */
  toggle(selector, on) {
    show(this.fixed(selector), on);
  }

  write(selector, text) {
    setText(this.fixed(selector), text);
  }

  say(name, values) {
    return say(this.root, name, values);
  }

  /** Announce the sentence `name` politely. */
  announce(name, values) {
    this.tell(this.say(name, values));
  }

  tell(text) {
    this.write(".announce", text);
  }
}

/** Make a component of each element of a kind, once; one that fails is reported, the others start. */
export const start = (kind, Kind) => {
  for (const root of document.querySelectorAll(`[data-kind=${kind}]`)) {
    if ("component" in root) continue;
    root.component = null;
    try {
      root.component = new Kind(root);
      for (const part of [root, ...root.querySelectorAll(".waiting")]) {
        part.classList.remove("waiting");
      }
    } catch (error) {
      console.error(error);
    }
  }
};
