/** Reads a link to oneself (see own-link.js), which anybody may have made; pure. */
import { DAY } from "../base/day.js";
import { checksum, codec } from "./codec.js";

const OWN_FORM = /^(1\.([\w-]{6})\.\2\.\.([0-9a-z]{1,5})\.((?:[\w-]{4})+))\.([\w-]{6})/;

/**
 * `statements` have codes on their elements.
 * @returns {id, day, answers} with what it says of these statements, or undefined
 */
export const ownAnswers = (fragment, statements) => {
  const [, body, id, days, pairs, check] = OWN_FORM.exec(fragment) ?? [];
  const time = parseInt(days, 36) * DAY;
  if (!body || checksum(body) !== check || time > Date.now() + DAY) return undefined;
  const given = pairs.match(/.{4}/g);
  const answers = {};
  for (const { key, element } of statements) {
    const { statement, answers: known } = codec.codes(element);
    for (const answer of Object.keys(known)) {
      if (given.includes(statement + known[answer])) answers[key] = answer;
    }
  }
  return { id, day: new Date(time).toISOString().slice(0, 10), answers };
};
