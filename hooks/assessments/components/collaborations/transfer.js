// needs: store
/** Everything in one file, and back: reads a file, says what will change, and only then changes it. */
(() => {
  "use strict";
  const { store } = window.assessments;
  const LARGEST = 4_000_000; // bytes; browsers keep about 5 MB per site

  const present = (registers = {}) => Object.values(registers).filter(([value]) => value !== null).length;
  const alive = (data) => Object.keys(data.collaborations).filter((id) => !data.collaborations[id].gone?.[0]);

  /** Everything that is in a store, counted: {collaborations, answers, measurements, plan, others, quiz}. */
  const count = (data) => {
    const ids = alive(data);
    const sum = (part) => ids.reduce((total, id) => total + present(data.collaborations[id][part]), 0);
    const [answers, measurements, plan, others] = ["answers", "measurements", "plan", "others"].map(sum);
    const quiz = Object.values(data.quiz).filter(([value]) => value?.first).length;
    return { collaborations: ids.length, answers, measurements, plan, others, quiz };
  };

  /**
   * What merging `theirs` into `mine` changes: {collaborations: new ones; removed: ones that go;
   * answers, measurements, plan: new, newer or removed ones; other: whether anything else changes}.
   */
  const changes = (mine, theirs) => {
    const merged = store.merge(mine, { ...theirs, replaced: mine.replaced });
    const found = { answers: 0, measurements: 0, plan: 0 };
    const [before, after] = [alive(mine), alive(merged)];
    for (const id of after) {
      const old = mine.collaborations[id] ?? {};
      for (const part of Object.keys(found)) {
        for (const [key, [value]] of Object.entries(merged.collaborations[id][part])) {
          if (JSON.stringify(value) !== JSON.stringify(old[part]?.[key]?.[0] ?? null)) found[part] += 1;
        }
      }
    }
    const collaborations = after.filter((id) => !before.includes(id)).length;
    const removed = before.filter((id) => !after.includes(id)).length;
    const named = [collaborations, removed, ...Object.values(found)].some(Boolean);
    const other = !named && JSON.stringify(merged) !== JSON.stringify(store.merge(mine, mine));
    return { collaborations, removed, ...found, other };
  };

  const PARTS = ["answers", "measurements", "plan", "others"];

  /** How many entries there are, sound or not; what should hold entries and does not counts as one. */
  const entries = ({ collaborations, quiz }) => {
    const maps = Object.values(collaborations).flatMap((item) => (item ? PARTS.map((part) => item[part]) : [0]));
    const size = (map) => (typeof map === "object" && map !== null ? Object.keys(map).length : 1);
    return [...maps, quiz].reduce((total, map) => total + (map === undefined ? 0 : size(map)), 0);
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
    if (typeof raw !== "object" || raw === null || !Number.isInteger(raw.v)) return { error: "wrong" };
    if (raw.v < 1 || ![undefined, store.key].includes(raw.site)) return { error: "wrong" };
    if (raw.v > store.empty().v) return { error: "newer" };
    if (Object.prototype.toString.call(raw.collaborations) !== "[object Object]") return { error: "wrong" };
    const data = store.migrate(raw);
    return { data, older: raw.v < store.empty().v, dropped: entries(raw) - entries(data) };
  };

  window.assessments.transfer = { changes, count, read };
})();
