/** Share one's own scan answers: sealed, in the state that a round is in, or openly. */
import { capital } from "./capital.js";
import { codec } from "./codec.js";
import { Component, start } from "../base/component.js";
import { copy, showToCopy } from "../base/copy.js";
import { DAY, dayOf } from "../base/day.js";
import { showOnly } from "../base/dom.js";
import { setText, show } from "../base/make.js";
import { ENDINGS, endRound } from "./ending.js";
import { canSeal } from "./hpke.js";
import { OpenLink } from "./open-link.js";
import { apart, publishedAt } from "./place.js";
import { drawQr } from "./qr.js";
import { newId } from "../base/random.js";
import { rounds } from "./rounds.js";
import { isStored, lookAt, makeLink, putRound } from "./sealed-link.js";
import { score } from "../base/score.js";
import { showDate, showList } from "../base/shown.js";
import { statements } from "../base/statements.js";
import { store } from "../base/store.js";

const MOST = 255; // answers of a sealed link
const PAUSE = 400; // milliseconds after the last answer
const LONG = 5 * DAY; // of silence, after which one may ask
const MAKES = ["invite", "answer"]; // the states in which a link has one's answers of now
const AGAIN = ["invited", "answered", "sent"]; // those in which it is sent once more
const REVEALS = ["reply", "replies", "next"]; // those in which one's own answers go to somebody
// The message of a state, where another has the same.
const MESSAGES = {
  invited: "invite",
  answered: "answer",
  replies: "reply",
  next: "reply",
  sent: "reply",
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
    this.on("look", () => {
      lookAt(this.round);
      this.compare();
    });
    for (const action of ENDINGS) this.on(action, () => this.end(action));
    store.follow(() => this.update());
  }

  /** Who is sharing: an id that stays the same for this collaboration, and a name if given. */
  get self() {
    return store.current().self ?? { id: this.fresh };
  }

  /** End a round, or one reply in it; who is out of it has a way on by oneself. */
  end(action) {
    const { round } = this;
    this.root.classList.toggle("ended", action === "leave" || action === "decline");
    endRound(action, round);
    this.status(`ended-${action}`);
    const alone = this.maybe(".share-alone");
    if (alone) alone.hidden = action === "arrived" && alone.hidden;
    if (this.root.classList.contains("ended")) alone?.focus();
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
    show(
      root,
      answered.length || !["unfinished", "open"].includes(pane) || root.classList.contains("ended"),
    );
    root.classList.toggle("reply", Object.keys(store.current().others).length > 0);
    if (root.hidden) return;
    if (document.activeElement !== this.name) this.name.value = this.self.name ?? "";
    showOnly(root, "obstacle", [this.obstacle]);
    const focused = root.contains(document.activeElement) && document.activeElement;
    showOnly(root, "pane", [pane]);
    for (const part of this.all("[data-panes]")) {
      show(part, part.dataset.panes.split(" ").includes(pane));
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
  showPane({ name, day, since, to } = {}) {
    const it = store.current();
    const fixed = it.rounds[to]?.day ?? day;
    const named = (someone) => someone || this.say("someone");
    this.guests = to ? rounds.guests(it, this.round) : [];
    const names = this.guests.map((guest) => named(guest.name));
    const values = {
      name: named(name),
      names: showList(names),
      date: showDate(this.pane === "answer" ? this.ownDay : fixed || dayOf()),
      n: this.open.length,
    };
    for (const line of this.all("[data-say]")) {
      setText(line, capital(this.say(line.dataset.say, values)));
    }
    this.write("[data-action=unknown]", this.say(name ? "unknown-named" : "unknown", values));
    this.late = ["invited", "answered"].includes(this.pane) && Date.now() - since > LONG;
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
  prepare(values) {
    const { pane, round, codes, guests, self } = this;
    const made = MAKES.includes(pane) ? [self, codes] : guests.map(({ about }) => about);
    const wanted = JSON.stringify([store.current().id, pane, round?.about, made]);
    if (wanted === this.wanted) return;
    // Not while one answer follows another: sealing takes longer than showing what an answer does.
    const given = JSON.stringify(codes);
    const pause = MAKES.includes(pane) && this.given && this.given !== given ? PAUSE : 0;
    const first = !this.wanted;
    Object.assign(this, { wanted, given, ready: null });
    const button = this.fixed("[data-action=send]");
    const again = AGAIN.includes(pane);
    setText(
      button,
      this.say(again ? this.late ? "send-ask" : "send-again" : `send-${pane}`, values),
    );
    button.classList.toggle("button-go", !again);
    button.classList.toggle("button-quiet", again);
    if (first) button.disabled = true;
    this.making = this.make(wanted, codes, pause).then(() => {
      button.disabled = false;
    });
  }

  /** Make what is wanted, unless something else is by then. */
  async make(wanted, codes, pause) {
    const { pane, round, self } = this;
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    if (this.wanted !== wanted) return;
    const day = pane === "answer" ? this.ownDay : dayOf();
    const own = { id: self.id, name: self.name ?? "", day, codes };
    const ready = await makeLink(pane, own, this.root.dataset.scan, round).catch(() => null);
    if (this.wanted !== wanted) return;
    if (ready) this.ready = { ...ready, pane, round };
    else this.status("broken");
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
    await this.making;
    const { ready, address } = this;
    if (!ready) return;
    const { pane, round, text } = ready;
    if (!this.keep(ready)) {
      this.status("not-stored");
      return;
    }
    const url = `${address}#${text}`;
    const message = [this.say(`message-${this.late ? "ask" : MESSAGES[pane] ?? pane}`)];
    if (!address) message.push(this.say("message-paste"));
    const sent = await this.hand(action, message.join(" "), url);
    if (sent && REVEALS.includes(pane)) {
      putRound(round.about, { ...store.current().rounds[round.about], sent: true });
      if (this.pane === "next") this.focusPane();
      else this.compare();
    } else if (pane !== this.pane && action !== "qr") this.focusPane();
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

  /** Show one's own answers beside those of who replied. */
  compare() {
    const title = document.querySelector("[data-kind=compare] .result-title");
    if (title) title.focus();
    else location.assign(this.find("a.share-address").href);
  }

  status(name) {
    this.write(".share-status", this.say(name));
  }
}

start("share", Share);
