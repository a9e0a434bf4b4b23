// needs: merge
/**
 * Where the data of merge.js are: in one entry of localStorage, and in memory where that is not to
 * be. `state` is "ok", or says why nothing is kept: "full", "forbidden", "newer" or "damaged".
 */
(() => {
  "use strict";
  const { alive, collaboration, merge, migrate, OWN, present, VERSION } = window.assessments;
  const KEY = document.currentScript?.dataset.store ?? "assessments";
  const ASIDE = `${KEY}.damaged`;

  const listeners = [];
  let data = migrate();
  let state = "ok";
  let stuck = false; // what is stored is damaged, and there is no room to set it aside

  const notify = () => {
    for (const listener of listeners) listener();
  };

  /** Read what is stored now and merge it with what is in memory. */
  const pull = () => {
    let text;
    try {
      text = localStorage.getItem(KEY);
    } catch {
      state = "forbidden";
      return;
    }
    if (text === null) return;
    let raw;
    try {
      raw = JSON.parse(text);
    } catch {
      // Set aside below.
    }
    const version = raw?.v;
    if (version > VERSION) state = "newer";
    else if (Number.isInteger(version)) data = merge(data, migrate(raw));
    else setAside(text);
  };

  /** Damaged text is never thrown away: it may hold what somebody can still read. */
  const setAside = (text) => {
    state = "damaged";
    try {
      let name = ASIDE;
      while (localStorage.getItem(name) !== null) name += "-";
      localStorage.setItem(name, text);
      localStorage.removeItem(KEY);
    } catch {
      state = "full";
      stuck = true;
    }
  };

  /** Write everything; without room or permission it stays in memory, and `state` says so. */
  const push = () => {
    if (state === "newer" || stuck) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(data));
      if (state === "full" || state === "forbidden") state = "ok";
    } catch {
      if (state !== "forbidden") state = "full";
    }
  };

  /** Give a register of `map` a value, later than what it had: also while the clock stands still. */
  const set = (map, key, value) => {
    map[key] = [value, Math.max(Date.now(), (map[key]?.[1] ?? 0) + 1)];
  };

  /** Read, change, write. `change(data, set)` sets registers, or returns what replaces everything. */
  const update = (change) => {
    pull();
    data = change(data, set) ?? data;
    push();
    notify();
  };

  /** The chosen one, or else any that was not removed, or else a new one: the same in every tab. */
  const currentId = () => {
    const ids = alive(data);
    let fresh = OWN;
    while (data.collaborations[fresh]?.gone?.[0]) fresh += "-";
    return [data.current[0], ...ids].find((id) => id === fresh || ids.includes(id)) ?? fresh;
  };

  /** The collaboration to write to: what is first written to it makes it, or brings it back. */
  const writable = (id = currentId()) => {
    const found = (data.collaborations[id] ??= collaboration({}));
    if (found.gone?.[0]) set(found, "gone", false);
    return found;
  };

  /** A collaboration as components read it: without registers, and without what was removed. */
  const view = (id = currentId()) => {
    const { name, self, answers, measurements, plan, others } = data.collaborations[id] ??
      collaboration({});
    return {
      id,
      name: name?.[0] ?? "",
      self: self?.[0] ?? null,
      answers: present(answers),
      measurements: present(measurements),
      plan: present(plan),
      others: present(others),
    };
  };

  const store = {
    key: KEY,
    get state() {
      return state;
    },
    data: () => data,
    /** Call `listener` now and after every change, also one by another tab. */
    follow: (listener) => {
      listeners.push(listener);
      listener();
    },
    update,

    /** {id, name, self, answers, measurements, plan, others} of a collaboration, or of the current one. */
    get: view,
    current: () => view(),
    /** The answers of the current collaboration, all or those with these keys. */
    answers: (keys) => {
      const { answers } = view();
      return keys
        ? Object.fromEntries(keys.filter((key) => answers[key]).map((key) => [key, answers[key]]))
        : answers;
    },
    /** When each answer of the current collaboration was given: {key: milliseconds}. */
    times: () => {
      const { id, answers } = view();
      return Object.fromEntries(
        Object.keys(answers).map((key) => [key, data.collaborations[id].answers[key][1]]),
      );
    },
    /** Set or, with null, remove answers of the current or another collaboration. */
    setAnswers: (answers, to) =>
      update(() => {
        const map = writable(to).answers;
        for (const [key, answer] of Object.entries(answers)) {
          if (answer !== null || map[key]) set(map, key, answer);
        }
      }),
    /** Set or, with null, remove an entry of "plan", "measurements" or "others", likewise. */
    put: (map, key, value, to) => update(() => set(writable(to)[map], key, value)),
    /** The plan's items, each with its id: by date, those without one last. */
    plan: () =>
      Object.entries(view().plan)
        .map(([id, item]) => ({ ...item, id }))
        .sort((a, b) => (a.by || "9999").localeCompare(b.by || "9999") || a.added - b.added),
    setSelf: (self) => update(() => set(writable(), "self", self)),

    quiz: (key) => data.quiz[key]?.[0],
    setQuiz: (key, value) => update(() => set(data.quiz, key, value)),

    /** Every collaboration that was not removed; the current one is always among them. */
    collaborations: () => [...new Set([...alive(data), currentId()])].map(view),
    /** Really everything: also what was set aside. */
    erase: () => {
      data = migrate();
      try {
        for (const name of Object.keys(localStorage)) {
          if (name === KEY || name.startsWith(ASIDE)) localStorage.removeItem(name);
        }
        state = "ok";
        stuck = false;
      } catch {
        state = "forbidden";
      }
      notify();
    },
  };

  window.addEventListener("storage", ({ key, newValue }) => {
    if (key !== KEY && key !== null) return;
    if (newValue === null) {
      data = migrate(); // erased in another tab
      state = "ok";
    } else pull();
    notify();
  });

  pull();
  Object.assign(window.assessments, { store });
})();
