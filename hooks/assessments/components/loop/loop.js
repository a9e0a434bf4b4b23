/** Where somebody is on the way from a first answer to the next measurement, and the one next step; pure. */
const AGAIN = 60 * 86_400_000; // milliseconds until it is worth while to measure again

const latest = (...moments) => Math.max(0, ...moments);

/**
 * @param it what the store has of one collaboration: {answers, plan, others, rounds, measurements,
 *   self, lane, stage}; `times` of its answers, plan and others: {map: {key: milliseconds}}
 * @param scan {good: {key: [answers that leave nothing to do]}, after: [keys that can only be
 *   answered after the start], unstarted: [stages before it], over: the stage of who ends it}
 * @param at where this is shown: "result", "plan" or "compare" do not lead to themselves
 * @returns {together: which lane, done: {step: whether it is}, step: where one is, next: the name
 *   of the one next step, says: that of its sentence, if another, and what that says: n, all, text
 *   or remedy, names, date}
 */
export const loop = (it, times, { good, after, unstarted, over }, at, now) => {
  const { answers, stage } = it;
  const keys = Object.keys(good).filter((key) =>
    !(unstarted.includes(stage) && after.includes(key))
  );
  const given = keys.filter((key) => answers[key]);
  const complete = given.length === keys.length;
  const fine = complete && keys.every((key) => good[key].includes(answers[key]));
  const plan = Object.values(it.plan);
  const todo = plan.filter(({ done }) => !done)
    .sort((a, b) => (a.by || "9").localeCompare(b.by || "9") || a.added - b.added);
  const others = Object.values(it.others);
  const answered = latest(...given.map((key) => times.answers[key]));
  const measured = latest(...Object.values(it.measurements).map(({ date }) => date));
  const compared = others[0] &&
    latest(measured, ...plan.map(({ added }) => added)) > latest(...Object.values(times.others));
  const rounds = Object.values(it.rounds);
  const replied = rounds.find(({ is: kind, sent }) => kind === "back" && !sent);
  const asked = rounds.find(({ is: kind, done, reply }) => kind === "in" && !done && !reply);
  const together = others[0] || rounds[0] || it.lane === "together";
  const invited = others[0] || rounds[0] || it.self?.id;
  const planned = plan[0] || fine;
  const is = (step, next, values) => ({
    together: Boolean(together),
    done: {
      scan: complete,
      result: complete && (planned || compared),
      plan: planned,
      invite: invited,
      compare: compared,
      talk: compared,
      do: planned && !todo[0],
    },
    step,
    next,
    ...values,
  });
  const doIt = () => {
    const [{ text, remedy, by: date }] = todo;
    return is("do", "do", { says: date ? "do-by" : "do", n: todo.length, text, remedy, date });
  };

  if (replied) {
    const names = replied.name;
    return is("compare", "reveal", { says: names ? "compare-named" : "compare", names });
  }
  if (!complete) {
    const values = { n: keys.length - given.length, all: keys.length };
    if (others[0] || asked) return is("scan", "first", values);
    // A plan may come from elsewhere: what somebody chose to do comes before more questions.
    if (todo[0]) return doIt();
    if (given[0]) return is("scan", "go-on", values);
    return is("scan", stage && stage === over ? "over" : "begin");
  }
  if (asked) return is("invite", "answer");
  if (others[0] && !compared) {
    if (at === "compare") return is("talk", "talk");
    const names = others.map(({ name }) => name).filter(Boolean).join(", ");
    return is("compare", "compare", { says: names ? "compare-named" : "compare", names });
  }
  const acted = latest(measured, ...Object.values(times.plan));
  if (!fine && !todo[0] && !(plan[0] && answered <= acted)) {
    return at === "result" || at === "plan" ? is(at, "plan") : is("result", "result");
  }
  if (together && !invited) return is("invite", "invite");
  if (todo[0]) return doIt();
  if (together && !others[0]) return is("compare", "remind");
  if (stage && stage === over) return is("again", "closed");
  const date = latest(answered, measured);
  return now < date + AGAIN
    ? is("again", "rest", { date: date + AGAIN })
    : is("again", "measure", { date });
};
