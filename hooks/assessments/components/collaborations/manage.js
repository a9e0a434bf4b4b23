// needs: merge random store
/** Several collaborations in the store: add, choose, rename, remove, restore. */
(() => {
  "use strict";
  const { collaboration, newId, store } = window.assessments;

  /** Set a register of a collaboration, which is made where it is not there yet. */
  const setIn = (all, set, id, register, value) =>
    set(all.collaborations[id] ??= collaboration({}), register, value);

  const collaborations = {
    /** Make one, and choose it. */
    add: (name) =>
      store.update((all, set) => {
        const id = newId();
        setIn(all, set, id, "name", name);
        set(all, "current", id);
      }),
    choose: (id) => store.update((all, set) => set(all, "current", id)),
    rename: (id, name) => store.update((all, set) => setIn(all, set, id, "name", name)),
    remove: (id) => store.update((all, set) => setIn(all, set, id, "gone", true)),
    restore: (id) => store.update((all, set) => setIn(all, set, id, "gone", false)),
  };

  Object.assign(window.assessments, { collaborations });
})();
