/** What a link or a file brings: read with distrust, and kept once it is clear what it is about. */
import { Component } from "../base/component.js";
import { copy } from "../base/copy.js";
import { dayFrom } from "./decode.js";
import { showOnly } from "../base/dom.js";
import { readLink } from "./links.js";
import { make } from "../base/make.js";
import { collaborations } from "../collaborations/manage.js";
import { capital } from "../share/capital.js";
import { linksIn, onPaste } from "../share/paste.js";
import { arrives, rounds } from "../share/rounds.js";
import { openings } from "./opening.js";
import { toBase64 } from "../share/bytes.js";
import { isStored, putRound } from "../share/sealed-link.js";
import { toGroup } from "../facilitator/group-way.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

const LARGEST = 100_000; // characters of a file; a link is far shorter
// What a state that brings nothing new says, if not its own name.
const SAYS = { begun: null, answered: null, compared: "known" };
const NEWS = ["fresh", "new", "again", "opens"]; // what of several links comes before the rest

/** What is kept of somebody's answers: the codes as they came, for the content of later. */
const entry = ({ name, day, codes }) => ({
  name,
  date: Date.parse(day),
  codes: Object.fromEntries(codes),
});

export class Arrival extends Component {
  /** `done(error)` is called when the reader has decided, or when there was nothing to decide. */
  constructor(root, done) {
    super(root);
    this.done = done;
    this.form = this.find(".arrival");
    this.fields = this.form.elements;
    this.form.addEventListener("submit", (event) => this.take(event));
    this.form.addEventListener("change", () => this.toggleName());
    this.on("ignore", () => this.ignore());
    for (const input of this.all("[type=file]")) {
      input.addEventListener("change", () => this.readFile(input));
    }
    this.on("carry", () => this.carry());
    onPaste(this.find(".paste"), (links) => this.open(links));
    window.addEventListener("hashchange", () => this.openAddress());
    this.openAddress();
  }

  /** What came in the address is in the state of its entry in the history: see base.html. */
  openAddress() {
    this.open(linksIn(`#${history.state?.link ?? location.hash.slice(1)}`));
  }

  async readFile(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const links = linksIn(file.size > LARGEST ? "" : await file.text().catch(() => ""));
    if (links.length) this.open(links);
    else this.error("unreadable");
  }

  /** Copy a link that has to be opened in another browser. */
  async carry() {
    const field = this.find(".carried");
    const said = await copy(`${location.href.split("#")[0]}#${this.carried}`, field);
    this.announce(`carry-${said}`);
  }

  /** Look at links: of several the last that brings something. */
  async open(links) {
    const read = await Promise.all(links.map((link) => readLink(store.key, link)));
    if (toGroup(read, links, this.root)) return;
    const found = read.map((link, index) => ({
      ...link,
      ...this.place(link),
      fragment: links[index],
    }));
    const last = found.findLast(({ state }) => NEWS.includes(state)) ??
      found.findLast(({ error }) => !error) ?? found.at(-1);
    if (last && last.error !== "none") await this.act(last);
  }

  /** What a link is to what is here: {state, it}, or {error}. */
  place(link) {
    if (link.error) return {};
    if (link.kind !== "open") {
      const known = arrives({ ...link, text: toBase64(link.body) }, store.collaborations());
      return known.state === "new" && link.scan !== this.find(".share").dataset.scan
        ? { error: "empty" }
        : known;
    }
    const all = store.collaborations();
    const own = all.find(({ self }) => self?.id === link.from);
    const it = own ?? all.find(({ others }) => others[link.from]);
    const before = it?.others[link.from];
    if (own) return { state: "own", it };
    if (!link.codes.some(([code]) => this.maybe(`[data-code="${code}"]`))) {
      return { error: "empty" };
    }
    const same = JSON.stringify(before) === JSON.stringify(entry(link));
    return same ? { state: "known", it } : { state: "fresh", it, before };
  }

  /** Anything but news or a question ends in a message. */
  async act(link) {
    const { error, it, kind, state } = link;
    this.carried = link.fragment;
    const brings = NEWS.includes(state);
    if (kind !== "open" && !error && !store.kept && (brings || state === "elsewhere")) {
      this.finish("not-kept");
    } else if (error || !it && !brings) {
      this.finish(error ?? state);
    } else if (state === "opens") {
      if (it.id !== store.current().id) collaborations.choose(it.id);
      this.finish(await openings[kind](link));
    } else if (kind === "open" && state === "fresh") {
      const replied = store.collaborations().find(({ self }) => self?.id === link.to);
      this.ask(link, it ?? replied);
    } else if (brings) {
      this.ask(link, it ?? this.likely);
    } else {
      this.turnTo(it, state in SAYS ? SAYS[state] : state);
    }
  }

  /** The one that an invitation is probably about: the current one, if it has nobody else in it. */
  get likely() {
    const all = [store.current(), ...store.collaborations()].filter(rounds.free);
    return all.find(({ answers }) => Object.keys(answers).length) ?? all[0];
  }

  /** Show the collaboration that a link is about. */
  turnTo({ id }, message) {
    if (id !== store.current().id) collaborations.choose(id);
    this.finish(message);
  }

  /** Ask whether to go on, and, if several could be meant, which collaboration it is about. */
  ask(link, likely) {
    this.shared = link;
    const { before, day, kind, name, state } = link;
    this.error(null);
    this.root.classList.add("arriving");
    this.form.hidden = false;
    showOnly(this.form, "way", [kind]);
    const say = (sentence, date) => this.say(sentence, { name: this.name, date: showDate(date) });
    const title = this.find(".arrival-title");
    title.textContent = capital(say(kind === "open" ? "arrival-title" : "invited-title", day));
    for (const line of this.all("[data-named]")) {
      line.textContent = capital(say(line.dataset.named, day));
    }
    const known = this.find(".arrival-known");
    known.hidden = !before && state !== "again";
    if (before) {
      const earlier = dayFrom(before.date);
      known.textContent = say(earlier > day ? "arrival-older" : "arrival-replaces", earlier);
    } else if (state === "again") {
      known.textContent = say("arrival-again", day);
    }
    this.showChoices(kind, likely);
    this.fields.name.value = name && this.say("new-name", link);
    this.toggleName();
    title.focus();
  }

  /** An invitation is about one that has answers, or that somebody is in, or about none of them. */
  showChoices(kind, likely) {
    const all = store.collaborations().filter((item) =>
      kind === "open" || item.id === likely?.id ||
      (rounds.free(item) && Object.keys(item.answers).length)
    );
    this.find(".arrival-choices").replaceChildren(...all.map((item) => this.choice(item)));
    this.fields.about.value = likely?.id ?? "";
    const answered = all.some(({ answers }) => Object.keys(answers).length);
    this.toggle(".arrival fieldset", kind === "open" || answered);
  }

  choice({ id, name }) {
    const input = make("input", { type: "radio", name: "about", value: id });
    const times = Object.values(store.times("answers", id));
    const text = name || this.say("unnamed-collaboration");
    const date = times.length && showDate(Math.max(...times));
    const label = make("span", {}, date ? this.say("choice-answered", { name: text, date }) : text);
    return make("label", { className: "choice" }, input, label);
  }

  /** Whose answers these are. */
  get name() {
    return this.shared.name || this.say("someone");
  }

  /** A new collaboration is asked for its name. */
  toggleName() {
    this.toggle(".arrival-name", !this.fields.about.value && this.shared.kind === "open");
  }

  take(event) {
    event.preventDefault();
    const { about, name } = this.fields;
    if (about.value) collaborations.choose(about.value);
    else collaborations.add(name.value.trim() || this.say("unnamed-collaboration"));
    if (this.shared.kind === "open") {
      store.put("others", this.shared.from, entry(this.shared));
      this.announce("taken", { name: this.name });
      this.finish(null);
    } else {
      this.begin(this.shared);
    }
  }

  /** Keep an invitation, and go to what has to be answered first, if there is any. */
  begin({ handle: about, body, day, id: who, name }) {
    putRound(about, { is: "in", since: Date.now(), who, name, day, body: toBase64(body) });
    this.finish(isStored(about) ? null : "not-kept");
    if (isStored(about) && this.maybe(".share [data-pane=begun]:not([hidden])")) {
      location.assign(this.find("a.compare-to-scan").href);
    }
  }

  ignore() {
    const open = this.shared.kind === "open";
    if (open) this.announce("ignored");
    this.finish(open ? null : "declined");
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
    this.root.classList.toggle("astray", name === "elsewhere");
    for (const message of this.all("[data-error]")) {
      message.hidden = message.dataset.error !== name;
      if (!message.hidden) message.focus();
    }
  }
}
