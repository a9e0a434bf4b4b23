// needs: assessment codec decode manage store
/** What a link or a file brings: read with distrust, asked about, and only then kept. */
(() => {
  "use strict";
  const { codec, Component, showDate, store } = window.assessments;

  class Arrival extends Component {
    /** `done(error)` is called when the reader has decided, or when there was nothing to decide. */
    constructor(root, done) {
      super(root);
      this.done = done;
      this.form = this.find(".arrival");
      this.form.addEventListener("submit", (event) => this.take(event));
      this.form.addEventListener("change", () => this.toggleName());
      this.on("ignore", () => this.ignore());
      for (const input of root.querySelectorAll("[type=file]")) {
        input.addEventListener("change", () => this.readFile(input));
      }
      window.addEventListener("hashchange", () => this.open(location.hash.slice(1)));
      this.open(location.hash.slice(1));
    }

    nameOf(shared) {
      return shared.name || this.say("someone");
    }

    async readFile(input) {
      const [file] = input.files;
      input.value = "";
      if (!file) return;
      const text = file.size > 100_000 ? "" : await file.text().catch(() => "");
      const found = /#(\d+\.[\w.-]+)/.exec(text);
      if (found) this.open(found[1]);
      else this.error("unreadable");
    }

    /** Look at a fragment; anything but somebody's new answers ends in a message. */
    open(fragment) {
      if (!/^\d+\./.test(fragment)) return;
      const shared = codec.decode(fragment);
      if (shared.error) {
        this.finish(shared.error === "none" ? "damaged" : shared.error);
        return;
      }
      const all = store.collaborations();
      const own = all.find((item) => item.self?.id === shared.from);
      if (own) {
        if (own.id !== store.current().id) store.choose(own.id);
        this.finish("own");
        return;
      }
      if (!shared.codes.some(([code]) => this.find(`[data-code="${code}"]`))) {
        this.finish("empty");
        return;
      }
      const known = all.find((item) => item.others[shared.from]);
      if (known && JSON.stringify(known.others[shared.from]) === JSON.stringify(entry(shared))) {
        store.choose(known.id);
        this.finish("known");
        return;
      }
      this.ask(shared, known?.others[shared.from].date, known ?? all.find((item) => shared.to && item.self?.id === shared.to));
    }

    /** Ask which collaboration it is about; `before` is when earlier answers of theirs were given. */
    ask(shared, before, likely) {
      this.shared = shared;
      const name = this.nameOf(shared);
      this.error(null);
      this.root.classList.add("arriving");
      this.form.hidden = false;
      const title = this.form.querySelector(".arrival-title");
      title.textContent = this.say("arrival-title", { name, date: showDate(shared.date) });
      const known = this.form.querySelector(".arrival-known");
      known.hidden = before === undefined;
      const age = before > shared.date ? "arrival-older" : "arrival-replaces";
      known.textContent = known.hidden ? "" : this.say(age, { name, date: showDate(before) });
      this.form.querySelector(".arrival-choices").replaceChildren(
        ...store.collaborations().map((item) => this.choice(item)),
      );
      const choice = [...this.form.querySelectorAll("[name=about]")].find(({ value }) => value === (likely?.id ?? ""));
      choice.checked = true;
      this.form.elements.name.value = shared.name ? this.say("new-name", { name }) : "";
      this.toggleName();
      title.focus();
    }

    choice({ id, name }) {
      const label = document.createElement("label");
      label.className = "choice";
      const input = document.createElement("input");
      Object.assign(input, { type: "radio", name: "about", value: id });
      const text = document.createElement("span");
      text.textContent = name || this.say("unnamed-collaboration");
      label.append(input, text);
      return label;
    }

    get about() {
      return this.form.querySelector("[name=about]:checked").value;
    }

    toggleName() {
      this.form.querySelector(".arrival-name").hidden = this.about !== "";
    }

    take(event) {
      event.preventDefault();
      const name = this.form.elements.name.value.trim();
      if (this.about) store.choose(this.about);
      else store.add(name || this.say("unnamed-collaboration"));
      store.put("others", this.shared.from, entry(this.shared));
      this.tell(this.say("taken", { name: this.nameOf(this.shared) }));
      this.finish(null);
    }

    ignore() {
      this.tell(this.say("ignored"));
      this.finish(null);
    }

    /** Take the answers out of the address, so that a reload or a bookmark does not ask again. */
    finish(error) {
      history.replaceState(null, "", location.pathname + location.search);
      this.form.hidden = true;
      this.root.classList.remove("arriving");
      this.done(error);
      this.error(error);
    }

    error(name) {
      for (const message of this.root.querySelectorAll("[data-error]")) {
        message.hidden = message.dataset.error !== name;
        if (!message.hidden) message.focus();
      }
    }
  }

  /** What is kept of somebody's answers: the codes as they came, for the content of later. */
  const entry = ({ name, date, codes }) => ({
    name,
    date: date.getTime(),
    codes: Object.fromEntries(codes),
  });

  window.assessments.Arrival = Arrival;
})();
