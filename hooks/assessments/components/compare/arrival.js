/** What a link or a file brings: read with distrust, asked about, and only then kept. */
import { Component } from "../base/component.js";
import { dayFrom, decode } from "./decode.js";
import { make } from "../base/make.js";
import { collaborations } from "../collaborations/manage.js";
import { showDate } from "../base/shown.js";
import { store } from "../base/store.js";

const LARGEST_REPLY = 100_000; // characters of a file; a link is far shorter

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
    window.addEventListener("hashchange", () => this.openAddress());
    this.openAddress();
  }

  /** What came in the address is in the state of its entry in the history: see base.html. */
  openAddress() {
    this.open(history.state?.link ?? location.hash.slice(1));
  }

  async readFile(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const text = file.size > LARGEST_REPLY ? "" : await file.text().catch(() => "");
    const found = /#(\d+[^\w\s-]\S*)/.exec(text);
    if (found) this.open(found[1]);
    else this.error("unreadable");
  }

  /** Look at a fragment; anything but somebody's new answers ends in a message. */
  open(fragment) {
    const shared = decode(fragment);
    if (shared.error === "none") return;
    if (shared.error) {
      this.finish(shared.error);
      return;
    }
    const all = store.collaborations();
    const own = all.find(({ self }) => self?.id === shared.from);
    const known = all.find(({ others }) => others[shared.from]);
    const before = known?.others[shared.from];
    if (own) {
      this.turnTo(own, "own");
    } else if (!shared.codes.some(([code]) => this.maybe(`[data-code="${code}"]`))) {
      this.finish("empty");
    } else if (JSON.stringify(before) === JSON.stringify(entry(shared))) {
      this.turnTo(known, "known");
    } else {
      this.ask(shared, before, known ?? all.find(({ self }) => self?.id === shared.to));
    }
  }

  /** Nothing new: show the collaboration that it is about. */
  turnTo({ id }, message) {
    if (id !== store.current().id) collaborations.choose(id);
    this.finish(message);
  }

  /** Ask which collaboration it is about: `likely` one; `before` is what they shared earlier. */
  ask(shared, before, likely) {
    this.shared = shared;
    this.error(null);
    this.root.classList.add("arriving");
    this.form.hidden = false;
    const say = (sentence, day) => this.say(sentence, { name: this.name, date: showDate(day) });
    const title = this.find(".arrival-title");
    title.textContent = say("arrival-title", shared.day);
    const known = this.find(".arrival-known");
    known.hidden = !before;
    if (before) {
      const day = dayFrom(before.date);
      known.textContent = say(day > shared.day ? "arrival-older" : "arrival-replaces", day);
    }
    this.find(".arrival-choices").replaceChildren(
      ...store.collaborations().map((item) => this.choice(item)),
    );
    this.fields.about.value = likely?.id ?? "";
    this.fields.name.value = shared.name && this.say("new-name", shared);
    this.toggleName();
    title.focus();
  }

  choice({ id, name }) {
    const input = make("input", { type: "radio", name: "about", value: id });
    const text = make("span", {}, name || this.say("unnamed-collaboration"));
    return make("label", { className: "choice" }, input, text);
  }

  /** Whose answers these are. */
  get name() {
    return this.shared.name || this.say("someone");
  }

  /** A new collaboration is asked for its name. */
  toggleName() {
    this.toggle(".arrival-name", !this.fields.about.value);
  }

  take(event) {
    event.preventDefault();
    const { about, name } = this.fields;
    if (about.value) collaborations.choose(about.value);
    else collaborations.add(name.value.trim() || this.say("unnamed-collaboration"));
    store.put("others", this.shared.from, entry(this.shared));
    this.announce("taken", { name: this.name });
    this.finish(null);
  }

  ignore() {
    this.announce("ignored");
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
    for (const message of this.all("[data-error]")) {
      message.hidden = message.dataset.error !== name;
      if (!message.hidden) message.focus();
    }
  }
}
