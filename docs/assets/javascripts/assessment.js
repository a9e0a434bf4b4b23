/** What every assessment on a page shares: reading the HTML, its sentences, and its answers. */
(() => {
  "use strict";
  const assessments = (window.assessments ??= {});
  const PAUSE_BEFORE_ANNOUNCING = 700; // milliseconds: one announcement after a run of changes

  /** `"yes:2 no:0"` → `{yes: 2, no: 0}`. */
  const scale = (text) =>
    Object.fromEntries(
      text.split(" ").map((pair) => {
        const cut = pair.lastIndexOf(":");
        return [pair.slice(0, cut), Number(pair.slice(cut + 1))];
      }),
    );

  /** `"key:no other:no,never"` → `{key: ["no"], other: ["no", "never"]}`. */
  const signs = (text = "") =>
    Object.fromEntries(
      text.split(" ").filter(Boolean).map((sign) => {
        const cut = sign.lastIndexOf(":");
        return [sign.slice(0, cut), sign.slice(cut + 1).split(",")];
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
    const { content } = root.querySelector(":scope > template.texts");
    const find = (key) => content.querySelector(`[data-text="${key}"]`);
    const found = find(`${name}-${values.n === 1 ? "one" : "other"}`) ?? find(name);
    return found.textContent.replace(/\{(\w+)\}/g, (brace, key) => values[key] ?? brace);
  };

  /** Milliseconds, or a day such as "2026-12-01", in the page's language, as the Netherlands write it. */
  assessments.showDate = (date) =>
    new Date(typeof date === "string" ? `${date}T00:00` : date).toLocaleDateString(
      `${document.documentElement.lang}-NL`,
      { day: "numeric", month: "long", year: "numeric" },
    );

  /** Show exactly those of `elements` for which `test` holds. */
  const showOnly = (assessments.showOnly = (elements, test) => {
    for (const element of elements) element.hidden = !test(element);
  });

  /** Tell the reader when the browser does not keep what they enter. */
  const notice = (assessments.notice = (root) => {
    const box = root.querySelector("[data-storage]");
    const { state: stored } = assessments.store;
    const state = stored === "ok" && location.protocol === "file:" ? "apart" : stored;
    showOnly(box.querySelectorAll("[data-state]"), ({ dataset }) => dataset.state === state);
    const save = box.querySelector("[data-action=save-file]");
    save.hidden = state === "ok";
    save.onclick = assessments.store.download;
  });

  /** Whose answers these are: shown to a reader who has named or added a collaboration. */
  const showCurrent = () => {
    const { store } = assessments;
    const { name } = store.current();
    for (const line of document.querySelectorAll(".current-collaboration")) {
      line.hidden = !name && store.collaborations().length < 2;
      line.querySelector("b").textContent = name || line.dataset.unnamed;
    }
  };

  /** Print one assessment alone: the rest of the page stays off the paper. */
  const print = (assessments.print = (form) => {
    const mark = (on) => {
      for (const element of [document.documentElement, form]) element.classList.toggle("printing", on);
    };
    mark(true);
    window.addEventListener("afterprint", () => mark(false), { once: true });
    window.print();
  });

  /** A link to a statement that also moves the focus to its answers. */
  assessments.statementLink = ({ element }) => {
    const link = document.createElement("a");
    link.href = `#${element.id}`;
    link.textContent = element.querySelector("legend").textContent;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      element.dispatchEvent(new CustomEvent("assessments:go", { bubbles: true }));
      element.scrollIntoView({ block: "center" });
      element.querySelector("input:checked, input").focus({ preventScroll: true });
    });
    return link;
  };

  /** Replace what a list holds. */
  assessments.list = (parent, contents) => {
    parent.replaceChildren(
      ...contents.map((content) => {
        const item = document.createElement("li");
        item.append(content);
        return item;
      }),
    );
  };

  /** Put elements first in their parent, in this order; what is in place stays, and so does the focus. */
  const arrange = (assessments.arrange = (parent, elements) => {
    if (elements.some((element, index) => parent.children[index] !== element)) parent.prepend(...elements);
  });

  /**
   * Remedies below `root` in the order of `needs` (see score.js): the first `visible` are shown,
   * each with the advice of the statements that fell short. `early` keeps what is for friction or
   * an end out of those first ones.
   * @returns how many are shown
   */
  assessments.showRemedies = (root, needs, visible, early = false) => {
    const late = (remedy) => early && root.querySelector(`.remedy[data-remedy="${remedy}"]`).dataset.late !== undefined;
    const order = needs.map((need) => need.remedy).sort((a, b) => late(a) - late(b));
    const first = visible === Infinity ? visible : Math.min(visible, order.filter((remedy) => !late(remedy)).length);
    const short = new Set(needs.flatMap((need) => need.short));
    const items = [...root.querySelectorAll(".remedy")];
    const rank = ({ dataset }) => (order.includes(dataset.remedy) ? order.indexOf(dataset.remedy) : order.length);
    for (const item of items) {
      item.hidden = rank(item) >= Math.min(first, order.length);
      showOnly(item.querySelectorAll("[data-advice]"), ({ dataset }) => short.has(dataset.advice));
    }
    arrange(root.querySelector(".remedies"), items.sort((a, b) => rank(a) - rank(b)));
    return Math.min(first, order.length);
  };

  /** A part of a page that Python rendered, with its buttons by action and its sentences by name. */
  const Component = (assessments.Component = class {
    constructor(root) {
      this.root = root;
    }

    find(selector) {
      return this.root.querySelector(selector);
    }

    on(action, handler) {
      this.find(`[data-action=${action}]`)?.addEventListener("click", handler);
    }

    say(name, values) {
      return assessments.say(this.root, name, values);
    }

    /** Announce a sentence politely. */
    tell(text) {
      this.find(".announce").textContent = text;
    }
  });

  /** What a checklist and a scan share; a subclass has `update()` and `updateResult()`. */
  assessments.Assessment = class extends Component {
    constructor(form) {
      super(form);
      this.form = form;
      this.statements = assessments.statements(form);
      const { start, afterStart } = form.dataset;
      this.signs = { start: signs(start), afterStart: signs(afterStart) };
      this.shown = false;
      this.erased = null;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.show();
      });
      this.on("reset", () => this.reset());
      this.on("undo", () => this.undo());
      this.on("print", () => print(form));
    }

    /**
     * Keep the radio buttons and the stored answers the same, both ways, from now on. Called at
     * the end of a subclass's constructor, when everything that `update()` needs is there.
     */
    bind() {
      let own = false;
      this.form.addEventListener("change", ({ target }) => {
        if (!target.matches(".answer input")) return;
        own = true;
        assessments.store.setAnswers({ [target.name]: target.value });
        own = false;
        this.forgetErased();
        this.update();
        if (this.shown) this.announceSoon();
      });
      assessments.store.subscribe(() => {
        notice(this.form);
        if (!own) this.fill();
      });
      notice(this.form);
      // What a reader answered while the scripts were still on their way counts as well.
      const early = [...this.form.querySelectorAll(".answer input:checked")];
      if (early.length) assessments.store.setAnswers(Object.fromEntries(early.map(({ name, value }) => [name, value])));
      this.fill();
    }

    fill() {
      const answers = assessments.store.answers();
      for (const input of this.form.querySelectorAll(".answer input")) {
        input.checked = answers[input.name] === input.value;
      }
      this.update();
    }

    updateProgress(done) {
      this.find("progress").value = done;
      this.find(".progress-text").textContent = this.say("progress", { done, all: this.statements.length });
      this.form.classList.toggle("empty", done === 0);
    }

    /** Reveal the result and go there: to what is still open, or else to the outcome. */
    show() {
      this.reveal();
      this.find(this.find(".open-statements").hidden ? ".result-title" : ".open-count").focus();
    }

    reveal() {
      this.shown = true;
      this.form.classList.add("has-result");
      this.updateResult();
    }

    hide() {
      this.shown = false;
      this.form.classList.remove("has-result");
    }

    /** Links to the statements with these keys. */
    links(keys) {
      return keys.map((key) =>
        assessments.statementLink(this.statements.find((statement) => statement.key === key)),
      );
    }

    updateOpen(open) {
      const box = this.find(".open-statements");
      box.hidden = !open.length;
      this.find(".open-count").textContent = this.say("open", { n: open.length });
      assessments.list(box.querySelector("ul"), this.links(open));
    }

    announceSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tell(this.summary()), PAUSE_BEFORE_ANNOUNCING);
    }

    reset() {
      const answers = assessments.store.answers();
      const keys = this.statements.map(({ key }) => key);
      const erased = Object.fromEntries(keys.filter((key) => answers[key]).map((key) => [key, answers[key]]));
      this.hide();
      this.owner = assessments.store.current().id;
      assessments.store.setAnswers(Object.fromEntries(keys.map((key) => [key, null])));
      this.erased = erased;
      this.toggleUndo(true);
      this.find("[data-action=undo]").focus();
      this.tell(this.say("reset-done"));
    }

    undo() {
      assessments.store.setAnswers(this.erased, this.owner);
      this.forgetErased();
      this.find("[data-action=reset]").focus();
      this.tell(this.say("undone"));
    }

    forgetErased() {
      this.erased = null;
      this.toggleUndo(false);
    }

    toggleUndo(on) {
      this.find("[data-action=undo]").hidden = !on;
      this.find("[data-action=reset]").hidden = on;
    }
  };

  assessments.store.subscribe(showCurrent);
  showCurrent();
})();
