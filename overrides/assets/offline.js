/**
 * The service worker: one page starts it, and says when there is a new version of the site. Nothing
 * is reloaded unless the reader asks; a new version takes over by itself when it is alone.
 */
const script = document.currentScript.dataset.worker;
const note = document.querySelector(".new-version p");
const FIELDS = "textarea, select, input:not([type=radio], [type=checkbox])";

const isEditing = () =>
  document.activeElement?.matches(FIELDS) || !!document.querySelector("dialog[open]");

/** Say it once, when nobody is typing. */
const announce = () => {
  if (!note.hidden) return;
  if (isEditing()) {
    document.addEventListener("focusout", () => setTimeout(announce), { once: true });
  } else note.hidden = false;
};

const begin = async () => {
  const registration = await navigator.serviceWorker.register(script);
  registration.waiting?.postMessage("found");
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) announce();
    });
  });
  note.querySelector("[data-action=update]").addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    if (registration.waiting) registration.waiting.postMessage("asked");
    else location.reload(); // it has taken over already
  });
  note.querySelector("[data-action=later]").addEventListener("click", () => {
    note.hidden = true;
  });
};

// What a page needs goes first; and who saves data has none to spare.
if (script && "serviceWorker" in navigator && !navigator.connection?.saveData) {
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin);
}
