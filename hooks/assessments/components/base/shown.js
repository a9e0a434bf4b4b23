/** Days and percentages as a reader writes them, in the language of the page, which is read once. */
(() => {
  "use strict";
  const language = document.documentElement.lang;
  const locale = document.currentScript?.dataset.locale ?? language;

  /** Milliseconds, a Date, or a day such as "2026-12-01". */
  const showDate = (date) =>
    new Date(typeof date === "string" ? `${date}T00:00` : date).toLocaleDateString(locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
    });

  const showPercent = (percent) => (percent === null ? "–" : `${percent}%`);

  Object.assign(window.assessments ??= {}, { language, showDate, showPercent });
})();
