// needs: question
/** Quizzes on the page where they were written: their questions, and an outcome. */
(() => {
  "use strict";
  const { notice, percent, Question, say, store, tally } = window.assessments;

  /** One scenario on the page where it was written. */
  const scenario = (root) => {
    const outcome = root.querySelector(".quiz-outcome");
    const more = root.querySelector(".quiz-read");
    const update = () => {
      const result = tally(questions);
      const { all, done, right, sum } = result;
      const { pass } = root.dataset;
      if (more) more.hidden = done < all || right === all;
      outcome.textContent = "";
      if (done < all || (all === 1 && pass === undefined)) return;
      const verdict = pass === undefined ? "" : say(root, percent(result) >= Number(pass) ? "passed" : "failed");
      const partial = Number.isInteger(sum) ? "outcome" : "outcome-partial";
      outcome.textContent = `${say(root, partial, { n: all, right, percent: percent(result) })} ${verdict}`.trim();
    };
    const questions = [...root.querySelectorAll(".question")].map((form) => new Question(form, root, () => update()));
    update();
    notice(root);
    store.subscribe(() => notice(root));
  };

  for (const root of document.querySelectorAll("[data-kind=quiz]")) scenario(root);
})();
