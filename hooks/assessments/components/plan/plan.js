/** The plan: what one will do, who, by when; ordered, edited, and taken along. */
import { calendar } from "./calendar.js";
import { start } from "../base/component.js";
import { copy } from "../base/copy.js";
import { dayOf } from "../base/day.js";
import { copyOf } from "../base/dom.js";
import { fillIn, keepTyping, nameFields } from "../base/fields.js";
import { save } from "../base/file.js";
import { Kept } from "../base/kept.js";
import { make } from "../base/make.js";
import { newId } from "../base/random.js";
import { language, showDate } from "../base/shown.js";
import { store } from "../base/store.js";
import { Undo } from "../base/undo.js";

class Plan extends Kept {
  constructor(root) {
    super(root);
    this.list = this.find(".plan-lists");
    this.own = this.find(".plan-own [name=text]");
    this.rhythm = this.find("[name=rhythm]");
    this.start = this.find("[name=start]");
    const known = [...this.find(".plan-remedies").content.children];
    const of = (name) =>
      known.map((entry) => [entry.dataset[name], entry]).filter(([value]) => value);
    this.remedies = new Map(of("remedy"));
    this.phases = of("phaseName").map(([phase, { textContent }]) => [phase, textContent]);
    this.lines = new Map(); // by item: kept, with what is being typed in them
    this.undo = new Undo(this, ".plan-undo");
    this.find(".plan-own").addEventListener("submit", (event) => this.addOwn(event));
    this.find(".plan-order").addEventListener("change", () => this.render());
    this.rhythm.addEventListener("change", () => this.toggleStart());
    this.on("calendar", () => this.saveCalendar());
    this.on("copy", () => this.copy());
    this.on("print", () => window.print());
    keepTyping(this.list, (field) => this.edit(field));
    keepTyping(this.own, () => this.keepOwn());
    // What a date moves, moves when the reader has left the list: never from under their fingers.
    this.list.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.list.contains(relatedTarget)) this.render();
    });
    // By then the browser has put back what was chosen here before, without a word.
    window.addEventListener("pageshow", () => {
      this.toggleStart();
      this.render();
    });
    store.follow(() => this.render());
  }

  /** The items of the plan as they are shown: with title, link, facts and phase. */
  get items() {
    return store.plan().map((item) => {
      const entry = this.remedies.get(item.remedy);
      const link = entry?.querySelector("a");
      return {
        ...item,
        title: link?.textContent ?? item.text ?? item.remedy,
        href: link?.getAttribute("href"),
        facts: entry?.dataset.facts ?? (item.remedy ? this.say("gone") : ""),
        phase: entry?.dataset.phase ?? "",
      };
    });
  }

  /** The items in groups, in the order that the reader chose: [heading or "", items]. */
  get groups() {
    const { items } = this;
    if (this.find("[name=plan-order]:checked").value === "date") return [["", items]];
    return [...this.phases, ["", this.say("own-phase")]]
      .map(([phase, name]) => [name, items.filter((item) => item.phase === phase)])
      .filter(([, group]) => group.length);
  }

  /** The field of the list that the reader is in. */
  get field() {
    const { activeElement } = document;
    return this.list.contains(activeElement) ? activeElement : null;
  }

  /** Bring every line up to date; lines move when one came or went, or when nobody is in them. */
  render() {
    const left = this.leave();
    const { groups } = this;
    const items = groups.flatMap(([, group]) => group);
    const before = this.lines;
    this.lines = new Map(items.map((item) => [item.id, before.get(item.id) ?? this.line(item)]));
    for (const item of items) this.fill(this.lines.get(item.id), item);
    fillIn(this.own, store.current().drafts.own?.text);
    this.toggle(".plan-empty", !items.length);
    this.toggle(".plan-order", items.length);
    const same = !left && before.size === items.length && items.every(({ id }) => before.has(id));
    if (!same || !this.field) this.arrange(groups);
  }

  arrange(groups) {
    if (this.moving) return;
    const { field } = this;
    this.moving = true; // a field that is moved reports its change, and must not start this anew
    this.list.replaceChildren(
      ...groups.flatMap(([title, group]) => {
        const lines = group.map(({ id }) => this.lines.get(id));
        const list = make("ul", { className: "plan-items" }, ...lines);
        return title ? [make("h2", {}, title), list] : [list];
      }),
    );
    field?.focus();
    this.moving = false;
  }

  /**
   * After a switch to another collaboration: keep what was being typed, where it belongs.
   * @returns whether there was a switch
   */
  leave() {
    const { id } = store.current();
    const left = this.collaboration;
    if (id === left) return false;
    const { field } = this;
    this.collaboration = id;
    this.lines = new Map();
    if (left && field) this.edit(field);
    if (left && this.own.value) {
      this.keepOwn(left);
      this.own.value = "";
    }
    return true;
  }

  line({ id, href }) {
    const line = copyOf(this.find("template.plan-item"));
    Object.assign(line.dataset, { item: id, collaboration: this.collaboration });
    line.querySelector("[data-action=remove]").addEventListener("click", () => this.remove(id));
    if (href) line.querySelector(".plan-title").append(make("a", { href }));
    return line;
  }

  /** Show an item in its line, except in the field that the reader is in. */
  fill(line, item) {
    const field = (name) => line.querySelector(`[name=${name}]`);
    field("done").checked = Boolean(item.done);
    for (const name of ["who", "by"]) fillIn(field(name), item[name]);
    (line.querySelector(".plan-title a") ?? line.querySelector(".plan-title")).textContent =
      item.title;
    nameFields(line, item.title);
    field("done").setAttribute("aria-label", `${this.say("done")}: ${item.title}`);
    line.querySelector(".remedy-facts").textContent = item.facts;
    line.querySelector("[data-action=remove]").setAttribute(
      "aria-label",
      this.say("remove-label", { text: item.title }),
    );
    line.classList.toggle("done", Boolean(item.done));
  }

  /** Store what a field holds, if it can be, where its item still is. */
  edit(input) {
    const { item: id, collaboration } = input.closest(".plan-item").dataset;
    const item = store.get(collaboration).plan[id];
    if (!item || !input.name || !input.validity.valid) return;
    const value = input.type === "checkbox" ? input.checked : input.value.trim();
    if (value !== (item[input.name] ?? "")) {
      store.put("plan", id, { ...item, [input.name]: value }, collaboration);
    }
  }

  addOwn(event) {
    event.preventDefault();
    const text = this.own.value.trim();
    if (!text) return;
    this.own.value = "";
    this.keepOwn();
    store.put("plan", newId(), { text, added: Date.now() });
    this.announce("added-own", { text });
  }

  /** Keep the own action that is not added yet. */
  keepOwn(collaboration = this.collaboration) {
    const text = this.own.value.trim();
    store.put("drafts", "own", text ? { text } : null, collaboration);
  }

  remove(id) {
    const item = store.current().plan[id];
    this.undo.take(
      () => store.put("plan", id, null),
      (owner) => {
        store.put("plan", id, item, owner);
        return this.list.querySelector(`[data-item="${CSS.escape(id)}"] [name=done]`);
      },
      "removed",
    );
  }

  toggleStart() {
    const none = this.rhythm.value === "none";
    this.start.closest("label").hidden = none;
    if (!none) this.start.value ||= dayOf();
  }

  get title() {
    const { name } = store.current();
    return name ? this.say("title-named", { name }) : this.say("title");
  }

  saveCalendar() {
    const rhythm = this.rhythm.value;
    const checkIn = rhythm !== "none";
    const { start } = this;
    if (checkIn && !(start.value && start.validity.valid)) {
      start.focus();
      this.tell(this.say("wrong-day"));
      return;
    }
    const times = store.times("plan");
    const { name } = store.current();
    const entries = this.items
      .filter(({ by, done }) => by && !done)
      .map(({ id, by, title, who, href }) => ({
        id,
        date: by,
        title: who ? `${title} (${who})` : title,
        note: [who, href && full(href)].filter(Boolean).join("\n"),
        changed: times[id],
      }));
    if (checkIn) {
      const title = name ? this.say("check-in-named", { name }) : this.say("check-in");
      entries.push({ id: "check-in", date: start.value, title, rhythm });
    }
    if (entries.length) {
      if (!store.current().calendar) store.set("calendar", newId());
      const text = calendar(entries, {
        name: this.title,
        id: store.current().calendar,
        domain: store.key,
        language,
        url: location.href.split("#")[0],
        now: new Date(),
      });
      save(`${this.say("file")}.ics`, "text/calendar", text);
    }
    this.tell(this.say(entries.length ? "saved" : "nothing"));
  }

  /** The plan as Markdown, with task-list items as any editor knows them. */
  get markdown() {
    const escape = (text) => text.replace(/[\\`*_[\]<>]/g, "\\$&");
    const line = (item) => {
      const by = item.by && this.say("by", { date: showDate(item.by) });
      const tail = [item.who && escape(item.who), by, item.facts].filter(Boolean).join(", ");
      const title = item.href ? `[${escape(item.title)}](${full(item.href)})` : escape(item.title);
      return `- [${item.done ? "x" : " "}] ${title}${tail && ` (${tail})`}`;
    };
    const parts = this.groups.map(
      ([title, items]) => (title ? `## ${title}\n\n` : "") + items.map(line).join("\n"),
    );
    return `# ${this.title}\n\n${parts.join("\n\n")}\n`;
  }

  async copy() {
    const field = this.find(".plan-text");
    field.setAttribute("aria-label", this.title);
    this.tell(this.say(await copy(this.markdown, field)));
  }
}

const full = (href) => new URL(href, location).href;

start("plan", Plan);
