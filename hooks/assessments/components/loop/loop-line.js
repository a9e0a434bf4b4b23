/** The loop on a page: where the reader is, and the one next step with its sentence. */
import { Component, start } from "../base/component.js";
import { showOnly } from "../base/dom.js";
import { loop } from "./loop.js";
import { say } from "../base/sentences.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

/** Where each collaboration is: `root` is a loop that Python rendered, or a copy of one. */
const whereabouts = (root, id) => {
  const { at, loop: scan } = root.dataset;
  const times = Object.fromEntries(
    ["answers", "plan", "others"].map((map) => [map, store.times(map, id)]),
  );
  return loop(store.get(id), times, JSON.parse(scan), at, Date.now());
};

/** What the next step is about: "nothing" where all is said. */
const sentence = (root, { next, text, remedy, by, names, date, ...values }) => {
  const title = root.querySelector("template.loop-remedies")?.content
    .querySelector(`[data-remedy="${CSS.escape(remedy ?? "")}"]`)?.textContent;
  const name = { do: by ? "do-by" : "do", compare: names?.length ? "compare-named" : "compare" };
  return say(root, name[next] ?? next, {
    ...values,
    text: title ?? text ?? remedy,
    by: by && showDate(by),
    names: names?.join(", "),
    date: date && showDate(date),
  });
};

/** Show a collaboration on its line; what it is: see loop.js. */
export const showLoop = (root, id = undefined) => {
  const found = whereabouts(root, id);
  for (const item of root.querySelectorAll("[data-step]")) {
    const { step } = item.dataset;
    item.hidden = !found.steps.includes(step);
    item.classList.toggle("done", found.done.includes(step));
    if (step === found.step) item.setAttribute("aria-current", "step");
    else item.removeAttribute("aria-current");
  }
  root.querySelector("ol").classList.toggle("long", found.steps.length > 5);
  showOnly(root, "next", [found.next]);
  const text = root.querySelector(".loop-says");
  if (text) text.textContent = sentence(root, found);
  return found;
};

class Loop extends Component {
  constructor(root) {
    super(root);
    store.follow(() => showLoop(root));
    root.hidden = false;
  }
}

start("loop", Loop);
