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

  /** What merging `theirs` into `mine` changes: {collaborations: new ones, answers: new or newer}. */
  const changes = (mine, theirs) => {
    const merged = store.merge(mine, theirs);
    let answers = 0;
    let other = 0;
    for (const [id, after] of Object.entries(merged.collaborations)) {
      const before = mine.collaborations[id] ?? {};
      for (const [key, [value]] of Object.entries(after.answers ?? {})) {
        if (value !== (before.answers?.[key]?.[0] ?? null)) answers += 1;
      }
      if (JSON.stringify(before) !== JSON.stringify(after)) other += 1;
    }
    return { collaborations: count(merged).collaborations - count(mine).collaborations, answers, other };
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
