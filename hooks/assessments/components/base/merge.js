/**
 * The shape of what a reader entered, and how two of that become one; pure.
 *
 * Every leaf is a register `[value, time]`, so that two tabs, or a file and a browser, merge key
 * by key: the later time wins, and a removal is `[null, time]`. The shape of version 1:
 * {v, replaced: time, current: [id, time], collaborations: {id: {name, gone, self: register,
 * answers, measurements, plan, others: {id: register}}}, quiz: {key: register}}; of data that
 * was replaced as a whole, the later one counts and nothing of the earlier.
 */
(() => {
  "use strict";
  const VERSION = 1;
  const OWN = "own"; // the collaboration of a reader who never made one: the same in every tab
  const LATEST = 8e15; // milliseconds; a Date can be a little later still
  const ID = /^[\w.-]{1,99}$/;

  const plain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const text = (value) => typeof value === "string";
  const texts = (value) => plain(value) && Object.values(value).every(text);
  const record = () => Object.create(null); // "__proto__" is a key like any other

  // Each of these three makes a function that takes anything, and gives what is sound in it, or nothing.

  const register = (fits) => (raw) => {
    if (!Array.isArray(raw) || !Number.isFinite(raw[1])) return undefined;
    const [value, time] = raw;
    return value === null || fits(value) ? [value, Math.min(time, LATEST)] : undefined;
  };

  const map = (clean) => (raw) => {
    const sound = record();
    for (const [key, value] of Object.entries(plain(raw) ? raw : {})) {
      const found = ID.test(key) && clean(value);
      if (found) sound[key] = found;
    }
    return sound;
  };

  const parts = (cleaners) => (raw) => {
    if (!plain(raw)) return undefined;
    const sound = record();
    for (const [name, clean] of Object.entries(cleaners)) {
      const found = clean(raw[name]);
      if (found !== undefined) sound[name] = found;
    }
    return sound;
  };

  const collaboration = parts({
    name: register(text),
    gone: register((value) => typeof value === "boolean"),
    self: register(({ id, name = "" }) => /^[\w-]{6}$/.test(id) && text(name)),
    answers: map(register(text)),
    measurements: map(
      register(
        ({ date, scan, answers, statements }) =>
          Number.isFinite(date) && text(scan) && texts(answers) && Array.isArray(statements) &&
          texts({ ...statements }),
      ),
    ),
    plan: map(
      register(
        (item) =>
          Number.isFinite(item.added) &&
          ["remedy", "text", "who", "by"].every((name) => text(item[name] ?? "")) &&
          (!item.by || (item.by.length === 10 && Date.parse(item.by) > 0)),
      ),
    ),
    others: map(
      register(({ name, date, codes }) => text(name) && Number.isFinite(date) && texts(codes)),
    ),
  });

  const data = parts({
    v: () => VERSION,
    replaced: (time) => (Number.isFinite(time) ? Math.min(time, LATEST) : 0),
    current: (raw) => register(text)(raw) ?? [OWN, 0],
    collaborations: map(collaboration),
    quiz: map(
      register((value) => text(value) || (Array.isArray(value.first) && Array.isArray(value.last))),
    ),
  });

  /** Data of any earlier version, in today's shape; what does not fit it is left out, to nothing at all. */
  const migrate = (raw) => data(raw) ?? data({});

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
  const merge = (a, b) => {
    if (a.replaced !== b.replaced) return a.replaced > b.replaced ? a : b;
    return mergeParts(a, b);
  };

  /** The values of a map, without those that were removed. */
  const present = (map) => {
    const found = record();
    for (const [key, [value]] of Object.entries(map)) if (value !== null) found[key] = value;
    return found;
  };

  /** The ids of the collaborations that were not removed. */
  const alive = ({ collaborations }) =>
    Object.keys(collaborations).filter((id) => !collaborations[id].gone?.[0]);

  Object.assign(window.assessments ??= {}, {
    alive,
    collaboration,
    merge,
    migrate,
    OWN,
    present,
    VERSION,
  });
})();
