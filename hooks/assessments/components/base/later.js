/** Days to come, as the reader's calendar has them. */
import { dayOf } from "./day.js";

/** The calendar day so many days and months after the one of a moment. */
export const laterDay = (moment, days, months = 0) => {
  const date = new Date(moment);
  return dayOf(
    new Date(date.getFullYear(), date.getMonth() + months, date.getDate() + days, 12),
  );
};
