// needs: make store
/** What a reader takes out of the browser: a file, or a text on the clipboard. */
(() => {
  "use strict";
  const { make, store } = window.assessments;

  /** Offer a text as a file. */
  const save = (name, type, text) => {
    const href = URL.createObjectURL(new Blob([text], { type }));
    make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  };

  /** Offer everything as a file, from memory: it works when storage does not. */
  const saveAll = () => {
    const saved = new Date().toISOString();
    const text = JSON.stringify({ site: store.key, saved, ...store.data() }, null, 1);
    save(`${store.key}-${saved.slice(0, 10)}.json`, "application/json", text);
  };

  Object.assign(window.assessments, { save, saveAll });
})();
