/** One's own answers as a link to oneself, see codec.js: `to` equals `from`, and without a name; pure. */
import { codec } from "./codec.js";

/** `elements` have the codes of the statements whose answers go along. */
export const ownLink = (id, day, elements, answers) =>
  codec.encode({
    from: id,
    to: id,
    day,
    answers: elements.filter(({ dataset }) => answers[dataset.statement]).map((element) => {
      const { statement, answers: known } = codec.codes(element);
      return [statement, known[answers[element.dataset.statement]]];
    }),
  });
