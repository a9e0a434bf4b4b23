/** What answers in a quiz are worth: a part of the scoring that only a quiz needs; pure. */
/**
 * max(0, right chosen - wrong chosen) / number of right ones.
 * @param options [{id, right: whether it is}]
 */
export const credit = ({ options }, chosen) => {
  const right = options.filter((option) => option.right).map(({ id }) => id);
  const hits = chosen.filter((id) => right.includes(id)).length;
  return Math.max(0, hits - (chosen.length - hits)) / right.length;
};

/** Questions, each with its credit or null, added up: {all, done, sum, right}. */
export const tally = (questions) => {
  const credits = questions.map((question) => question.credit).filter((worth) => worth !== null);
  return {
    all: questions.length,
    done: credits.length,
    sum: credits.reduce((total, worth) => total + worth, 0),
    right: credits.filter((worth) => worth === 1).length,
  };
};
