// needs: assessment dom statements store
/** What a checklist and a scan share: statements with radio buttons, whose answers are stored. */
(() => {
  "use strict";
  const { Assessment, list, print, signs, statements, store } = window.assessments;
  const PAUSE = 700; // milliseconds before a change is announced: once after a run of changes

  /** A subclass has `update()`, `updateResult()` and `summary()`. */
  class Answers extends Assessment {
    constructor(root) {
      super(root);
      this.statements = statements(root);
      const { start, afterStart } = root.dataset;
      this.signs = { start: signs(start), afterStart: signs(afterStart) };
      root.addEventListener("submit", (event) => {
        event.preventDefault();
        this.show();
      });
      this.on("print", () => print(root));
    }

    /**
     * Keep the radio buttons and the stored answers the same, both ways, from now on. Called at
     * the end of a subclass's constructor, when everything that `update()` needs is there.
     */
    bind() {
      const inputs = this.all(".answer input");
      let own = false;
      this.root.addEventListener("change", ({ target }) => {
        if (!inputs.includes(target)) return;
        own = true;
        store.setAnswers({ [target.name]: target.value });
        own = false;
        this.undo.forget();
        this.update();
        if (this.shown) this.announceSoon();
      });
      // What a reader answered while the scripts were still on their way counts as well.
      const early = inputs.filter(({ checked }) => checked);
      if (early.length) store.setAnswers(Object.fromEntries(early.map(({ name, value }) => [name, value])));
      store.follow(() => {
        if (own) return;
        const answers = store.answers();
        for (const input of inputs) input.checked = answers[input.name] === input.value;
        this.update();
      });
    }

    updateProgress(done) {
      super.updateProgress(done, this.statements.length);
      this.root.classList.toggle("empty", !done);
    }

    /** Reveal the result and go there: to what is still open, or else to the outcome. */
    show() {
      this.reveal();
      this.find(this.find(".open-statements").hidden ? ".result-title" : ".open-count").focus();
    }

    updateOpen(open) {
      const box = this.find(".open-statements");
      box.hidden = !open.length;
      this.find(".open-count").textContent = this.say("open", { n: open.length });
      list(box.querySelector("ul"), this.links(open));
    }

    /** Links to the statements with these keys. */
    links(keys) {
      return keys.map((key) => this.link(this.statements.find((statement) => statement.key === key).element));
    }

    /** A link to a statement that also moves the focus to its answers. */
    link(element) {
      const link = document.createElement("a");
      link.href = `#${element.id}`;
      link.textContent = element.querySelector("legend").textContent;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.uncover(element);
        element.scrollIntoView({ block: "center" });
        element.querySelector("input:checked, input").focus({ preventScroll: true });
      });
      return link;
    }

    /** A statement is about to get the focus; a subclass that hides statements shows it. */
    uncover() {}

    announceSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tell(this.summary()), PAUSE);
    }

    reset() {
      const given = store.answers();
      const keys = this.statements.map(({ key }) => key);
      const erased = Object.fromEntries(keys.filter((key) => given[key]).map((key) => [key, given[key]]));
      this.clear(
        () => store.setAnswers(Object.fromEntries(keys.map((key) => [key, null]))),
        (owner) => store.setAnswers(erased, owner),
      );
    }
  }

  Object.assign(window.assessments, { Answers });
})();
