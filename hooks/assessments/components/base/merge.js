/**
 * The shape of what a reader entered, and how two of that become one; pure.
 *
 * Every leaf is a register `[value, time]`, so that two tabs, or a file and a browser, merge key
 * by key: the later time wins, and a removal is `[null, time]`. The shape of version 1:
 * {v, replaced: time, current: [id, time], collaborations: {id: {name, gone, self, calendar, lane,
 * stage: register, answers, measurements, plan, drafts, worksheets, others, rounds: {id: register}}}, quiz:
 * {key: register}, groups: {id: {name, asked, secret, closed, gone: register, members: {id: register}}}}; of data that was replaced as a whole, the later one counts and nothing of the
 * earlier.
 */
export const VERSION = 1;
export const OWN = "own"; // the collaboration of a reader who never made one: the same in every tab
const LATEST = Date.UTC(9999, 11, 31); // milliseconds: a day of four digits for a year, like any other
const MOST = 999; // of a list
const ID = /^[\w.-]{1,300}$/; // of up to five ids, see validators.py
const A_DAY = /^(?:19[7-9]\d|2\d{3})-\d\d-\d\d$/; // as fields for a day have it; see components/html.py

export const plain = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const record = () => Object.create(null); // "__proto__" is a key like any other
let dropped = 0; // how many leaves did not fit, since somebody last began to count

// Each of these takes anything, or makes a function that does, and gives what is sound in it, or undefined.

const leaf = (fits) => (raw) => fits(raw) ? raw : undefined;
const string = (form) => leaf((raw) => typeof raw === "string" && form.test(raw));
const phrase = string(/^[^]{0,2000}$/); // fields take far fewer
const text = string(/^[^]{0,11000}$/); // what a worksheet keeps, or a sealed link
const id = string(ID);
const moment = leaf((raw) => Number.isFinite(raw) && raw >= 0 && raw <= LATEST);
const bool = leaf((raw) => typeof raw === "boolean");
const day = leaf((raw) =>
  raw === "" || (A_DAY.test(raw) && new Date(raw).toJSON()?.slice(0, 10) === raw)
);

const someIds = (raw) => {
  if (!Array.isArray(raw)) return undefined;
  const sound = raw.slice(0, MOST).filter(id);
  dropped += raw.length - sound.length;
  return sound;
};

const map = (clean) => (raw = {}) => {
  const sound = record();
  for (const key of Object.keys(plain(raw) ? raw : { "": raw }).sort()) {
    const found = ID.test(key) ? clean(raw[key]) : undefined;
    if (found === undefined) dropped += 1;
    else sound[key] = found;
  }
  return sound;
};

/** With all that it needs to be of any use. */
const parts = (cleaners, ...needs) => (raw) => {
  if (!plain(raw)) return undefined;
  const sound = record();
  for (const [name, clean] of Object.entries(cleaners)) {
    const found = clean(raw[name]);
    if (found !== undefined) sound[name] = found;
    else if (raw[name] !== undefined) dropped += 1;
  }
  return needs.every((name) => name in sound) ? sound : undefined;
};

/** A time that no clock tells is brought back to where a later one still fits. */
const time = (raw) => Math.max(0, raw > 2 * LATEST ? LATEST : raw);

const register = (clean) => (raw) => {
  if (!Array.isArray(raw) || !Number.isFinite(raw[1])) return undefined;
  const before = dropped;
  const value = raw[0] === null ? null : clean(raw[0]);
  if (value !== undefined) return [value, time(raw[1])];
  dropped = before; // it counts as one
  return undefined;
};

const registers = (clean) => map(register(clean));

const typed = { text: phrase, who: phrase, by: day };
const action = parts({
  ...typed,
  remedy: id,
  added: (raw) => moment(raw) ?? 0,
  done: bool,
  why: someIds, // the statements that fell short when it was chosen
});
const attempt = parts({ first: someIds, last: someIds }, "first", "last");
// A sealed round, see rounds.js: what it is, whom it is with, and what is left to do with it.
const round = parts({
  is: id,
  since: moment,
  day,
  codes: map(id),
  sent: bool,
  done: bool,
  left: bool,
  ...Object.fromEntries(
    "who to handle name body secret salt opener reply reveal".split(" ").map((
      name,
    ) => [name, text]),
  ),
}, "is");
const measurement = { date: moment, scan: id, answers: map(id), statements: someIds };

export const collaboration = parts({
  name: register(phrase),
  gone: register(bool),
  calendar: register(id),
  lane: register(id),
  stage: register(id),
  self: register(parts({ id: string(/^[\w-]{6}$/), name: phrase }, "id")),
  answers: registers(id),
  measurements: registers(parts(measurement, "date", "scan", "statements")),
  plan: registers((raw) => leaf((item) => item?.remedy || item?.text)(action(raw))),
  drafts: registers(parts(typed)),
  worksheets: registers(text), // by worksheet.field, .choice or .row.column
  others: registers(
    parts({ name: phrase, date: moment, codes: map(id), round: id, via: id }, "name", "date"),
  ),
  rounds: registers(round),
});

/** Whether a value is one that a map of a collaboration keeps as it is: answers and texts. */
export const fits = (name, value) =>
  value === null || ({ answers: id, worksheets: text }[name]?.(value) === value);

// How often each answer was given to each statement.
const tallies = map(map(leaf((raw) => Number.isInteger(raw) && raw > 0)));
// Who replied to a facilitator, see group.js: sealed until the round is closed.
const sealedReply = { about: id, name: text, day, body: text };
const groupMember = parts({
  ...sealedReply,
  seen: someIds, // what links name the replies of this person by that were dealt with
  codes: map(id),
  paper: bool,
  again: parts(sealedReply, "about", "body"), // a second reply, that nobody decided about yet
}, "day");

/** A round of a facilitator. */
export const groupShape = parts({
  name: register(text),
  asked: register(parts({ body: text, day, since: moment, who: id, scan: id }, "day", "since")),
  secret: register(text),
  closed: register(
    parts({ since: moment, nameless: moment, why: text, counts: tallies }, "since", "nameless"),
  ),
  gone: register(bool),
  members: registers(groupMember),
});

const everything = parts({
  v: () => VERSION,
  replaced: (raw) => (Number.isFinite(raw) ? time(raw) : 0),
  current: (raw) => register(id)(raw) ?? [OWN, 0],
  collaborations: map(collaboration),
  quiz: registers((raw) => text(raw) ?? attempt(raw)),
  groups: map(groupShape),
});

/**
 * Data of any earlier version, in today's shape and order; what does not fit it is left out, to
 * nothing at all.
 */
export const migrate = (raw) => everything(raw) ?? everything({});

/** The same, and how many leaves were left out: {data, dropped}. */
export const sift = (raw) => {
  dropped = 0;
  return { data: migrate(raw), dropped };
};

const later = (a, b) => {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  return JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b;
};

/** Registers by their time, all else key by key; the numbers beside them are the same in both. */
const mergeParts = (a, b) => {
  if (!a || !b) return a ?? b;
  if (Array.isArray(a)) return later(a, b);
  if (!plain(a)) return a;
  const merged = record();
  for (const key of Object.keys({ ...a, ...b })) merged[key] = mergeParts(a[key], b[key]);
  return merged;
};

/** Both together, per key the later one; commutative, associative, idempotent. */
export const merge = (a, b) => {
  if (a.replaced !== b.replaced) return a.replaced > b.replaced ? a : b;
  return mergeParts(a, b);
};

/** The values of a map, without those that were removed. */
export const present = (map) => {
  const found = record();
  for (const [key, [value]] of Object.entries(map)) if (value !== null) found[key] = value;
  return found;
};

/** The ids of the collaborations that were not removed. */
export const alive = ({ collaborations }) =>
  Object.keys(collaborations).filter((id) => !collaborations[id].gone?.[0]);
