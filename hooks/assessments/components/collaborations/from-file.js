/** What a file holds and what reading it changes, said before anything happens. */
import { Component } from "../base/component.js";
import { list } from "../base/dom.js";
import { store } from "../base/store.js";
import { transfer } from "./transfer.js";

export class FromFile extends Component {
  constructor(root) {
    super(root);
    this.preview = this.find(".transfer-preview");
    this.find("[type=file]").addEventListener("change", ({ target }) => this.read(target));
    this.preview.addEventListener("change", () => this.showChanges());
    this.preview.addEventListener("submit", (event) => this.confirm(event));
    this.on("cancel", () => this.close("cancelled"));
  }

  /** Say a sentence beside the buttons for files. */
  message(sentence, values) {
    this.write(".transfer-message", this.say(sentence, values));
  }

  /** A sentence with everything that there is at least one of. */
  listed(sentence, counts) {
    const parts = Object.entries(counts).filter(([, n]) => n).map(([name, n]) =>
      this.say(name, { n })
    );
    return this.say(sentence, { parts: parts.join(", ") || this.say("nothing") });
  }

  async read(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const { error, data, older, dropped } = await transfer.read(file);
    this.preview.hidden = Boolean(error);
    if (error || older) this.message(error ?? "older");
    else if (dropped) this.message("dropped", { n: dropped });
    else this.write(".transfer-message", "");
    if (!error) this.offer(data);
  }

  /** Say beforehand what each way of reading the file will do. */
  offer(incoming) {
    this.incoming = incoming;
    const here = transfer.count(store.data());
    const change = transfer.changes(store.data(), incoming);
    this.same = !Object.values(change).some(Boolean);
    this.write(".transfer-summary", this.listed("summary", transfer.count(incoming)));
    const { other, ...counts } = change;
    const merge = Object.entries(counts).filter(([, n]) => n)
      .map(([part, n]) => this.say(`merge-${part}`, { n }));
    if (!merge.length) merge.push(this.say(other ? "merge-other" : "merge-nothing"));
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
    this.message(message);
    this.find("[type=file]").focus();
  }
}
