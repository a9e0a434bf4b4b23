// needs: store
/** Puts a remedy into the plan with one click, from any result. */
(() => {
  "use strict";
  const { store } = window.assessments;

  const update = () => {
    const { plan } = store.current();
    for (const button of document.querySelectorAll("button[data-action=plan]")) {
      const added = button.dataset.remedy in plan;
      const had = document.activeElement === button;
      button.hidden = added;
      button.nextElementSibling.hidden = !added;
      if (added && had) button.nextElementSibling.focus();
    }
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-action=plan]");
    if (!button) return;
    const { remedy } = button.dataset;
    store.put("plan", remedy, { remedy, added: Date.now() });
  });
  store.subscribe(update);
  update();
})();
