/** The reader's own calendar days, such as "2026-12-01". */
export const DAY = 86_400_000; // milliseconds

/** The day that a moment falls on where the reader is; today unless told otherwise. */
export const dayOf = (date = new Date()) =>
  new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
