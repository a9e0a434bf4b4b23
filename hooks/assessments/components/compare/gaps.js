/** Gaps between several people's answers: the part of the scoring that only a comparison needs; pure. */
import { given, NOT_APPLICABLE, shortfall } from "../base/score.js";

/**
 * What several people's answers to one statement are to each other. Gap = (largest - smallest
 * points)/(hi - lo).
 * @param list one answer id, or undefined, per person
 * @returns {kind, gap: 0..1 | null, count of those who answered}; kind is "talk" (1), "check"
 *   (in between, or an answer against not applicable), "missing" (agreed, not the best answer),
 *   "in-place" (agreed, the best one), "side" (about oneself: never a disagreement) or "none"
 *   (fewer than two answers, or all not applicable)
 */
export const gap = (statement, list) => {
  const known = list.map((answer) => given(statement, { [statement.key]: answer })).filter((
    answer,
  ) => answer);
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

/** What deserves to be talked about first: by gap, critical, weight, and then as on the site. */
export const urgency = (a, b) =>
  (b.gap ?? 0) - (a.gap ?? 0) ||
  b.statement.critical - a.statement.critical ||
  b.statement.weight - a.statement.weight;

/** How often people agree: {same, comparable, share | null} over the statements about `us`. */
export const agreement = (statements, answersOf) => {
  const gaps = statements
    .map((statement) => gap(statement, answersOf.map((answers) => answers[statement.key])))
    .filter(({ kind }) => kind !== "none" && kind !== "side");
  const same = gaps.filter(({ kind }) => kind === "in-place" || kind === "missing").length;
  return { same, comparable: gaps.length, share: gaps.length ? same / gaps.length : null };
};
