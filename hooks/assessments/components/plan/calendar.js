/** A plan as an iCalendar file (RFC 5545 and 5546); pure: a list of entries in, text out. */
import { laterDay } from "../base/later.js";

const CHECK_INS = 12;
const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

const ALARM = "-PT15H"; // at nine in the morning of the day before
const EPOCH = Date.UTC(2025, 0); // from which changes are counted, in seconds: 32 bits last until 2093

/** Text as RFC 5545, section 3.3.11, wants it, without control characters. */
const escape = (text) =>
  text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n").replace(/\p{Cc}/gu, " ");

/**
 * A line of at most 75 octets; the rest goes on in lines that begin with a space (3.1): 74 plain
 * characters, or 18 of which each may take four octets.
 */
const fold = (line) => line.replace(/[ -~]{74}(?=.)|(?![ -~]{1,74}$).{18}(?=.)/gsu, "$&\r\n ");

const compact = (date) => date.replaceAll("-", "");

/** Every month on the same weekday, such as the second Tuesday: never on a day that is missing. */
const monthly = (date) => {
  const day = new Date(`${date}T00:00:00Z`);
  const week = Math.ceil(day.getUTCDate() / 7);
  return `FREQ=MONTHLY;BYDAY=${week > 4 ? -1 : week}${DAYS[day.getUTCDay()]}`;
};

const rules = { "two-weeks": () => "FREQ=WEEKLY;INTERVAL=2", month: monthly };

/**
 * One entry per dated action, for a whole day, and a series of check-ins if there is one.
 * `entries`: [{id, date: "YYYY-MM-DD", title, note?, at?, rhythm?, changed?: milliseconds}],
 * changed now unless told otherwise; `at` is an address of its own. `name` is the calendar's name,
 * `id` and `domain` make its ids unique in the world, `language` is a code such as "en", `url` is
 * where the plan stands, `now` is a Date.
 */
export const calendar = (entries, { name, id: own, domain, language, url, now }) => {
  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const events = entries.flatMap((
    { id, date, title, note, at = url, rhythm, changed = Infinity },
  ) => [
    "BEGIN:VEVENT",
    `UID:${own}-${id}@${domain}`,
    `DTSTAMP:${stamp(now)}`,
    `LAST-MODIFIED:${stamp(new Date(Math.min(changed, now)))}`,
    `SEQUENCE:${Math.max(0, Math.floor((Math.min(changed, now) - EPOCH) / 1000))}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(laterDay(`${date}T12:00`, 1))}`,
    ...(rhythm ? [`RRULE:${rules[rhythm](date)};COUNT=${CHECK_INS}`] : []),
    `SUMMARY:${escape(title)}`,
    ...(note ? [`DESCRIPTION:${escape(note)}`] : []),
    `URL:${at}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escape(title)}`,
    `TRIGGER:${ALARM}`,
    "END:VALARM",
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${domain}//plan//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escape(name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
};
