/** What a reader takes out of the browser: a file, or a text on the clipboard. */
import { dayOf } from "./day.js";
import { make } from "./make.js";
import { store } from "./store.js";

/** Offer a text as a file. */
export const save = (name, type, text) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

/** Offer data as a file of this site. */
export const saveData = (data, name = store.key) => {
  const text = JSON.stringify({ site: store.key, saved: new Date(), ...data }, null, 1);
  save(`${name}-${dayOf()}.json`, "application/json", text);
};

/** Offer everything as a file, from memory: it works when storage does not. */
export const saveAll = () => saveData(store.data());
