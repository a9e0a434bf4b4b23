/** Quizzes on the page where they were written: their questions, and an outcome. */
(() => {
  "use strict";
  const { notice, percent, Question, say, store, tally } = window.assessments;

  /** One scenario on the page where it was written. */
  const scenario = (root) => {
    const outcome = root.querySelector(".quiz-outcome");
    const update = () => {
      const { all, done, right, sum } = tally(questions);
      const { pass } = root.dataset;
      if (done < all || (all === 1 && pass === undefined)) {
        outcome.textContent = "";
        return;
      }
      const verdict = pass === undefined ? "" : say(root, percent({ sum, all }) >= Number(pass) ? "passed" : "failed");
      outcome.textContent = `${say(root, "outcome", { n: all, right })} ${verdict}`.trim();
    };
    const questions = [...root.querySelectorAll(".question")].map((form) => new Question(form, root, () => update()));
    update();
    notice(root);
    store.subscribe(() => notice(root));
  };

  for (const root of document.querySelectorAll("[data-kind=quiz]")) scenario(root);
})();
