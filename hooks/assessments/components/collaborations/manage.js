// needs: store
/** Several collaborations in the store: add, choose, rename, remove; and everything from a file. */
(() => {
  "use strict";
  const { store } = window.assessments;
  const { id, merge, migrate, swap, update } = store;

  /** A collaboration by its id, made where it is not there yet. */
  const find = (all, key) => (all.collaborations[key] ??= migrate({ collaborations: { [key]: {} } }).collaborations[key]);

  Object.assign(store, {
    add: (name) =>
      update((all, set) => {
        const key = id();
        set(find(all, key), "name", name);
        set(all, "current", key);
      }),
    choose: (key) => update((all, set) => set(all, "current", key)),
    rename: (key, name) => update((all, set) => set(find(all, key), "name", name)),
    remove: (key) => update((all, set) => set(find(all, key), "gone", true)),
    restore: (key) => update((all, set) => set(find(all, key), "gone", false)),
    mergeIn: (other) => swap((mine) => merge(mine, { ...other, replaced: mine.replaced })),
    replace: (other) => swap((mine) => ({ ...other, replaced: Math.max(Date.now(), mine.replaced + 1) })),
  });
})();
