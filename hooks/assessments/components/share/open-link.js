/** The open way to share: answers in one link, which everyone who has it can read. */
import { codec } from "./codec.js";
import { copy, showToCopy } from "../base/copy.js";
import { dayOf } from "../base/day.js";
import { save } from "../base/file.js";
import { store } from "../base/store.js";

export class OpenLink {
  /** `share` is the box that it stands in. */
  constructor(share) {
    this.share = share;
    this.made = false;
    share.on("share", () => this.send());
    share.on("copy-link", async () => share.status(await copy(this.make(), share.link)));
    share.on("save-link", () => save(`${share.say("file")}.txt`, "text/plain", this.make()));
    share.toggle("[data-action=share]", navigator.share);
  }

  update(answered) {
    const { share } = this;
    const { answers } = store.current();
    this.pairs = answered.map(({ key, element }) => {
      const { statement, answers: known } = codec.codes(element);
      return [statement, known[answers[key]]];
    });
    share.write(".share-count", share.say("answers", { n: answered.length }));
    share.write("dd .share-name", codec.clean(share.name.value) || share.say("no-name"));
    if (this.made && !share.link.hidden) share.link.value = this.make();
  }

  /** The link as it is now; the first one gives the sender an id, which is stored. */
  make() {
    const { share } = this;
    this.made = true;
    if (!store.current().self?.id) share.rename();
    const { self, others } = store.current();
    const ids = Object.keys(others);
    const fragment = codec.encode({
      from: self.id,
      to: ids.length === 1 ? ids[0] : "",
      name: self.name,
      day: dayOf(),
      answers: this.pairs,
    });
    return share.address ? `${share.address}#${fragment}` : `#${fragment}`;
  }

  async send() {
    const { share } = this;
    const url = this.make();
    try {
      await navigator.share({ text: share.say("message"), url });
    } catch (error) {
      if (error.name !== "AbortError") share.status(showToCopy(url, share.link));
    }
  }
}
