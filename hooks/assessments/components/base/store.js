/**
 * Where the data of merge.js are: in one entry of localStorage, and in memory where that is not to
 * be. `state` is "ok", or says what is wrong: "full", "forbidden" or "newer", then nothing is kept;
 * "damaged" or "partly", then what was stored, or a part of it, is set aside.
 */
import {
  alive,
  collaboration,
  fits,
  merge,
  migrate,
  OWN,
  present,
  sift,
  VERSION,
} from "./merge.js";

const KEY = document.currentScript?.dataset.store ?? "assessments";
const ASIDE = `${KEY}.damaged`;
const MAPS = [
  "answers",
  "measurements",
  "plan",
  "drafts",
  "worksheets",
  "others",
  "rounds",
];

const listeners = [];
let data = migrate();
let state = "ok";
let stuck = false; // what is stored is damaged, and there is no room to set it aside
let seen; // the stored text that `data` has everything of
const views = new Map(); // of `data`, by id, until it changes

const become = (next) => {
  data = next;
  views.clear();
};

const notify = () => {
  for (const listener of listeners) listener();
};

/** Whether memory holds what could not be stored. */
const ahead = () => state === "full" || state === "forbidden";

/** Begin anew, from nothing. */
const clear = () => {
  become(migrate());
  state = "ok";
  stuck = false;
  seen = undefined;
};

/**
 * Read what is stored now and merge it with what is in memory; where nothing is stored any more,
 * it was erased elsewhere.
 * @returns the text that was read
 */
const pull = () => {
  let text;
  let raw;
  try {
    text = localStorage.getItem(KEY);
    if (text && text === seen) return text;
    raw = JSON.parse(text);
  } catch {
    if (text === undefined) state = "forbidden";
  }
  if (!text) {
    if (!ahead()) become(migrate());
    return text;
  }
  const version = raw?.v;
  if (!Number.isInteger(version)) setAside(text, "damaged");
  else if (version > VERSION) state = "newer";
  else {
    const stored = sift(raw);
    become(migrate(merge(data, stored.data)));
    seen = text;
    if (stored.dropped && state !== "partly") setAside(text, "partly");
  }
  return text;
};

/** Damaged text is never thrown away: it may hold what somebody can still read. */
const setAside = (text, why) => {
  try {
    let name = ASIDE;
    while (localStorage.getItem(name) !== null) name += "-";
    localStorage.setItem(name, text);
    state = why;
  } catch {
    state = "full";
    stuck = true;
  }
  push();
};

/** Write everything; without room or permission it stays in memory, and `state` says so. */
const push = () => {
  if (state === "newer" || stuck) return;
  try {
    const text = JSON.stringify(data);
    localStorage.setItem(KEY, text);
    seen = text;
    if (ahead()) state = "ok";
  } catch {
    if (state !== "forbidden") state = "full";
  }
};

/** Give a register of `map` a value, later than what it had: also while the clock stands still. */
const set = (map, key, value) => {
  map[key] = [value, Math.max(Date.now(), (map[key]?.[1] ?? 0) + 1)];
};

/**
 * Read, change, write. `change(data, set)` sets registers, or returns what replaces everything, or
 * the same data where all of it is sound and in order.
 */
const update = (change) => {
  pull();
  const changed = change(data, set);
  become(changed === data ? data : migrate(changed ?? data));
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
  if (!views.has(id)) views.set(id, viewed(id));
  return views.get(id);
};

const viewed = (id) => {
  const { name, self, calendar, lane, stage, ...maps } = data.collaborations[id] ??
    collaboration({});
  return {
    id,
    name: name?.[0] ?? "",
    self: self?.[0] ?? null,
    calendar: calendar?.[0],
    lane: lane?.[0] ?? "",
    stage: stage?.[0] ?? "",
    ...Object.fromEntries(MAPS.map((map) => [map, present(maps[map])])),
  };
};

const putAll = (name, entries, to) =>
  update(() => {
    const map = writable(to)[name];
    let known = Object.keys(entries).length > 0;
    for (const [key, value] of Object.entries(entries)) {
      known &&= key in map && fits(name, value);
      if (value !== null || map[key]) set(map, key, value);
    }
    return known ? data : undefined;
  });

export const store = {
  key: KEY,
  get state() {
    return state;
  },
  /** Whether what was entered last is stored. */
  get kept() {
    return state !== "newer" && !ahead();
  },
  data: () => data,
  /** Call `listener` now and after every change, also one by another tab. */
  follow: (listener) => {
    listeners.push(listener);
    listener();
  },
  update,

  /** {id, name, self, calendar, lane, stage, and each of MAPS} of a collaboration, or of the current one. */
  get: view,
  current: () => view(),
  /** The answers of the current collaboration, all or those with these keys. */
  answers: (keys) => {
    const { answers } = view();
    return keys
      ? Object.fromEntries(keys.filter((key) => answers[key]).map((key) => [key, answers[key]]))
      : answers;
  },
  /** When each answer, or entry of another map, of a collaboration or the current one was given: {key: milliseconds}. */
  times: (map = "answers", of = undefined) => {
    const { id, [map]: entries } = view(of);
    const name = `${map} ${id}`;
    if (!views.has(name)) {
      const time = (key) => [key, data.collaborations[id][map][key][1]];
      views.set(name, Object.fromEntries(Object.keys(entries).map(time)));
    }
    return views.get(name);
  },
  /** Set or, with null, remove answers of the current or another collaboration. */
  setAnswers: (answers, to) => putAll("answers", answers, to),
  /** The same for several entries of any other map. */
  putAll,
  /** Set or, with null, remove an entry of any other map, likewise. */
  put: (map, key, value, to) => {
    if (value !== null || view(to)[map][key]) putAll(map, { [key]: value }, to);
  },
  /** The plan's items, each with its id: by date, those without one last. */
  plan: () =>
    Object.entries(view().plan)
      .map(([id, item]) => ({ ...item, id }))
      .sort((a, b) => (a.by || "9999").localeCompare(b.by || "9999") || a.added - b.added),
  /** Set a register of the current collaboration: "self", "calendar", "lane" or "stage". */
  set: (name, value) => update(() => set(writable(), name, value)),

  quiz: (key) => data.quiz[key]?.[0],
  /** When it was last answered, or erased: milliseconds, 0 for never. */
  quizTime: (key) => data.quiz[key]?.[1] ?? 0,
  setQuiz: (key, value) => update(() => set(data.quiz, key, value)),

  /** Every collaboration that was not removed; the current one is always among them. */
  collaborations: () => [...new Set([...alive(data), currentId()])].map(view),
  /** Really everything: also what was set aside. */
  erase: () => {
    clear();
    try {
      for (const name of Object.keys(localStorage)) {
        if (name === KEY || name.startsWith(ASIDE)) localStorage.removeItem(name);
      }
    } catch {
      state = "forbidden";
    }
    notify();
  },
};

window.addEventListener("storage", ({ key, newValue }) => {
  if (key !== KEY && key !== null) return;
  if (newValue === null) clear(); // erased in another tab
  const text = pull();
  // Two tabs that wrote at the same moment each lack what the other wrote.
  if (text && text !== JSON.stringify(data)) push();
  notify();
});
// A page that slept in the browser's cache has heard of nothing.
window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  if (!ahead()) clear();
  pull();
  notify();
});

pull();
