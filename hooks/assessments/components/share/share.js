/** Share one's own scan answers: a link, the device's own share sheet, or a file. */
import { codec } from "./codec.js";
import { Component, start } from "../base/component.js";
import { copy, showToCopy } from "../base/copy.js";
import { dayOf } from "../base/day.js";
import { save } from "../base/file.js";
import { newId } from "../base/random.js";
import { score } from "../base/score.js";
import { statements } from "../base/statements.js";
import { store } from "../base/store.js";

class Share extends Component {
  constructor(root) {
    super(root);
    this.statements = statements(document).filter(({ element }) => element.dataset.code);
    this.name = this.find("[name=share-name]");
    this.link = this.find(".share-link");
    this.address = this.find("a.share-address").href.split("#")[0];
    this.name.addEventListener("input", () => this.rename());
    this.on("share", () => this.send());
    this.on("copy-link", async () => this.status(await copy(this.makeLink(), this.link)));
    this.on("save-link", () => save(`${this.say("file")}.txt`, "text/plain", this.makeLink()));
    this.toggle("[data-action=share]", navigator.share);
    store.follow(() => this.update());
  }

  /** Who is sharing: an id that stays the same for this collaboration, and a name if given. */
  get self() {
    return store.current().self ?? {};
  }

  rename() {
    store.set("self", {
      ...this.self,
      id: this.self.id ?? newId(6),
      name: codec.clean(this.name.value),
    });
  }

  update() {
    const { answers, others } = store.current();
    const answered = this.statements.filter((statement) => score.given(statement, answers));
    this.root.hidden = !answered.length;
    this.root.classList.toggle("reply", Object.keys(others).length > 0);
    if (this.root.hidden) return;
    if (document.activeElement !== this.name) this.name.value = this.self.name ?? "";
    this.write(".share-count", this.say("answers", { n: answered.length }));
    this.write(".share-name", codec.clean(this.name.value) || this.say("no-name"));
    this.pairs = answered.map(({ key, element }) => {
      const { statement, answers: known } = codec.codes(element);
      return [statement, known[answers[key]]];
    });
    if (!this.link.hidden) this.link.value = this.makeLink();
  }

  /** The link as it is now; the first one gives the sender an id, which is stored. */
  makeLink() {
    if (!this.self.id) this.rename();
    const others = Object.keys(store.current().others);
    const fragment = codec.encode({
      from: this.self.id,
      to: others.length === 1 ? others[0] : "",
      name: this.self.name,
      day: dayOf(),
      answers: this.pairs,
    });
    return `${this.address}#${fragment}`;
  }

  async send() {
    const url = this.makeLink();
    try {
      await navigator.share({ text: this.say("message"), url });
    } catch (error) {
      if (error.name !== "AbortError") this.status(showToCopy(url, this.link));
    }
  }

  status(name) {
    this.write(".share-status", this.say(name));
  }
}

start("share", Share);
