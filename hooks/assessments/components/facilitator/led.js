/** Somebody whom a facilitator invited: who sees what and when, then the statements, then the reply. */
import { capital } from "../share/capital.js";
import { Component, start } from "../base/component.js";
import { copy, showToCopy } from "../base/copy.js";
import { dayOf } from "../base/day.js";
import { showOnly } from "../base/dom.js";
import { make } from "../base/make.js";
import { newId } from "../base/random.js";
import { score } from "../base/score.js";
import { showDate } from "../base/shown.js";
import { statements } from "../base/statements.js";
import { store } from "../base/store.js";
import { collaborations } from "../collaborations/manage.js";
import { fromBase64, toBase64 } from "../share/bytes.js";
import { codec } from "../share/codec.js";
import { linksIn } from "../share/paste.js";
import { apart, publishedAt } from "../share/place.js";
import { isStored, putRound } from "../share/sealed-link.js";
import { toText } from "../share/sealed-text.js";
import { makeReply } from "../share/sealing.js";
import { readSealed } from "../share/unsealing.js";
import { led } from "./led-state.js";

class Led extends Component {
  constructor(root) {
    super(root);
    this.statements = statements(document).filter(({ element }) => element.dataset.code);
    this.arrival = this.maybe(".led-arrival");
    if (this.arrival) {
      this.arrival.addEventListener("submit", (event) => this.begin(event));
      this.on("led-ignore", () => this.finish());
      window.addEventListener("hashchange", () => this.openAddress());
      this.openAddress();
    }
    for (const button of this.all("[data-action=led-decline]")) {
      button.addEventListener("click", () => {
        this.message("declined");
        putRound(this.round.about, null);
      });
    }
    if (!this.arrival) {
      for (const action of ["send", "copy"]) this.on(`led-${action}`, () => this.send(action));
      this.find("[name=led-name]").addEventListener("input", () => this.prepare());
    }
    store.follow(() => this.update());
  }

  get codes() {
    const { answers } = store.current();
    const given = this.statements.filter((item) => score.given(item, answers));
    return Object.fromEntries(given.map(({ key, element }) => {
      const { statement, answers: known } = codec.codes(element);
      return [statement, known[answers[key]]];
    }));
  }

  update() {
    const { codes } = this;
    const open = this.statements.filter(({ element }) => !element.hidden).length -
      Object.keys(codes).length;
    const { pane, round } = led.standing(store.current(), codes, open > 0);
    Object.assign(this, { pane, round });
    showOnly(this.root, "pane", [pane]);
    const shows = ({ dataset }) => dataset.panes.split(" ").includes(pane);
    for (const part of this.all("[data-panes]")) part.hidden = !shows(part);
    if (!this.arrival) this.root.hidden = !shows(this.root) && this.find(".led-message").hidden;
    if (!round) return;
    const values = { name: round.name || this.say("someone"), n: open, date: showDate(round.day) };
    for (const line of this.all("[data-say]")) {
      line.textContent = capital(this.say(line.dataset.say, values));
    }
    if (this.arrival || this.root.hidden) return;
    this.write("[data-action=led-send]", this.say(`send-${pane}`));
    this.prepare();
  }

  /**
   * What came in the address is in the state of its entry in the history: see base.html. An open
   * link here is one of one's own answers: see measurement.js.
   */
  async openAddress() {
    const [text] = linksIn(`#${history.state?.link ?? location.hash.slice(1)}`);
    if (!text?.startsWith("2.")) return;
    const link = await readSealed(store.key, text);
    if (link.error) this.message(link.error);
    else if (link.kind !== "facilitator") this.goTo(".led-compare", text);
    else this.arrive(link);
  }

  /** Another page is for this link. */
  goTo(selector, text) {
    location.assign(`${this.find(selector).href}#${text}`);
  }

  arrive(link) {
    const all = store.collaborations();
    const { state, it } = led.arrives(link, all, Object.keys(store.data().groups));
    if (link.scan !== this.root.dataset.scan) this.message("other-scan");
    else if (!store.kept) this.message("not-kept");
    else if (apart) this.message("apart");
    else if (state === "own") this.message("own");
    else if (state === "known") {
      collaborations.choose(it.id);
      this.message("known");
    } else this.ask(link, it, all);
  }

  /** Who invites, who sees what, and, where there are answers, which of them it is about. */
  ask(link, it, all) {
    this.shared = link;
    this.toggle(".led-message", false);
    const values = { name: link.name || this.say("someone"), date: showDate(link.day) };
    for (const line of this.all("[data-named]")) {
      line.textContent = capital(this.say(line.dataset.named, values));
    }
    const answered = all.filter(({ id, answers }) => id === it?.id || Object.keys(answers).length);
    const choices = answered.map(({ id, name }) => {
      const input = make("input", { type: "radio", name: "about", value: id });
      const text = make("span", {}, name || this.say("unnamed"));
      return make("label", { className: "choice" }, input, text);
    });
    this.find(".led-choices").replaceChildren(...choices);
    const { about } = this.arrival.elements;
    const likely = it ?? (answered.length === 1 ? answered[0] : undefined);
    if (choices.length) about.value = likely?.id ?? "";
    this.toggle("fieldset", choices.length);
    this.toggle(".led-arrival", true);
    this.root.classList.add("arriving");
    this.find(".led-title").focus();
  }

  begin(event) {
    event.preventDefault();
    const { handle, body, day, id: who, name } = this.shared;
    const about = new FormData(this.arrival).get("about");
    const blank = store.collaborations().find(({ answers, rounds }) =>
      !Object.keys(answers).length && !Object.keys(rounds).length
    );
    if (about || blank) collaborations.choose(about || blank.id);
    else collaborations.add(this.say("new-name", { name: name || this.say("someone") }));
    putRound(handle, { is: "led", since: Date.now(), who, name, day, body: toBase64(body) });
    this.finish();
    [...document.querySelectorAll(".led-pane-title, .statement input")]
      .find((element) => element.getClientRects().length)?.focus();
  }

  /** Take the invitation out of the address. */
  finish() {
    history.replaceState(null, "", location.pathname + location.search);
    this.toggle(".led-arrival", false);
    this.root.classList.remove("arriving");
  }

  message(name) {
    if (this.arrival) this.finish();
    const line = this.find(".led-message");
    line.hidden = false;
    line.textContent = this.say(`led-${name}`);
    line.focus();
  }

  /** Make the reply beforehand: what is sent has to follow a touch at once. */
  async prepare() {
    const { pane, round, codes } = this;
    const name = codec.clean(this.find("[name=led-name]").value);
    const makes = pane === "ready" || pane === "changed";
    const wanted = JSON.stringify([round?.about, pane, makes && [name, codes]]);
    if (wanted === this.wanted || pane === "begun" || pane === "none") return;
    this.wanted = wanted;
    this.ready = null;
    const id = store.current().self?.id ?? (this.fresh ??= newId(6));
    const own = { id, name, day: dayOf(), codes };
    const made = makes ? await makeReply(store.key, round.body, own) : { body: round.reply };
    const text = await toText(fromBase64(made.body));
    if (this.wanted === wanted) this.ready = { id, made: makes && made, text, codes };
  }

  /** Keep the reply and see that the browser has it, then send it. */
  async send(action) {
    const { ready, round } = this;
    if (!ready) return;
    if (ready.made) {
      const { about: handle, body: reply } = ready.made;
      if (!store.current().self) store.set("self", { id: ready.id });
      putRound(round.about, { ...round, about: undefined, reply, handle, codes: ready.codes });
      if (!isStored(reply)) {
        this.write(".led-status", this.say("led-not-kept"));
        return;
      }
    }
    const address = publishedAt(this.find("a.led-home"));
    const message = this.say(address ? "led-text" : "led-text-paste");
    const whole = `${message}\n${address}#${ready.text}`;
    const field = this.find(".led-link");
    let said;
    if (action === "send" && navigator.share) {
      try {
        await navigator.share({ text: whole });
        said = "shared";
      } catch (error) {
        said = error.name === "AbortError" ? "stopped" : showToCopy(whole, field);
      }
    } else said = await copy(whole, field);
    this.write(".led-status", this.say(`led-${said}`));
    this.all(".led-pane-title").find((title) => title.getClientRects().length)?.focus();
  }
}

start("led", Led);
