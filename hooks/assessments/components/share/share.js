// needs: assessment codec score store
/** Share one's own scan answers: a link, the device's own share sheet, or a file. */
(() => {
  "use strict";
  const { codec, Component, save, score, statements, store } = window.assessments;

  /** The codes of a statement and its answers, as Python rendered them. */
  const codes = (element) => ({
    statement: element.dataset.code,
    answers: Object.fromEntries(element.dataset.answerCodes.split(" ").map((pair) => pair.split(":"))),
  });

  class Share extends Component {
    constructor(root) {
      super(root);
      this.statements = statements(document).filter(({ element }) => element.dataset.code);
      this.name = this.find("[name=share-name]");
      this.link = this.find(".share-link");
      this.address = this.find("a.share-address").href.split("#")[0];
      this.name.addEventListener("input", () => this.rename());
      this.on("share", () => this.send());
      this.on("copy-link", () => this.copy());
      this.on("save-link", () => save(`${this.say("file")}.txt`, "text/plain", this.url));
      this.find("[data-action=share]").hidden = !navigator.share;
      store.subscribe(() => this.update());
      this.update();
    }

    /** Who is sharing: an id that stays the same for this collaboration, and a name if given. */
    get self() {
      return store.current().self ?? {};
    }

    rename() {
      store.setSelf({ ...this.self, id: this.self.id ?? store.id(6), name: codec.clean(this.name.value) });
    }

    update() {
      const { answers, others } = store.current();
      const answered = this.statements.filter((statement) => score.given(statement, answers));
      this.root.hidden = !answered.length;
      this.root.classList.toggle("reply", Object.keys(others).length > 0);
      if (this.root.hidden) return;
      if (document.activeElement !== this.name) this.name.value = this.self.name ?? "";
      this.find(".share-count").textContent = this.say("answers", { n: answered.length });
      this.find(".share-name").textContent = codec.clean(this.name.value) || this.say("no-name");
      this.pairs = answered.map(({ key, element }) => {
        const { statement, answers: known } = codes(element);
        return [statement, known[answers[key]]];
      });
      if (!this.link.hidden) this.link.value = this.url;
    }

    /** The link as it is now; making it gives the sender an id. */
    get url() {
      if (!this.self.id) this.rename();
      const others = Object.keys(store.current().others);
      const fragment = codec.encode({
        from: this.self.id,
        to: others.length === 1 ? others[0] : "",
        name: this.self.name,
        date: new Date(),
        answers: this.pairs,
      });
      return `${this.address}#${fragment}`;
    }

    async send() {
      try {
        await navigator.share({ text: this.say("message"), url: this.url });
      } catch (error) {
        if (error.name !== "AbortError") this.showLink();
      }
    }

    async copy() {
      try {
        await navigator.clipboard.writeText(this.url);
        this.status("copied");
      } catch {
        this.showLink();
      }
    }

    /** Without access to the clipboard, the reader copies by hand. */
    showLink() {
      this.link.hidden = false;
      this.link.value = this.url;
      this.link.focus();
      this.link.select();
      this.status("copy-failed");
    }

    status(name) {
      this.find(".share-status").textContent = this.say(name);
    }
  }

  window.assessments.codes = codes;
  for (const root of document.querySelectorAll("[data-kind=share]")) new Share(root);
})();
