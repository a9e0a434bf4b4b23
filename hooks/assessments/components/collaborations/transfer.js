// needs: merge store
/** Everything from a file: reads it, says what will change, and only then changes it. */
(() => {
  "use strict";
  const { alive, merge, migrate, present, store, VERSION } = window.assessments;
  const LARGEST = 4_000_000; // bytes; browsers keep about 5 MB per site
  const PARTS = ["answers", "measurements", "plan", "others"];

  const size = (map) => Object.keys(map).length;
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  /** Everything that is in a store, counted: {collaborations, answers, measurements, plan, others, quiz}. */
  const count = ({ collaborations, quiz }) => {
    const ids = alive({ collaborations });
    const sum = (part) =>
      ids.reduce((total, id) => total + size(present(collaborations[id][part])), 0);
    return {
      collaborations: ids.length,
      ...Object.fromEntries(PARTS.map((part) => [part, sum(part)])),
      quiz: Object.values(present(quiz)).filter(({ first }) => first).length,
    };
  };

  /** Key by key, also where one of them once replaced everything. */
  const merged = (mine, theirs) => merge(mine, { ...theirs, replaced: mine.replaced });

  /**
   * What merging `theirs` into `mine` changes: {collaborations: new ones; removed: ones that go;
   * answers, measurements, plan: new, newer or removed ones; other: whether anything else changes}.
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
    };
    return {
      ...counts,
      other: !Object.values(counts).some(Boolean) && !same(all, merge(mine, mine)),
    };
  };

  /** How many entries there are, sound or not; what should hold entries and does not counts as one. */
  const entries = ({ collaborations, quiz }) => {
    const maps = Object.values(collaborations).flatMap((
      item,
    ) => (item ? PARTS.map((part) => item[part]) : [0]));
    const held = (map) => (typeof map === "object" && map !== null ? size(map) : 1);
    return [...maps, quiz].reduce((total, map) => total + (map === undefined ? 0 : held(map)), 0);
  };

  /**
   * Read a file. Resolves to {data, older, dropped: entries left out} or to {error}, the name of a
   * message; never rejects and never changes anything.
   */
  const read = async (file) => {
    if (file.size > LARGEST) return { error: "too-large" };
    let raw;
    try {
      raw = JSON.parse(await file.text());
    } catch (error) {
      return { error: error instanceof SyntaxError ? "not-json" : "unreadable" };
    }
    if (typeof raw !== "object" || raw === null || !Number.isInteger(raw.v)) {
      return { error: "wrong" };
    }
    if (raw.v < 1 || ![undefined, store.key].includes(raw.site)) return { error: "wrong" };
    if (raw.v > VERSION) return { error: "newer" };
    if (Object.prototype.toString.call(raw.collaborations) !== "[object Object]") {
      return { error: "wrong" };
    }
    const data = migrate(raw);
    return { data, older: raw.v < VERSION, dropped: entries(raw) - entries(data) };
  };

  const transfer = {
    changes,
    count,
    read,
    mergeIn: (theirs) => store.update((mine) => merged(mine, theirs)),
    replace: (theirs) =>
      store.update((mine) => ({ ...theirs, replaced: Math.max(Date.now(), mine.replaced + 1) })),
  };

  Object.assign(window.assessments, { transfer });
})();
