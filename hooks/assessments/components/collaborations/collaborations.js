/** My collaborations: name, switch, remove with undo; a file of everything; erase everything. */
import { start } from "../base/component.js";
import { copyOf, list } from "../base/dom.js";
import { keepTyping, nameFields } from "../base/fields.js";
import { saveAll } from "../base/file.js";
import { Kept } from "../base/kept.js";
import { collaborations } from "./manage.js";
import { store } from "../base/store.js";
import { transfer } from "./transfer.js";
import { Undo } from "../base/undo.js";

class Collaborations extends Kept {
  constructor(root) {
    super(root);
    this.list = this.find(".collaboration-list");
    this.preview = this.find(".transfer-preview");
    this.dialog = this.find("dialog");
    this.undo = new Undo(this, ".collaboration-undo");
    this.find(".collaboration-new").addEventListener("submit", (event) => this.add(event));
    keepTyping(this.list, (input) => this.keepName(input));
    this.list.addEventListener("change", ({ target }) => this.renamed(target));
    this.on("save-all", () => {
      saveAll();
      this.message(this.say("saved"));
    });
    this.find("[type=file]").addEventListener("change", ({ target }) => this.read(target));
    this.preview.addEventListener("change", () => this.showChanges());
    this.preview.addEventListener("submit", (event) => this.confirm(event));
    this.on("cancel", () => this.close("cancelled"));
    this.on("erase", () => this.dialog.showModal());
    this.on("erase-cancel", () => this.dialog.close());
    this.on("erase-confirm", () => this.erase());
    store.follow(() => this.render());
  }

  named(name) {
    return name || this.say("unnamed");
  }

  render() {
    if (this.renaming) return;
    if (this.list.contains(document.activeElement) && document.activeElement.name === "name") {
      return;
    }
    const current = store.current().id;
    this.list.replaceChildren(
      ...store.collaborations().map((item) => this.line(item, item.id === current)),
    );
  }

  line(item, chosen) {
    const line = copyOf(this.find("template.collaboration"));
    const input = line.querySelector("input");
    line.dataset.collaboration = item.id;
    input.value = item.name;
    input.placeholder = this.say("unnamed");
    line.querySelector(".facts").textContent = this.facts("facts", {
      answers: Object.keys(item.answers).length,
      measurements: Object.keys(item.measurements).length,
      plan: Object.keys(item.plan).length,
    });
    line.querySelector(".collaboration-chosen").hidden = !chosen;
    const [choose, remove] = buttons(line);
    choose.hidden = chosen;
    choose.addEventListener("click", () => this.choose(item.id));
    remove.addEventListener("click", () => this.remove(item.id));
    this.label(line, this.named(item.name));
    return line;
  }

  /** The field with the name of a collaboration, if it is in the list. */
  field(id) {
    return this.list.querySelector(`[data-collaboration="${CSS.escape(id)}"] input`);
  }

  /** A sentence with counts, each in its singular or plural. */
  facts(sentence, counts) {
    const parts = Object.entries(counts).map(([name, n]) => [name, this.say(name, { n })]);
    return this.say(sentence, Object.fromEntries(parts));
  }

  /** A sentence with everything that there is at least one of. */
  listed(sentence, counts) {
    const parts = Object.entries(counts).filter(([, n]) => n).map(([name, n]) =>
      this.say(name, { n })
    );
    return this.say(sentence, { parts: parts.join(", ") || this.say("nothing") });
  }

  add(event) {
    event.preventDefault();
    const field = event.target.elements.name;
    const name = field.value.trim();
    if (!name) return;
    collaborations.add(name);
    field.value = "";
    this.announce("added", { name });
  }

  /** Keep the line as it stands: the reader types in it, or is on the way to its buttons. */
  keepName(input) {
    const { collaboration } = input.closest("[data-collaboration]").dataset;
    this.renaming = true;
    collaborations.rename(collaboration, input.value.trim());
    this.renaming = false;
  }

  renamed(input) {
    const name = this.named(input.value.trim());
    this.label(input.closest("[data-collaboration]"), name);
    this.announce("renamed", { name });
  }

  label(line, name) {
    const [choose, remove] = buttons(line);
    choose.setAttribute("aria-label", this.say("choose-label", { name }));
    remove.setAttribute("aria-label", this.say("remove-label", { name }));
    nameFields(line, name);
  }

  choose(id) {
    collaborations.choose(id);
    this.announce("chosen", { name: this.named(store.current().name) });
    this.field(id).focus();
  }

  remove(id) {
    const name = this.named(store.get(id).name);
    this.write(".collaboration-undo span", this.say("removed", { name }));
    this.undo.take(
      () => collaborations.remove(id),
      () => {
        collaborations.restore(id);
        return this.field(id);
      },
      "removed",
      { name },
    );
  }

  message(text) {
    this.write(".transfer-message", text);
  }

  async read(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const { error, data, older, dropped } = await transfer.read(file);
    this.preview.hidden = Boolean(error);
    if (error || older) this.message(this.say(error ?? "older"));
    else this.message(dropped ? this.say("dropped", { n: dropped }) : "");
    if (!error) this.offer(data);
  }

  /** Say beforehand what each way of reading the file will do. */
  offer(incoming) {
    this.incoming = incoming;
    const here = transfer.count(store.data());
    const change = transfer.changes(store.data(), incoming);
    this.same = !Object.values(change).some(Boolean);
    this.write(".transfer-summary", this.listed("summary", transfer.count(incoming)));
    const merge = ["collaborations", "removed", "answers", "measurements", "plan"]
      .filter((part) => change[part] > 0)
      .map((part) => this.say(`merge-${part}`, { n: change[part] }));
    if (!merge.length) merge.push(this.say(change.other ? "merge-other" : "merge-nothing"));
    const lost = Object.values(here).some(Boolean);
    const replace = [lost ? this.listed("replace-lost", here) : this.say("replace-nothing-lost")];
    this.changes = { merge, replace };
    this.showChanges();
    this.find(".transfer-title").focus();
  }

  /** The way of reading that is chosen: "merge" or "replace". */
  get way() {
    return this.preview.elements.way.value;
  }

  showChanges() {
    list(this.find(".transfer-changes"), this.changes[this.way]);
  }

  confirm(event) {
    event.preventDefault();
    const { incoming, way } = this;
    if (way === "merge") transfer.mergeIn(incoming);
    else transfer.replace(incoming);
    if (!store.kept) this.close("not-kept");
    else if (way === "replace") this.close("replaced");
    else this.close(this.same ? "merge-nothing" : "merged");
  }

  close(message) {
    this.preview.hidden = true;
    this.message(this.say(message));
    this.find("[type=file]").focus();
  }

  erase() {
    this.dialog.close();
    store.erase();
    // The choice of colours is kept by the theme, under a name of its own.
    if (store.state === "ok") localStorage.removeItem(`${window.__md_scope?.pathname}.__palette`);
    this.undo.forget();
    this.announce("erased");
  }
}

const buttons = (line) =>
  ["choose", "remove"].map((action) => line.querySelector(`[data-action=${action}]`));

start("collaborations", Collaborations);
