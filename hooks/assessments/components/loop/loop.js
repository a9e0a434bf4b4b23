/** Where somebody is on the way from a first answer to the next measurement, and the one next step; pure. */
import { DAY } from "../base/day.js";

const AGAIN = 60; // days until it is worth while to measure again
const ALONE = ["scan", "result", "plan", "do", "again"];
const TOGETHER = ["scan", "result", "plan", "invite", "compare", "talk", "do", "again"];

const latest = (...moments) => Math.max(0, ...moments);

/** The statements of a scan that are asked at this stage: those that can be answered. */
const askedOf = ({ good, after, unstarted }, stage) =>
  Object.keys(good).filter((key) => !(unstarted.includes(stage) && after.includes(key)));

/**
 * @param it what the store has of one collaboration: {answers, plan, others, measurements, self,
 *   lane, stage}; `times` of its answers, plan and others: {map: {key: milliseconds}}
 * @param scan {good: {key: [answers that leave nothing to do]}, after: [keys that can only be
 *   answered after the start], unstarted: [stages before it], over: the stage of who ends it}
 * @param at where this is shown: "result", "plan" or "compare" do not lead to themselves
 * @returns {steps: [names], done: [names], step: where one is, next: the name of the one next
 *   step, and what its sentence says: n, all, text, by, names, date}
 */
export const loop = (it, times, scan, at, now) => {
  const { answers, lane, stage } = it;
  const keys = askedOf(scan, stage);
  const given = keys.filter((key) => answers[key]);
  const complete = given.length === keys.length;
  const good = complete && keys.every((key) => scan.good[key].includes(answers[key]));
  const plan = Object.values(it.plan);
  const todo = plan.filter(({ done }) => !done)
    .sort((a, b) => (a.by || "9999").localeCompare(b.by || "9999") || a.added - b.added);
  const others = Object.values(it.others);
  const answered = latest(...given.map((key) => times.answers[key]));
  const measured = latest(...Object.values(it.measurements).map(({ date }) => date));
  const acted = latest(measured, ...Object.values(times.plan));
  const agreed = latest(measured, ...plan.map(({ added }) => added));
  const compared = others.length > 0 && agreed > latest(...Object.values(times.others));
  const together = lane === "together" || others.length > 0;
  const planned = plan.length > 0;
  const invited = others.length > 0 || Boolean(it.self?.id);
  const finished = {
    scan: complete,
    result: complete && (planned || good || compared),
    plan: planned || good,
    invite: invited,
    compare: compared,
    talk: compared,
    do: (good || planned) && !todo.length,
  };
  const steps = together ? TOGETHER : ALONE;
  const is = (step, next, values) => ({
    steps,
    done: steps.filter((name) => finished[name] && name !== step),
    step,
    next,
    ...values,
  });

  // A plan may come from elsewhere: what somebody chose to do comes before more questions.
  const toDo = () => {
    const [{ text, remedy, by }] = todo;
    return is("do", "do", { n: todo.length, text, remedy, by });
  };
  if (!complete) {
    const values = { n: keys.length - given.length, all: keys.length };
    if (others.length) return is("scan", "first", values);
    if (todo.length) return toDo();
    if (given.length) return is("scan", "go-on", values);
    return is("scan", stage && stage === scan.over ? "over" : "begin", values);
  }
  if (others.length && !compared) {
    const values = { n: others.length, names: others.map(({ name }) => name).filter(Boolean) };
    return at === "compare" ? is("talk", "talk", values) : is("compare", "compare", values);
  }
  if (!good && !todo.length && (!planned || answered > acted)) {
    if (at === "result" || at === "plan") return is(at, "plan");
    return is("result", "result");
  }
  if (together && !invited) return is("invite", "invite");
  if (todo.length) return toDo();
  if (together && !others.length) return is("compare", "remind");
  if (stage && stage === scan.over) return is("again", "closed");
  const due = latest(answered, measured) + AGAIN * DAY;
  return is("again", now < due ? "rest" : "measure", { date: now < due ? due : due - AGAIN * DAY });
};
