/** Share one's own scan answers: sealed, in the state that a round is in, or openly. */
import { capital } from "./capital.js";
import { codec } from "./codec.js";
import { Component, start } from "../base/component.js";
import { copy, showToCopy } from "../base/copy.js";
import { dayOf } from "../base/day.js";
import { canSeal } from "./hpke.js";
import { showOnly } from "../base/dom.js";
import { OpenLink } from "./open-link.js";
import { apart, publishedAt } from "./place.js";
import { drawQr } from "./qr.js";
import { newId } from "../base/random.js";
import { rounds } from "./rounds.js";
import { compareWith, isStored, makeLink, putRound } from "./sealed-link.js";
import { score } from "../base/score.js";
import { showDate } from "../base/shown.js";
import { statements } from "../base/statements.js";
import { store } from "../base/store.js";

const MOST = 255; // answers of a sealed link
const MAKES = ["invite", "answer"]; // the states in which a link is made, not sent once more
const MESSAGES = { invited: "invite", answered: "answer", sent: "reply" }; // the same once more
/** What goes from a round that ends here, or that all of it goes. */
const ENDS = {
  arrived: { reveal: undefined },
  renew: { secret: undefined, salt: undefined },
  decline: null,
  unknown: null,
};

class Share extends Component {
  constructor(root) {
    super(root);
    this.statements = statements(document).filter(({ element }) => element.dataset.code);
    this.name = this.find("[name=share-name]");
    this.link = this.find(".share-link");
    this.address = publishedAt(this.find("a.share-address"));
    this.fresh = newId(6);
    this.openly = new OpenLink(this);
    this.name.addEventListener("input", () => this.rename());
    for (const action of ["copy", "qr", "send"]) this.on(action, () => this.send(action));
    this.on("look", () => this.compare(false));
    for (const [action, gone] of Object.entries(ENDS)) {
      this.on(action, () => {
        putRound(this.round.about, gone && { ...this.round, ...gone });
        this.status(`ended-${action}`);
      });
    }
    store.follow(() => this.update());
  }

  /** Who is sharing: an id that stays the same for this collaboration, and a name if given. */
  get self() {
    return store.current().self ?? { id: this.fresh };
  }

  rename() {
    store.set("self", { ...this.self, name: codec.clean(this.name.value) });
    this.fresh = newId(6); // for another collaboration
  }

  /** Why nothing can be sealed here, if so. */
  get obstacle() {
    if (!canSeal) return "insecure";
    if (!store.kept) return "not-kept";
    return apart && "apart";
  }

  /** The state that the box is in, and the statements that are answered and that are not. */
  read() {
    const { answers, others, stage } = store.current();
    const { after, unstarted } = this.root.dataset;
    const left = unstarted.split(" ").includes(stage) ? after.split(" ") : [];
    const answered = this.statements.filter((item) => score.given(item, answers));
    const open = this.statements.filter((item) =>
      !answered.includes(item) && !left.includes(item.key)
    );
    const { pane, round } = rounds.standing(store.current());
    const openly = this.obstacle || answered.length > MOST ||
      (pane === "invite" && Object.values(others).some((other) => !other.round));
    const state = pane === "answer" ? "begun" : pane === "invite" ? "unfinished" : pane;
    Object.assign(this, { answered, open, round });
    this.pane = openly ? "open" : open.length ? state : pane;
  }

  update() {
    this.read();
    const { answered, pane, root, round } = this;
    root.hidden = !answered.length && (pane === "unfinished" || pane === "open");
    root.classList.toggle("reply", Object.keys(store.current().others).length > 0);
    if (root.hidden) return;
    if (document.activeElement !== this.name) this.name.value = this.self.name ?? "";
    showOnly(root, "obstacle", [this.obstacle]);
    const focused = root.contains(document.activeElement) && document.activeElement;
    showOnly(root, "pane", [pane]);
    for (const part of this.all("[data-panes]")) {
      part.hidden = !part.dataset.panes.split(" ").includes(pane);
    }
    if (pane === "open") this.find("details").open = true;
    if (pane !== this.shown) this.toggle(".share-qr", false);
    this.shown = pane;
    if (pane !== "open") this.showPane(round);
    this.openly.update(answered);
    if (focused && !focused.getClientRects().length) this.focusPane();
  }

  focusPane() {
    this.all(".share-title").find((title) => title.getClientRects().length)?.focus();
  }

  /** Say what is, and make the link that goes with it. */
  showPane({ name, day, to } = {}) {
    const fixed = store.current().rounds[to]?.day ?? day;
    const values = {
      name: name || this.say("someone"),
      date: showDate(this.pane === "answer" ? this.ownDay : fixed ?? dayOf()),
      n: this.open.length,
    };
    for (const line of this.all("[data-say]")) {
      line.textContent = capital(this.say(line.dataset.say, values));
    }
    if (!["unfinished", "begun"].includes(this.pane)) this.prepare(values);
  }

  /** The day of the last of one's own answers. */
  get ownDay() {
    const times = store.times();
    return dayOf(new Date(Math.max(...this.answered.map(({ key }) => times[key]))));
  }

  get codes() {
    const { answers } = store.current();
    return Object.fromEntries(this.answered.map(({ key, element }) => {
      const { statement, answers: known } = codec.codes(element);
      return [statement, known[answers[key]]];
    }));
  }

  /** Make the link beforehand: what is sent has to follow a touch at once. */
  async prepare(values) {
    const { pane, round, codes, self } = this;
    const makes = MAKES.includes(pane);
    const wanted = JSON.stringify([store.current().id, pane, round?.about, makes && [self, codes]]);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.ready = null;
    const button = this.find("[data-action=send]");
    button.textContent = this.say(`send-${pane}`, values);
    button.disabled = true;
    const day = pane === "answer" ? this.ownDay : dayOf();
    const own = { id: self.id, name: self.name ?? "", day, codes };
    const ready = await makeLink(pane, own, this.root.dataset.scan, round);
    if (this.wanted !== wanted) return;
    this.ready = { ...ready, pane };
    button.disabled = false;
  }

  /** Keep what was made, and see that the browser has it. */
  keep({ keep, proof }) {
    if (!keep) return true;
    if (!store.current().self) this.rename();
    keep();
    return isStored(proof);
  }

  /** Send, copy or show the link of the state that the round is in. */
  async send(action) {
    const { ready, address } = this;
    if (!ready) return;
    const { pane, text } = ready;
    // One's own answers are stored already, and compared once they are on their way.
    if (pane !== "reply" && !this.keep(ready)) {
      this.status("not-stored");
      return;
    }
    const url = `${address}#${text}`;
    const message = [this.say(`message-${MESSAGES[pane] ?? pane}`)];
    if (!address) message.push(this.say("message-paste"));
    const sent = await this.hand(action, message.join(" "), url);
    if (sent && pane === "reply") this.compare(true);
    else if (pane !== this.pane && action !== "qr") this.focusPane();
  }

  /** Whether it may be on its way. */
  async hand(action, message, url) {
    const whole = `${message}\n${url}`;
    if (action === "qr") {
      const place = this.find(".share-qr");
      place.hidden = false;
      this.status(await drawQr(place, url, this.say("qr")) ? "qr" : "no-qr");
    } else if (action === "send" && navigator.share) {
      try {
        await navigator.share({ text: whole });
      } catch (error) {
        if (error.name === "AbortError") return false;
        this.status(showToCopy(whole, this.link));
      }
    } else {
      this.status(await copy(whole, this.link));
    }
    return true;
  }

  /** Show one's own answers beside those of the reply, once they were sent, or before. */
  compare(sent) {
    compareWith(this.round, sent);
    const title = document.querySelector("[data-kind=compare] .result-title");
    if (title) title.focus();
    else location.assign(this.find("a.share-address").href);
  }

  status(name) {
    this.write(".share-status", this.say(name));
  }
}

start("share", Share);
