/**
 * Entries as an iCalendar file (RFC 5545 and 5546); pure: a list of entries in, text out. The
 * lines themselves are among the sentences of the page: see parts.py.
 */
import { laterDay } from "../base/later.js";

const EPOCH = Date.UTC(2025, 0); // from which changes are counted, in seconds: 32 bits last until 2093

/** Text as section 3.3.11 wants it, without control characters. */
const escape = (text) =>
  text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n").replace(/\p{Cc}/gu, " ");

/**
 * A line of at most 75 octets; the rest goes on in lines that begin with a space (3.1): 74 plain
 * characters, or 18 of which each may take four octets.
 */
const fold = (line) => line.replace(/[ -~]{74}(?=.)|(?![ -~]{1,74}$).{18}(?=.)/gsu, "$&\r\n ");

const compact = (date) => date.replaceAll("-", "");
const stamp = (time) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");

/**
 * One entry per dated action, for a whole day, or a series of them.
 * `entries`: [{id, date: "YYYY-MM-DD", title, note?, at?, rule?, changed?: milliseconds}], changed
 * now unless told otherwise; `at` is an address of its own, `rule` how it repeats. `say` gives the
 * lines, `name` is the calendar's name, `own` makes its ids unique in the world, `url` is where it
 * was made, `now` is a time.
 */
export const calendar = (entries, { say, name, own, url, now }) => {
  const events = entries.map((entry) => {
    const { id, date, title, note = "", at = url, rule, changed = now } = entry;
    const time = Math.min(changed, now);
    return say("calendar-event", {
      id: `${own}-${id}`,
      now: stamp(now),
      changed: stamp(time),
      sequence: Math.max(0, Math.floor((time - EPOCH) / 1000)),
      start: compact(date),
      end: compact(laterDay(`${date}T12:00`, 1)),
      rule: rule ? `\nRRULE:${rule}` : "",
      title: escape(title),
      note: escape(note),
      at,
    });
  });
  return say("calendar-file", { name: escape(name), events: events.join("\n") })
    .split("\n").map((line) => `${fold(line)}\r\n`).join("");
};
