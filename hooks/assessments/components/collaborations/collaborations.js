// needs: assessment fields manage store transfer
/** My collaborations: name, switch, remove with undo; a file of everything; erase everything. */
(() => {
  "use strict";
  const { Component, nameFields, notice, showOnly, store, transfer } = window.assessments;

  class Collaborations extends Component {
    constructor(root) {
      super(root);
      this.list = this.find(".collaboration-list");
      this.removed = null;
      this.find(".collaboration-new").addEventListener("submit", (event) => this.add(event));
      this.list.addEventListener("change", ({ target }) => this.rename(target));
      this.list.addEventListener("click", ({ target }) => this.click(target.closest("button")));
      this.on("undo", () => this.undo());
      this.on("save-all", () => {
        store.download();
        this.message("saved");
      });
      this.find("[type=file]").addEventListener("change", ({ target }) => this.read(target));
      this.find(".transfer-preview").addEventListener("submit", (event) => this.confirm(event));
      this.on("cancel", () => this.cancel());
      this.on("erase", () => this.find("dialog").showModal());
      this.on("erase-cancel", () => this.find("dialog").close());
      this.on("erase-confirm", () => this.erase());
      store.subscribe(() => this.render());
      this.render();
    }

    named(name) {
      return name || this.say("unnamed");
    }

    render() {
      notice(this.root);
      if (this.renaming) return;
      if (this.list.contains(document.activeElement) && document.activeElement.name === "name") return;
      const current = store.current().id;
      this.list.replaceChildren(...store.collaborations().map((item) => this.line(item, item.id === current)));
    }

    line(item, chosen) {
      const line = this.find("template.collaboration").content.firstElementChild.cloneNode(true);
      const name = this.named(item.name);
      line.dataset.collaboration = item.id;
      line.querySelector("input").value = item.name;
      line.querySelector("input").placeholder = this.say("unnamed");
      line.querySelector(".facts").textContent = this.facts("facts", {
        answers: Object.keys(item.answers).length,
        measurements: Object.keys(item.measurements).length,
        plan: Object.keys(item.plan).length,
      });
      line.querySelector(".collaboration-chosen").hidden = !chosen;
      line.querySelector("[data-action=choose]").hidden = chosen;
      this.label(line, name);
      return line;
    }

    /** A sentence with counts, each in its singular or plural. */
    facts(sentence, counts) {
      const parts = Object.entries(counts).map(([name, n]) => [name, this.say(name, { n })]);
      return this.say(sentence, Object.fromEntries(parts));
    }

    /** A sentence with everything that there is at least one of. */
    listed(sentence, counts) {
      const parts = Object.entries(counts).filter(([, n]) => n).map(([name, n]) => this.say(name, { n }));
      return this.say(sentence, { parts: parts.join(", ") || this.say("nothing") });
    }

    add(event) {
      event.preventDefault();
      const field = event.target.elements.name;
      const name = field.value.trim();
      if (!name) return;
      store.add(name);
      field.value = "";
      this.tell(this.say("added", { name }));
    }

    /** Keep the line as it stands: the reader is on the way to its buttons. */
    rename(input) {
      const line = input.closest("[data-collaboration]");
      const name = input.value.trim();
      this.renaming = true;
      store.rename(line.dataset.collaboration, name);
      this.renaming = false;
      this.label(line, this.named(name));
      this.tell(this.say("renamed", { name: this.named(name) }));
    }

    label(line, name) {
      const button = (action) => line.querySelector(`[data-action=${action}]`);
      button("choose").setAttribute("aria-label", this.say("choose-label", { name }));
      button("remove").setAttribute("aria-label", this.say("remove-label", { name }));
      nameFields(line, name);
    }

    click(button) {
      if (!button) return;
      const id = button.closest("[data-collaboration]").dataset.collaboration;
      const item = store.collaborations().find((other) => other.id === id);
      const name = this.named(item.name);
      if (button.dataset.action === "choose") {
        store.choose(id);
        this.tell(this.say("chosen", { name }));
        this.list.querySelector(`[data-collaboration="${CSS.escape(id)}"] input`).focus();
      } else {
        store.remove(id);
        this.removed = { id, name };
        this.find(".collaboration-undo").hidden = false;
        this.find(".collaboration-undo span").textContent = this.say("removed", { name });
        this.find("[data-action=undo]").focus();
      }
    }

    undo() {
      store.restore(this.removed.id);
      this.find(".collaboration-undo").hidden = true;
      this.tell(this.say("undone", { name: this.removed.name }));
      this.list.querySelector(`[data-collaboration="${CSS.escape(this.removed.id)}"] input`)?.focus();
    }

    message(name) {
      this.find(".transfer-message").textContent = this.say(name);
    }

    async read(input) {
      const [file] = input.files;
      input.value = "";
      if (!file) return;
      const { error, data, older, dropped } = await transfer.read(file);
      this.find(".transfer-preview").hidden = Boolean(error);
      if (error) {
        this.message(error);
        return;
      }
      this.incoming = data;
      if (older) this.message("older");
      else this.find(".transfer-message").textContent = dropped ? this.say("dropped", { n: dropped }) : "";
      this.preview();
    }

    /** Say beforehand what each way of reading the file will do. */
    preview() {
      const here = transfer.count(store.data());
      const change = transfer.changes(store.data(), this.incoming);
      this.find(".transfer-summary").textContent = this.listed("summary", transfer.count(this.incoming));
      const named = ["collaborations", "removed", "answers", "measurements", "plan"]
        .filter((part) => change[part] > 0)
        .map((part) => this.say(`merge-${part}`, { n: change[part] }));
      const merge = named.length ? named : [this.say(change.other ? "merge-other" : "merge-nothing")];
      const replace = [Object.values(here).some(Boolean) ? this.listed("replace-lost", here) : this.say("replace-nothing-lost")];
      this.changes = { merge, replace };
      this.showChanges();
      this.find(".transfer-preview").onchange = () => this.showChanges();
      this.find(".transfer-title").focus();
    }

    showChanges() {
      const way = this.find("[name=way]:checked").value;
      window.assessments.list(this.find(".transfer-changes"), this.changes[way]);
    }

    confirm(event) {
      event.preventDefault();
      const way = this.find("[name=way]:checked").value;
      if (way === "merge") store.mergeIn(this.incoming);
      else store.replace(this.incoming);
      this.close(way === "merge" ? "merged" : "replaced");
    }

    cancel() {
      this.close("cancelled");
    }

    close(message) {
      this.incoming = null;
      this.find(".transfer-preview").hidden = true;
      this.message(message);
      this.find("[type=file]").focus();
    }

    erase() {
      this.find("dialog").close();
      store.erase();
      // The choice of colours is kept by the theme, under a name of its own.
      if (store.state === "ok") localStorage.removeItem(`${window.__md_scope?.pathname}.__palette`);
      showOnly([this.find(".collaboration-undo")], () => false);
      this.tell(this.say("erased"));
    }
  }

  for (const root of document.querySelectorAll("[data-kind=collaborations]")) new Collaborations(root);
})();
