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

/** Milliseconds, a Date, or a day such as "2026-12-01". */
export const showDate = (date) =>
  written.format(new Date(typeof date === "string" ? `${date}T00:00` : date));

/** Names as they follow each other in a sentence: "a, b and c". */
export const showList = (names) =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(names);

export const showPercent = (percent) => (percent === null ? "–" : `${percent}%`);
