/** Everything in one file, and back: reads a file, says what will change, and only then changes it. */
(() => {
  "use strict";
  const { store } = window.assessments;
  const LARGEST = 4_000_000; // bytes; browsers keep about 5 MB per site

  /** Everything that is in a store, counted: {collaborations, answers, measurements, plan}. */
  const count = (data) => {
    const present = (registers = {}) => Object.values(registers).filter(([value]) => value !== null).length;
    const found = Object.values(data.collaborations).filter(({ gone }) => !gone?.[0]);
    const sum = (part) => found.reduce((total, item) => total + present(item[part]), 0);
    return {
      collaborations: found.length,
      answers: sum("answers"),
      measurements: sum("measurements"),
      plan: sum("plan"),
    };
  };

  /**
   * What merging `theirs` into `mine` changes: {collaborations: new ones; answers, measurements,
   * plan: new, newer or removed ones; other: whether anything else changes}.
   */
  const changes = (mine, theirs) => {
    const merged = store.merge(mine, theirs);
    const found = { answers: 0, measurements: 0, plan: 0 };
    for (const [id, after] of Object.entries(merged.collaborations)) {
      const before = mine.collaborations[id] ?? {};
      for (const part of Object.keys(found)) {
        for (const [key, [value]] of Object.entries(after[part])) {
          if (JSON.stringify(value) !== JSON.stringify(before[part]?.[key]?.[0] ?? null)) found[part] += 1;
        }
      }
    }
    const collaborations = count(merged).collaborations - count(mine).collaborations;
    const named = [collaborations, ...Object.values(found)].some(Boolean);
    return { collaborations, ...found, other: !named && JSON.stringify(merged) !== JSON.stringify(store.merge(mine, mine)) };
  };

  /**
   * Read a file. Resolves to {data, older} or to {error}, the name of a message; never rejects
   * and never changes anything.
   */
  const read = async (file) => {
    if (file.size > LARGEST) return { error: "too-large" };
    let raw;
    try {
      raw = JSON.parse(await file.text());
    } catch (error) {
      return { error: error instanceof SyntaxError ? "not-json" : "unreadable" };
    }
    if (typeof raw !== "object" || raw === null || !Number.isInteger(raw.v)) return { error: "wrong" };
    if (raw.v > store.empty().v) return { error: "newer" };
    if (typeof raw.collaborations !== "object" || raw.collaborations === null) return { error: "wrong" };
    return { data: store.migrate(raw), older: raw.v < store.empty().v };
  };

  window.assessments.transfer = { changes, count, read };
})();
