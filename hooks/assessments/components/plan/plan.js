/** The plan: what one will do, who, by when; ordered, edited, and brought to an end. */
import { start } from "../base/component.js";
import { copyOf } from "../base/dom.js";
import { fillIn, keepTyping, nameFields } from "../base/fields.js";
import { Kept } from "../base/kept.js";
import { laterDay } from "../base/later.js";
import { make } from "../base/make.js";
import { MeasureAgain } from "./plan-again.js";
import { TakeAlong } from "./plan-take.js";
import { newId } from "../base/random.js";
import { store } from "../base/store.js";
import { Undo } from "../base/undo.js";

const WIDE = "(min-width: 60em)"; // where there is room for all that is said of an action

class Plan extends Kept {
  constructor(root) {
    super(root);
    this.list = this.find(".plan-lists");
    this.own = this.find(".plan-own [name=text]");
    const known = [...this.find(".plan-remedies").content.children];
    const of = (name) =>
      known.map((entry) => [entry.dataset[name], entry]).filter(([value]) => value);
    this.remedies = new Map(of("remedy"));
    this.phases = of("phaseName").map(([phase, { textContent }]) => [phase, textContent]);
    this.lines = new Map(); // by item: kept, with what is being typed in them
    this.undo = new Undo(this, ".plan-undo");
    this.take = new TakeAlong(this.find(".plan-take"), this);
    const again = this.maybe(".plan-again");
    this.again = again && new MeasureAgain(again, this);
    this.find(".plan-own").addEventListener("submit", (event) => this.addOwn(event));
    this.find(".plan-order").addEventListener("change", () => this.render());
    keepTyping(this.list, (field) => this.edit(field));
    keepTyping(this.own, () => this.keepOwn());
    // What a date moves, moves when the reader has left the list: never from under their fingers.
    this.list.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.list.contains(relatedTarget)) this.render();
    });
    // By then the browser has put back what was chosen here before, without a word.
    window.addEventListener("pageshow", () => {
      this.take.toggleStart();
      this.render();
    });
    window.addEventListener("beforeprint", () => this.unfold());
    store.follow(() => this.render());
  }

  /** The items of the plan as they are shown: with title, link, facts, phase and advice. */
  get items() {
    const { stage } = store.current();
    return store.plan().map((item) => {
      const entry = this.remedies.get(item.remedy);
      const link = entry?.querySelector("a");
      const said = [...entry?.querySelectorAll("[data-already], [data-advice]") ?? []];
      const about = said.filter(({ dataset: { already, advice } }) =>
        already ? already.split(" ").includes(stage) : item.why?.includes(advice)
      );
      return {
        ...item,
        about,
        advice: about.map(({ textContent }) => textContent.replace(/\s+/g, " ").trim()),
        title: link?.textContent ?? item.text ?? item.remedy,
        href: link?.getAttribute("href"),
        sheet: entry?.querySelector(".sheet"),
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
    this.offerNames(items);
    this.toggle(".plan-empty", !items.length);
    this.toggle(".plan-order", items.length > 1);
    this.toggle(".plan-take", items.length);
    this.again?.update(items);
    const same = !left && before.size === items.length && items.every(({ id }) => before.has(id));
    if (!same || !this.field) this.arrange(groups);
  }

  /** The names that were used before, for who fills in another. */
  offerNames(items) {
    const { self, others } = store.current();
    const names = [self?.name, ...Object.values(others).map(({ name }) => name)];
    const known = new Set([...names, ...items.map(({ who }) => who)].filter(Boolean));
    this.find("datalist").replaceChildren(...[...known].map((value) => make("option", { value })));
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

  line({ id, href, done, sheet }) {
    const line = copyOf(this.find("template.plan-item"));
    Object.assign(line.dataset, { item: id, collaboration: this.collaboration });
    line.querySelector("[data-action=remove]").addEventListener("click", () => this.remove(id));
    line.querySelector("details").open = !done && matchMedia(WIDE).matches;
    for (const button of line.querySelectorAll("[data-days]")) {
      button.addEventListener("click", () => this.setDay(line, Number(button.dataset.days)));
    }
    if (href) line.querySelector(".plan-title").append(make("a", { href }));
    if (sheet) line.querySelector(".plan-worksheet").replaceWith(sheet.cloneNode(true));
    return line;
  }

  /** Show an item in its line, except in the field that the reader is in. */
  fill(line, item) {
    const field = (name) => line.querySelector(`[name=${name}]`);
    field("done").checked = Boolean(item.done);
    for (const name of ["who", "by"]) fillIn(field(name), item[name]);
    (line.querySelector(".plan-title a") ?? line.querySelector(".plan-title")).textContent =
      item.title;
    line.querySelector(".plan-soon").hidden = Boolean(field("by").value);
    this.tellAbout(line.querySelector("details"), item.about);
    nameFields(line, item.title);
    field("done").setAttribute("aria-label", `${this.say("done")}: ${item.title}`);
    line.querySelector(".remedy-facts").textContent = item.facts;
    line.querySelector("[data-action=remove]").setAttribute(
      "aria-label",
      this.say("remove-label", { text: item.title }),
    );
    line.classList.toggle("done", Boolean(item.done));
  }

  /** What made the reader choose an action, once: what the reader is in stays there. */
  tellAbout(details, about) {
    const list = details.querySelector("ul");
    const key = about.map(({ dataset }) => Object.values(dataset)).join();
    details.hidden = !about.length;
    if (list.dataset.about === key) return;
    list.dataset.about = key;
    list.replaceChildren(...about.map((entry) => entry.cloneNode(true)));
  }

  /** Fill in a day so many days from now, where the reader can then change it. */
  setDay(line, days) {
    const field = line.querySelector("[name=by]");
    field.value = laterDay(Date.now(), days);
    field.focus();
    this.edit(field);
  }

  /** On paper nothing is folded. */
  unfold() {
    const folded = this.all("details:not([open])");
    for (const details of folded) details.open = true;
    window.addEventListener("afterprint", () => {
      for (const details of folded) details.open = false;
    }, { once: true });
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

  get title() {
    const { name } = store.current();
    return name ? this.say("title-named", { name }) : this.say("title");
  }
}

start("plan", Plan);
