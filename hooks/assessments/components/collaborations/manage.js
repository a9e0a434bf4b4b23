/** Several collaborations in the store: add, choose, rename, remove, restore. */
import { collaboration } from "../base/merge.js";
import { newId } from "../base/random.js";
import { store } from "../base/store.js";

/** Set a register of a collaboration, which is made where it is not there yet. */
const setIn = (all, set, id, register, value) =>
  set(all.collaborations[id] ??= collaboration({}), register, value);

export const collaborations = {
  /** Make one, and choose it. */
  add: (name) =>
    store.update((all, set) => {
      const id = `t${Date.now().toString(36)}${newId(4)}`; // after "own", in the order of adding
      setIn(all, set, id, "name", name);
      set(all, "current", id);
    }),
  choose: (id) => store.update((all, set) => set(all, "current", id)),
  /** Give any of them another "name", "stage" or "lane", or take it away: "gone". */
  change: (id, register, value) => store.update((all, set) => setIn(all, set, id, register, value)),
};
