/**
 * What a reader entered, kept in one entry of localStorage, and in memory where that is not to be.
 *
 * Every leaf is a register `[value, time]`, so that two tabs, or a file and a browser, merge key
 * by key: the later time wins, and a removal is `[null, time]`. The shape of version 1:
 * {v, replaced: time, current: [id, time], collaborations: {id: {name, gone, self: register,
 * answers, measurements, plan, others: {id: register}}}, quiz: {key: register}}; of data that
 * was replaced as a whole, the later one counts and nothing of the earlier.
 */
(() => {
  "use strict";
  const { dataset } = document.currentScript ?? { dataset: {} };
  const KEY = dataset.store ?? "assessments";
  const ASIDE = `${KEY}.damaged`;
  const VERSION = 1;
  const OWN = "own"; // the collaboration of a reader who never made one: the same in every tab
  const LATEST = 8e15; // milliseconds; a Date can be a little later still
  const ID = /^[\w.-]{1,99}$/;

  const plain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const text = (value) => typeof value === "string";
  const texts = (value) => plain(value) && Object.values(value).every(text);
  const record = () => Object.create(null);

  /** What a register or each register of a map may hold, besides null for what was removed. */
  const REGISTERS = {
    name: text,
    gone: (value) => typeof value === "boolean",
    self: ({ id: own, name = "" }) => /^[\w-]{6}$/.test(own) && text(name),
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

  const empty = () => ({ v: VERSION, replaced: 0, current: [OWN, 0], collaborations: record(), quiz: record() });

  /** A sound register, or nothing. */
  const register = (raw, fits) => {
    if (!Array.isArray(raw) || !Number.isFinite(raw[1])) return undefined;
    const [value, time] = raw;
    return value === null || fits(value) ? [value, Math.min(time, LATEST)] : undefined;
  };

  /** The sound registers of a map; anything else in it is left out. */
  const registers = (value, fits) => {
    const clean = record();
    for (const [key, raw] of Object.entries(plain(value) ? value : {})) {
      const found = ID.test(key) && register(raw, fits);
      if (found) clean[key] = found;
    }
    return clean;
  };

  const collaboration = (value = {}) => {
    const clean = record();
    for (const [name, fits] of Object.entries(REGISTERS)) {
      const found = register(value[name], fits);
      if (found) clean[name] = found;
    }
    for (const [name, fits] of Object.entries(MAPS)) clean[name] = registers(value[name], fits);
    return clean;
  };

  /** Data of any earlier version, in today's shape; what does not fit the shape is left out. */
  const migrate = (raw) => {
    const data = empty();
    if (!plain(raw)) return data;
    if (Number.isFinite(raw.replaced)) data.replaced = Math.min(raw.replaced, LATEST);
    data.current = register(raw.current, text) ?? data.current;
    if (plain(raw.collaborations)) {
      for (const [id, value] of Object.entries(raw.collaborations)) {
        if (plain(value) && ID.test(id)) data.collaborations[id] = collaboration(value);
      }
    }
    data.quiz = registers(
      raw.quiz,
      (value) => text(value) || (Array.isArray(value.first) && Array.isArray(value.last)),
    );
    return data;
  };

  const later = (a, b) => {
    if (!a || !b) return a ?? b;
    if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
    return JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b;
  };

  const mergeMaps = (a, b, merge) => {
    const merged = record();
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) merged[key] = merge(a[key], b[key]);
    return merged;
  };

  /** Both together, per key the later one; commutative, associative, idempotent. */
  const merge = (a, b) => {
    if (a.replaced !== b.replaced) return a.replaced > b.replaced ? a : b;
    return {
    v: VERSION,
    replaced: a.replaced,
    current: later(a.current, b.current),
    collaborations: mergeMaps(a.collaborations, b.collaborations, (one = collaboration(), two = collaboration()) => {
      const merged = record();
      for (const name of Object.keys(REGISTERS)) if (one[name] ?? two[name]) merged[name] = later(one[name], two[name]);
      for (const name of Object.keys(MAPS)) merged[name] = mergeMaps(one[name], two[name], later);
      return merged;
    }),
    quiz: mergeMaps(a.quiz, b.quiz, later),
    };
  };

  const listeners = [];
  let data = empty();
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
    const version = plain(raw) && raw.v;
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

  /** Read, change, write; `change(data, set)` makes registers with `set(map, key, value)`. */
  const update = (change) => {
    pull();
    const now = Date.now();
    change(data, (map, key, value) => {
      map[key] = [value, Math.max(now, (map[key]?.[1] ?? 0) + 1)];
    });
    push();
    notify();
  };

  const live = (id) => !data.collaborations[id]?.gone?.[0];

  /** The chosen one, or else any that was not removed, or else a new one: the same in every tab. */
  const currentId = () => {
    const known = Object.keys(data.collaborations);
    let id = [data.current[0], ...known].find((key) => live(key) && (key === OWN || known.includes(key))) ?? OWN;
    while (!live(id)) id += "-";
    return id;
  };

  /** A collaboration, made when something is first written to it. */
  const own = (all, set, id = currentId()) => {
    const found = (all.collaborations[id] ??= collaboration());
    if (found.gone?.[0]) set(found, "gone", false);
    return found;
  };

  /** The values of a map, without those that were removed. */
  const values = (map) => {
    const found = record();
    for (const [key, [value]] of Object.entries(map)) if (value !== null) found[key] = value;
    return found;
  };

  const view = (id) => {
    const found = data.collaborations[id] ?? collaboration();
    const [name] = found.name ?? [""];
    const parts = Object.keys(MAPS).map((map) => [map, values(found[map])]);
    return { id, name: name ?? "", self: found.self?.[0] ?? null, ...Object.fromEntries(parts) };
  };

  /** A random id of `length` letters and digits. */
  const id = (length = 12) =>
    Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 36).toString(36)).join("");

  /** Offer a text as a file. */
  const save = (name, type, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const store = {
    key: KEY,
    empty,
    migrate,
    merge,
    id,
    get state() {
      return state;
    },
    data: () => data,
    /** Called after every change, also one by another tab. */
    subscribe: (listener) => listeners.push(listener),
    update,

    /** {id, name, self, answers, measurements, plan, others} of the current collaboration, or of any. */
    current: () => view(currentId()),
    get: view,
    answers: () => view(currentId()).answers,
    /** When each answer of the current collaboration was given: {key: milliseconds}. */
    times: () => {
      const times = record();
      const map = data.collaborations[currentId()]?.answers ?? {};
      for (const [key, [value, time]] of Object.entries(map)) if (value !== null) times[key] = time;
      return times;
    },
    /** Set or, with null, remove answers of the current or another collaboration. */
    setAnswers: (answers, to) =>
      update((all, set) => {
        const { answers: map } = own(all, set, to);
        for (const [key, answer] of Object.entries(answers)) if (answer !== null || map[key]) set(map, key, answer);
      }),
    /** Set or remove an entry of "plan", "measurements" or "others", likewise. */
    put: (map, key, value, to) => update((all, set) => set(own(all, set, to)[map], key, value)),
    /** The plan's items, each with its id: by date, those without one last. */
    plan: () =>
      Object.entries(store.current().plan)
        .map(([key, item]) => ({ ...item, id: key }))
        .sort((a, b) => (a.by || "9999").localeCompare(b.by || "9999") || a.added - b.added),
    setSelf: (self) => update((all, set) => set(own(all, set), "self", self)),

    quiz: (key) => data.quiz[key]?.[0] ?? undefined,
    setQuiz: (key, value) => {
      update((all, set) => set(all.quiz, key, value));
      return value;
    },

    /** Every collaboration that was not removed; the current one is always among them. */
    collaborations: () => {
      const ids = Object.keys(data.collaborations).filter((key) => !data.collaborations[key].gone?.[0]);
      return [...new Set([...ids, currentId()])].map(view);
    },
    /** Replace everything by what `change` makes of it. */
    swap: (change) => {
      pull();
      data = change(data);
      push();
      notify();
    },
    /** Really everything: also what was set aside. */
    erase: () => {
      data = empty();
      try {
        for (const name of Object.keys(localStorage)) if (name === KEY || name.startsWith(ASIDE)) localStorage.removeItem(name);
        state = "ok";
        stuck = false;
      } catch {
        state = "forbidden";
      }
      notify();
    },
    /** Offer everything as a file, from memory: it works when storage does not. */
    download: () => {
      const saved = new Date().toISOString();
      const text = JSON.stringify({ site: KEY, saved, ...data }, null, 1);
      save(`${KEY}-${saved.slice(0, 10)}.json`, "application/json", text);
    },
  };

  window.addEventListener("storage", ({ key, newValue }) => {
    if (key !== KEY && key !== null) return;
    if (newValue === null) {
      data = empty(); // erased in another tab
      state = "ok";
    } else pull();
    notify();
  });

  pull();
  Object.assign((window.assessments ??= {}), { save, store });
})();
