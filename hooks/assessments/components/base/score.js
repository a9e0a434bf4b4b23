/**
 * Scores and needs; pure, and the only implementation of them. gaps.js says what several people's
 * answers are to each other, credit.js what an answer in a quiz is worth. The method page tells
 * readers the same rules; tests/scoring_cases.toml specifies them case by case.
 *
 * A *statement* is {key, weight, critical, about, remedy, scale: {answer id: points}}; *answers*
 * is {key: answer id}, "na" for not applicable. What is not answered is open, never zero.
 */
export const NOT_APPLICABLE = "na";
const TO_ARRANGE = "to-arrange"; // in place of the lowest band

/** A part of 1 as whole percent, halves up; the correction keeps 57.5 from being 57.49999 in binary. */
const percent = (part) => Math.floor(part * 100 + 0.5 + 1e-9);

const range = ({ scale }) => {
  const points = Object.values(scale);
  return [Math.min(...points), Math.max(...points)];
};

/** An answer of today's scale, or undefined: open, or an answer that no longer exists. */
export const given = (statement, answers) => {
  const answer = answers[statement.key];
  return answer === NOT_APPLICABLE || Object.hasOwn(statement.scale, answer) ? answer : undefined;
};

/** How far an answer is from the best one: 0 the best, 1 the lowest. */
export const shortfall = (statement, answer) => {
  const [lo, hi] = range(statement);
  return (hi - statement.scale[answer]) / (hi - lo);
};

/**
 * Whether what is assessed has begun, as far as answers show it. `signs` are {start, afterStart},
 * each {key: [lowest answers]}: points on a sign show that it has; the lowest answer to what can
 * only be answered after the start shows the same, unless there are more "not applicable" there.
 * A site without signs is about what is there. Who told the stage leaves nothing to guess.
 * @param stage the rules of the stage that the reader told, if any: see stages.py
 * @returns true, false, or null where no answer says anything
 */
const begun = ({ start, afterStart }, answers, stage) => {
  if (stage) return stage.started;
  let [signs, points, lowest, none] = [0, 0, 0, 0];
  for (const map of [start, afterStart]) {
    for (const key of Object.keys(map)) {
      const answer = answers[key];
      signs += 1;
      if (!answer) continue;
      if (map[key].includes(answer)) lowest += map === afterStart;
      else if (answer === NOT_APPLICABLE) none += map === afterStart;
      else points += 1;
    }
  }
  if (!signs || points || (lowest && lowest >= none)) return true;
  return none ? false : null;
};

/** The statements that are asked: before the start, none that can only be answered after it. */
const asked = (statements, { afterStart }, stage) =>
  stage?.started === false ? statements.filter(({ key }) => !(key in afterStart)) : statements;

/**
 * Score = 100 · Σ w(p - lo) / Σ w(hi - lo) over the answered statements; coverage = answered /
 * applicable. With open statements it is provisional and has no band; neither has one where
 * fewer than half of the statements apply. A critical statement with its lowest answer keeps
 * the band one below the top. The lowest band is named "to-arrange" where nothing has begun, or
 * where nothing shows that it has and more than half of the answers are the lowest.
 * @param bands [{id, start}], highest first
 * @param started see `begun`
 * @returns {total, applicable, answered, open: [keys], coverage, score, provisional, band,
 *   reason: null | "none" | "provisional" | "few-applicable", cappedBy: [keys]}
 */
const assess = (statements, answers, bands, started = true) => {
  const open = [];
  const cappedBy = [];
  let [applicable, answered, lowest, got, most] = [0, 0, 0, 0, 0];
  for (const statement of statements) {
    const answer = given(statement, answers);
    if (answer === NOT_APPLICABLE) continue;
    applicable += 1;
    if (answer === undefined) {
      open.push(statement.key);
      continue;
    }
    answered += 1;
    const short = shortfall(statement, answer);
    const [lo, hi] = range(statement);
    got += statement.weight * (1 - short) * (hi - lo);
    most += statement.weight * (hi - lo);
    lowest += short === 1;
    if (statement.critical && short === 1) cappedBy.push(statement.key);
  }
  const total = statements.length;
  const score = most ? percent(got / most) : null;
  let reason = null;
  if (score === null) reason = "none";
  else if (open.length) reason = "provisional";
  else if (applicable * 2 < total) reason = "few-applicable";
  const place = bands.findIndex(({ start }) => start <= score);
  const capped = !reason && cappedBy.length > 0 && place === 0 && bands.length > 1;
  const arrange = started === false || (started === null && lowest * 2 > answered);
  const last = bands.length > 1 && place === bands.length - 1;
  return {
    total,
    applicable,
    answered,
    open,
    coverage: applicable ? answered / applicable : null,
    score,
    provisional: reason === "provisional",
    band: reason ? null : last && arrange ? TO_ARRANGE : (bands[capped ? 1 : place]?.id ?? null),
    reason,
    cappedBy: capped ? cappedBy : [],
  };
};

/**
 * Need of a remedy = Σ w(hi - p)/(hi - lo) / Σ w over its answered statements. First those with
 * a critical statement at its lowest, then by need, then in the order of the page.
 * @returns [{remedy, need, critical, short: [keys that fell short]}], need 0 left out
 */
const needs = (statements, answers) => {
  const remedies = new Map();
  for (const statement of statements) {
    const answer = given(statement, answers);
    if (!statement.remedy || answer === undefined || answer === NOT_APPLICABLE) continue;
    const found = remedies.get(statement.remedy) ??
      { sum: 0, weight: 0, critical: false, short: [] };
    remedies.set(statement.remedy, found);
    const short = shortfall(statement, answer);
    found.sum += statement.weight * short;
    found.weight += statement.weight;
    found.critical ||= statement.critical && short === 1;
    if (short > 0) found.short.push(statement.key);
  }
  return [...remedies]
    .map(([remedy, { sum, weight, critical, short }]) => ({
      remedy,
      need: sum / weight,
      critical,
      short,
    }))
    .filter(({ need }) => need > 0)
    .sort((a, b) => b.critical - a.critical || b.need - a.need);
};

/**
 * What a stage makes of `needs`: those whose remedies it offers, and those that it shows only to
 * who asks for more. Without a stage all are offered.
 * @param phases {remedy: phase}
 */
const offered = (needs, phases, stage) => {
  const those = (list) => needs.filter(({ remedy }) => list.includes(phases[remedy]));
  return stage ? { now: those(stage.offers), rest: those(stage.folds) } : { now: needs, rest: [] };
};

/** The plain mean of the scores that exist; provisional when any of the parts is. */
const overall = (results) => {
  const scores = results.map(({ score }) => score).filter((score) => score !== null);
  return {
    score: scores.length
      ? percent(scores.reduce((sum, score) => sum + score, 0) / scores.length / 100)
      : null,
    provisional: results.some(({ open }) => open.length > 0),
    count: scores.length,
  };
};

/**
 * Indices of the results that have a score below 100, weakest first: complete ones by ascending
 * score, ties in the order of the site, then provisional ones.
 */
const weakest = (results) =>
  results
    .map((result, index) => ({ ...result, index }))
    .filter(({ score }) => score !== null && score < 100)
    .sort((a, b) => a.provisional - b.provisional || a.score - b.score || a.index - b.index)
    .map(({ index }) => index);

export const score = {
  asked,
  assess,
  begun,
  given,
  needs,
  offered,
  overall,
  percent,
  TO_ARRANGE,
  weakest,
};
