/** Days and percentages as a reader writes them, in the language of the page, which is read once. */
// Once, at the start: who has the page translated changes it under our hands.
let locale = document.currentScript?.dataset.locale ?? document.documentElement.lang;
try {
  Intl.getCanonicalLocales(locale);
} catch {
  locale = undefined; // no language that the browser knows of: its own
}

// Made once: making it takes longer than using it.
const written = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
const listed = new Intl.ListFormat(locale, { type: "conjunction" });

/** Milliseconds, a Date, or a day such as "2026-12-01"; what is none of them as it stands. */
export const showDate = (date) => {
  const moment = new Date(typeof date === "string" ? `${date}T00:00` : date);
  return Number.isNaN(moment.getTime()) ? String(date ?? "") : written.format(moment);
};

/** Names as they follow each other in a sentence: "a, b and c". */
export const showList = (names) => listed.format(names);

export const showPercent = (percent) => (percent === null ? "–" : `${percent}%`);
