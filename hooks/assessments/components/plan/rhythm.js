/** How often a check-in comes back, as a rule of a calendar; pure. */
const CHECK_INS = 12;
const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** Every month on the same weekday, such as the second Tuesday: never on a day that is missing. */
const monthly = (date) => {
  const day = new Date(`${date}T00:00:00Z`);
  const week = Math.ceil(day.getUTCDate() / 7);
  return `FREQ=MONTHLY;BYDAY=${week > 4 ? -1 : week}${DAYS[day.getUTCDay()]}`;
};

const rules = { "two-weeks": () => "FREQ=WEEKLY;INTERVAL=2", month: monthly };

/** A series from the day `date` on. */
export const repeat = (rhythm, date) => `${rules[rhythm](date)};COUNT=${CHECK_INS}`;
