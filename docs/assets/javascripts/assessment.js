/** What every assessment on a page shares: reading the HTML, its sentences, and its answers. */
(() => {
  "use strict";
  const assessments = (window.assessments ??= {});

  /** `"yes:2 no:0"` → `{yes: 2, no: 0}`. */
  const scale = (text) =>
    Object.fromEntries(
      text.split(" ").map((pair) => {
        const cut = pair.lastIndexOf(":");
        return [pair.slice(0, cut), Number(pair.slice(cut + 1))];
      }),
    );

  /** The statements below `root`, as score.js takes them, each with its own element. */
  assessments.statements = (root) =>
    [...root.querySelectorAll("[data-statement]")].map((element) => {
      const { statement, weight = 1, critical, about = "us", remedy = "", scale: points } = element.dataset;
      return {
        key: statement,
        weight: Number(weight),
        critical: critical !== undefined,
        about,
        remedy,
        scale: scale(points),
        element,
      };
    });

  /** The bands of a result, highest first, as score.js takes them. */
  assessments.bands = (root) =>
    [...root.querySelectorAll(".band[data-start]")].map(({ dataset }) => ({
      id: dataset.band,
      start: Number(dataset.start),
    }));

  /**
   * A sentence that Python rendered, with `{name}` filled in. With a number `n`, the sentence
   * `name-one` or `name-other` is used where there is one.
   */
  assessments.say = (root, name, values = {}) => {
    const { content } = root.querySelector("template.texts");
    const find = (key) => content.querySelector(`[data-text="${key}"]`);
    const found = find(`${name}-${values.n === 1 ? "one" : "other"}`) ?? find(name);
    return found.textContent.replace(/\{(\w+)\}/g, (brace, key) => values[key] ?? brace);
  };

  /** Show exactly those of `elements` for which `test` holds. */
  assessments.showOnly = (elements, test) => {
    for (const element of elements) element.hidden = !test(element);
  };

  /**
   * Keep the radio buttons below `root` and the stored answers the same, both ways.
   * `changed(key)` is called after every change: with the statement's key when the reader
   * answered here, without one when answers came from elsewhere.
   */
  assessments.bind = (root, changed) => {
    const { store } = assessments;
    const fill = () => {
      const answers = store.answers();
      for (const input of root.querySelectorAll(".answer input")) {
        input.checked = answers[input.name] === input.value;
      }
    };
    let own = false;
    root.addEventListener("change", ({ target }) => {
      if (!target.matches(".answer input")) return;
      own = true;
      store.setAnswers({ [target.name]: target.value });
      own = false;
      changed(target.name);
    });
    store.subscribe(() => {
      notice(root);
      if (own) return;
      fill();
      changed();
    });
    fill();
    notice(root);
    changed();
  };

  /** Tell the reader when the browser does not keep what they enter. */
  const notice = (root) => {
    const box = root.querySelector("[data-storage]");
    const { state } = assessments.store;
    assessments.showOnly(box.querySelectorAll("[data-state]"), ({ dataset }) => dataset.state === state);
    const save = box.querySelector("[data-action=save-file]");
    save.hidden = state === "ok";
    save.onclick = () => assessments.store.download();
  };

  /** Print one assessment alone: the rest of the page stays off the paper. */
  assessments.print = (form) => {
    const classes = [document.documentElement.classList, form.classList];
    for (const list of classes) list.add("printing");
    window.addEventListener(
      "afterprint",
      () => {
        for (const list of classes) list.remove("printing");
      },
      { once: true },
    );
    window.print();
  };
})();
