/**
 * Scores, needs and gaps; pure, and the only implementation of them. The method page tells
 * readers the same rules; tests/scoring_cases.toml specifies them case by case.
 *
 * A *statement* is {key, weight, critical, about, remedy, scale: {answer id: points}}; *answers*
 * is {key: answer id}, "na" for not applicable. What is not answered is open, never zero.
 */
(() => {
  "use strict";
  const NOT_APPLICABLE = "na";

  /** Whole percent, halves up; the correction keeps 57.5 from being 57.49999 in binary. */
  const percent = (part) => Math.floor(part * 100 + 0.5 + 1e-9);

  const range = ({ scale }) => {
    const points = Object.values(scale);
    return [Math.min(...points), Math.max(...points)];
  };

  /** An answer of today's scale, or undefined: open, or an answer that no longer exists. */
  const given = (statement, answers) => {
    const answer = answers[statement.key];
    return answer === NOT_APPLICABLE || Object.hasOwn(statement.scale, answer) ? answer : undefined;
  };

  /** How far an answer is from the best one: 0 the best, 1 the lowest. */
  const shortfall = (statement, answer) => {
    const [lo, hi] = range(statement);
    return (hi - statement.scale[answer]) / (hi - lo);
  };

  /**
   * Score = 100 · Σ w(p - lo) / Σ w(hi - lo) over the answered statements; coverage = answered /
   * applicable. With open statements it is provisional and has no band; neither has one where
   * fewer than half of the statements apply. A critical statement with its lowest answer keeps
   * the band one below the top.
   * @param bands [{id, start}], highest first
   * @returns {total, applicable, answered, open: [keys], coverage, score, provisional, band,
   *   reason: null | "none" | "provisional" | "few-applicable", cappedBy: [keys]}
   */
  const assess = (statements, answers, bands) => {
    const open = [];
    const cappedBy = [];
    let [applicable, answered, got, most] = [0, 0, 0, 0];
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
      if (statement.critical && short === 1) cappedBy.push(statement.key);
    }
    const total = statements.length;
    const score = most ? percent(got / most) : null;
    const result = {
      total,
      applicable,
      answered,
      open,
      coverage: applicable ? answered / applicable : null,
      score,
      provisional: score !== null && open.length > 0,
      band: null,
      reason: null,
      cappedBy: [],
    };
    if (score === null) result.reason = "none";
    else if (open.length) result.reason = "provisional";
    else if (applicable * 2 < total) result.reason = "few-applicable";
    else {
      const place = bands.findIndex(({ start }) => start <= score);
      const capped = cappedBy.length && place === 0 && bands.length > 1;
      if (capped) result.cappedBy = cappedBy;
      result.band = bands[capped ? 1 : place]?.id ?? null;
    }
    return result;
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
      const found = remedies.get(statement.remedy) ?? { sum: 0, weight: 0, critical: false, short: [] };
      remedies.set(statement.remedy, found);
      const short = shortfall(statement, answer);
      found.sum += statement.weight * short;
      found.weight += statement.weight;
      found.critical ||= statement.critical && short === 1;
      if (short > 0) found.short.push(statement.key);
    }
    return [...remedies]
      .map(([remedy, { sum, weight, critical, short }]) => ({ remedy, need: sum / weight, critical, short }))
      .filter(({ need }) => need > 0)
      .sort((a, b) => b.critical - a.critical || b.need - a.need);
  };

  /** The plain mean of the scores that exist; provisional when any of the parts is. */
  const overall = (results) => {
    const scores = results.map(({ score }) => score).filter((score) => score !== null);
    return {
      score: scores.length ? percent(scores.reduce((sum, score) => sum + score, 0) / scores.length / 100) : null,
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

  /**
   * What several people's answers to one statement are to each other. Gap = (largest - smallest
   * points)/(hi - lo).
   * @param list one answer id, or undefined, per person
   * @returns {kind, gap: 0..1 | null, count of those who answered}; kind is "talk" (1), "check"
   *   (in between, or an answer against not applicable), "missing" (agreed, not the best answer),
   *   "in-place" (agreed, the best one), "side" (about oneself: never a disagreement) or "none"
   *   (fewer than two answers, or all not applicable)
   */
  const gap = (statement, list) => {
    const known = list.map((answer) => given(statement, { [statement.key]: answer })).filter((answer) => answer);
    const scored = known.filter((answer) => answer !== NOT_APPLICABLE);
    const count = known.length;
    if (count < 2 || !scored.length) return { kind: "none", gap: null, count };
    if (statement.about === "me") return { kind: "side", gap: null, count };
    const short = scored.map((answer) => shortfall(statement, answer));
    const size = scored.length > 1 ? Math.max(...short) - Math.min(...short) : null;
    if (size === 1) return { kind: "talk", gap: size, count };
    if (scored.length < count || size > 0) return { kind: "check", gap: size, count };
    return { kind: short[0] === 0 ? "in-place" : "missing", gap: 0, count };
  };

  /** How often people agree: {same, comparable, share | null} over the statements about `us`. */
  const agreement = (statements, answersOf) => {
    const gaps = statements
      .map((statement) => gap(statement, answersOf.map((answers) => answers[statement.key])))
      .filter(({ kind }) => kind !== "none" && kind !== "side");
    const same = gaps.filter(({ kind }) => kind === "in-place" || kind === "missing").length;
    return { same, comparable: gaps.length, share: gaps.length ? same / gaps.length : null };
  };

  /** max(0, right chosen - wrong chosen) / number of right ones. */
  const credit = ({ options }, chosen) => {
    const right = options.filter((option) => option.right).map(({ id }) => id);
    const hits = chosen.filter((id) => right.includes(id)).length;
    return Math.max(0, hits - (chosen.length - hits)) / right.length;
  };

  (window.assessments ??= {}).score = { agreement, assess, credit, gap, needs, overall, weakest };
})();
