/** Everything from a file: reads it, says what will change, and only then changes it. */
import { alive, merge, plain, present, sift, VERSION } from "../base/merge.js";
import { store } from "../base/store.js";

const LARGEST_FILE = 4_000_000; // bytes; browsers keep about 5 MB per site
const PARTS = ["answers", "measurements", "plan", "worksheets", "others"];
const GROUPS = "groups"; // rounds of a facilitator, beside the collaborations

const size = (map) => Object.keys(map).length;
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** Data without its times. */
const values = (data) =>
  JSON.stringify(data, (_, value) => Number.isFinite(value?.[1]) ? value[0] : value);

/** Everything that is in a store, counted: {collaborations, quiz, groups, and each of PARTS}. */
const count = ({ collaborations, quiz, [GROUPS]: rounds }) => {
  const ids = alive({ collaborations });
  const sum = (part) =>
    ids.reduce((total, id) => total + size(present(collaborations[id][part])), 0);
  return {
    collaborations: ids.length,
    ...Object.fromEntries(PARTS.map((part) => [part, sum(part)])),
    quiz: Object.values(present(quiz)).filter(({ first }) => first).length,
    [GROUPS]: Object.values(rounds).filter(({ gone }) => !gone?.[0]).length,
  };
};

/** Key by key, also where one of them once replaced everything. */
const merged = (mine, theirs) => merge(mine, { ...theirs, replaced: mine.replaced });

/**
 * What merging `theirs` into `mine` changes: {collaborations: new ones; removed: ones that go;
 * answers, measurements, plan, worksheets, groups: new, newer or removed ones; other: whether anything else changes}.
 */
const changes = (mine, theirs) => {
  const all = merged(mine, theirs);
  const [before, after] = [alive(mine), alive(all)];
  const changed = (part) => {
    const keys = after.flatMap((id) => {
      const old = mine.collaborations[id]?.[part] ?? {};
      return Object.entries(all.collaborations[id][part]).filter(([key, [value]]) =>
        !same(value, old[key]?.[0] ?? null)
      );
    });
    return keys.length;
  };
  const counts = {
    collaborations: after.filter((id) => !before.includes(id)).length,
    removed: before.filter((id) => !after.includes(id)).length,
    answers: changed("answers"),
    measurements: changed("measurements"),
    plan: changed("plan"),
    worksheets: changed("worksheets"),
    [GROUPS]: Object.keys(all[GROUPS])
      .filter((id) => values(all[GROUPS][id]) !== values(mine[GROUPS][id])).length,
  };
  return {
    ...counts,
    other: !Object.values(counts).some(Boolean) && values(all) !== values(mine),
  };
};

/**
 * Read a file. Resolves to {data, older, dropped: how many leaves were left out} or to {error},
 * the name of a message; never rejects and never changes anything.
 */
const read = async (file) => {
  if (file.size > LARGEST_FILE) return { error: "too-large" };
  let raw;
  try {
    raw = JSON.parse(await file.text());
  } catch (error) {
    return { error: error instanceof SyntaxError ? "not-json" : "unreadable" };
  }
  const ours = plain(raw) && Number.isInteger(raw.v) && raw.v > 0 &&
    [undefined, store.key].includes(raw.site);
  if (ours && raw.v > VERSION) return { error: "newer" };
  if (!ours || !plain(raw.collaborations)) return { error: "wrong" };
  return { older: raw.v < VERSION, ...sift(raw) };
};

export const transfer = {
  changes,
  count,
  read,
  mergeIn: (theirs) => store.update((mine) => merged(mine, theirs)),
  replace: (theirs) =>
    store.update((mine) => ({ ...theirs, replaced: Math.max(Date.now(), mine.replaced + 1) })),
};
