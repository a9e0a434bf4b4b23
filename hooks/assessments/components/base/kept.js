// needs: dom file store
/** Whose answers these are, and whether the browser keeps them. */
(() => {
  "use strict";
  const { saveAll, showOnly, store } = window.assessments;

  /** Tell the reader when the browser does not keep what they enter, with a file as the way out. */
  const showState = (box) => {
    const { state: stored } = store;
    const state = stored === "ok" && location.protocol === "file:" ? "apart" : stored;
    showOnly(box, "state", [state]);
    const save = box.querySelector("[data-action=save-file]");
    save.hidden = state === "ok";
    save.onclick = saveAll;
  };

  /** The name of the collaboration, for a reader who has named or added one. */
  const showName = (line) => {
    const { name } = store.current();
    line.hidden = !name && store.collaborations().length < 2;
    line.querySelector("b").textContent = name || line.dataset.unnamed;
  };

  /** Say both in a component, from now on. */
  const showKept = (component) => {
    const box = component.find("[data-storage]");
    const line = component.maybe(".current-collaboration");
    store.follow(() => {
      showState(box);
      if (line) showName(line);
    });
  };

  Object.assign(window.assessments, { showKept });
})();
