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

  /** What a register or each register of a map may hold, besides null for what was removed. */
  const REGISTERS = {
    name: text,
    gone: (value) => typeof value === "boolean",
    self: ({ id, name = "" }) => /^[\w-]{6}$/.test(id) && text(name),
  };
  const MAPS = {
    answers: text,
    measurements: ({ date, scan, answers, statements }) =>
      Number.isFinite(date) && text(scan) && texts(answers) && Array.isArray(statements) && texts({ ...statements }),
    plan: (item) =>
      Number.isFinite(item.added) &&
      ["remedy", "text", "who", "by"].every((name) => text(item[name] ?? "")) &&
      (!item.by || (item.by.length === 10 && Date.parse(item.by) > 0)),
    others: ({ name, date, codes }) => text(name) && Number.isFinite(date) && texts(codes),
  };
  const asked = (value) => text(value) || (Array.isArray(value.first) && Array.isArray(value.last));

  const emptyData = () => ({ v: VERSION, replaced: 0, current: [OWN, 0], collaborations: record(), quiz: record() });

  /** A sound register, or nothing. */
  const register = (raw, fits) => {
    if (!Array.isArray(raw) || !Number.isFinite(raw[1])) return undefined;
    const [value, time] = raw;
    return value === null || fits(value) ? [value, Math.min(time, LATEST)] : undefined;
  };

  /** What `clean` makes of each entry; those of which it makes nothing are left out. */
  const each = (map, clean) => {
    const sound = record();
    for (const [key, raw] of Object.entries(plain(map) ? map : {})) {
      const found = ID.test(key) && clean(raw);
      if (found) sound[key] = found;
    }
    return sound;
  };

  const registers = (map, fits) => each(map, (raw) => register(raw, fits));

  /** A collaboration of which only what is sound remains; of nothing, an empty one. */
  const collaboration = (raw = {}) => {
    if (!plain(raw)) return undefined;
    const sound = record();
    for (const [name, fits] of Object.entries(REGISTERS)) {
      const found = register(raw[name], fits);
      if (found) sound[name] = found;
    }
    for (const [name, fits] of Object.entries(MAPS)) sound[name] = registers(raw[name], fits);
    return sound;
  };

  /** Data of any earlier version, in today's shape; what does not fit the shape is left out. */
  const migrate = (raw) => {
    const data = emptyData();
    if (!plain(raw)) return data;
    if (Number.isFinite(raw.replaced)) data.replaced = Math.min(raw.replaced, LATEST);
    data.current = register(raw.current, text) ?? data.current;
    data.collaborations = each(raw.collaborations, collaboration);
    data.quiz = registers(raw.quiz, asked);
    return data;
  };

  const later = (a, b) => {
    if (!a || !b) return a ?? b;
    if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
    return JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b;
  };

  const mergeMaps = (a, b, mergeOne = later) => {
    const merged = record();
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) merged[key] = mergeOne(a[key], b[key]);
    return merged;
  };

  const mergeCollaborations = (a = collaboration(), b = collaboration()) => {
    const merged = record();
    for (const name of Object.keys(REGISTERS)) if (a[name] ?? b[name]) merged[name] = later(a[name], b[name]);
    for (const name of Object.keys(MAPS)) merged[name] = mergeMaps(a[name], b[name]);
    return merged;
  };

  /** Both together, per key the later one; commutative, associative, idempotent. */
  const merge = (a, b) => {
    if (a.replaced !== b.replaced) return a.replaced > b.replaced ? a : b;
    return {
      v: VERSION,
      replaced: a.replaced,
      current: later(a.current, b.current),
      collaborations: mergeMaps(a.collaborations, b.collaborations, mergeCollaborations),
      quiz: mergeMaps(a.quiz, b.quiz),
    };
  };

  /** The values of a map, without those that were removed. */
  const present = (map) => {
    const found = record();
    for (const [key, [value]] of Object.entries(map)) if (value !== null) found[key] = value;
    return found;
  };

  /** The ids of the collaborations that were not removed. */
  const alive = ({ collaborations }) => Object.keys(collaborations).filter((id) => !collaborations[id].gone?.[0]);

  Object.assign((window.assessments ??= {}), { alive, collaboration, emptyData, merge, migrate, OWN, present, VERSION });
})();
