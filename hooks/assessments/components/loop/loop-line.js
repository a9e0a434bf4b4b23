/** The loop on a page: where the reader is, and the one next step with its sentence. */
import { Component, start } from "../base/component.js";
import { loop } from "./loop.js";
import { setText, show } from "../base/make.js";
import { say } from "../base/sentences.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

/** What the next step is about. */
const sentence = (root, { next, says = next, text, remedy, date, ...values }) => {
  const title = root.querySelector("template.loop-remedies").content
    .querySelector(`[data-remedy="${remedy}"]`)?.textContent;
  return say(root, says, {
    ...values,
    text: title ?? text ?? remedy,
    date: date && showDate(date),
  });
};

/**
 * Show where a collaboration, or the current one, is.
 * @param root a loop that Python rendered, or a copy of one
 * @returns the name of its next step
 */
export const showLoop = (root, id = undefined) => {
  const { at, loop: scan } = root.dataset;
  const [answers, plan, others] = ["answers", "plan", "others"].map((map) => store.times(map, id));
  const times = { answers, plan, others };
  const found = loop(store.get(id), times, JSON.parse(scan), at, Date.now());
  for (const item of root.querySelectorAll("[data-step]")) {
    const { step } = item.dataset;
    show(item, found.together || !item.classList.contains("both"));
    item.classList.toggle("done", step !== found.step && !!found.done[step]);
    const current = step === found.step ? "step" : null;
    if (item.ariaCurrent !== current) item.ariaCurrent = current;
  }
  for (const link of root.querySelectorAll("[data-next]")) {
    show(link, link.dataset.next === found.next);
  }
  const text = root.querySelector(".loop-says");
  if (text) setText(text, sentence(root, found));
  return found.next;
};

class Loop extends Component {
  constructor(root) {
    super(root);
    store.follow(() => showLoop(root));
  }
}

start("loop", Loop);
