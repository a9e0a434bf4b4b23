/** The plan taken along: into a calendar, as a text, as a message, on paper. */
import { calendar } from "./calendar.js";
import { Component } from "../base/component.js";
import { copy, showToCopy } from "../base/copy.js";
import { dayOf } from "../base/day.js";
import { save } from "../base/file.js";
import { planText } from "./plan-text.js";
import { newId } from "../base/random.js";
import { language, showDate } from "../base/shown.js";
import { store } from "../base/store.js";

const fullAddress = (href) => new URL(href, location).href;

export class TakeAlong extends Component {
  /** `plan` has a `title`, `items` and `groups`. */
  constructor(root, plan) {
    super(root);
    this.plan = plan;
    this.rhythm = this.find("[name=rhythm]");
    this.start = this.find("[name=start]");
    this.rhythm.addEventListener("change", () => this.toggleStart());
    this.on("calendar", () => this.saveCalendar());
    this.on("copy", () => this.copy());
    this.on("print", () => window.print());
    this.on("share", () => this.share());
    this.on("mail", ({ currentTarget }) => {
      currentTarget.href = planText.mail(plan.title, this.text("message"), this.say("cut"));
    });
    this.toggle("[data-action=share]", navigator.share);
    this.toggle("[data-action=mail]", !navigator.share);
  }

  toggleStart() {
    const none = this.rhythm.value === "none";
    this.start.closest("label").hidden = none;
    if (!none) this.start.value ||= dayOf();
  }

  saveCalendar() {
    const rhythm = this.rhythm.value;
    const checkIn = rhythm !== "none";
    const { start } = this;
    if (checkIn && !(start.value && start.validity.valid)) {
      start.focus();
      this.announce("wrong-day");
      return;
    }
    const times = store.times("plan");
    const entries = this.plan.items
      .filter(({ by, done }) => by && !done)
      .map(({ id, by, title, who, href, advice }) => ({
        id,
        date: by,
        title: who ? `${title} (${who})` : title,
        note: [who, ...advice, href && fullAddress(href)].filter(Boolean).join("\n"),
        at: href && fullAddress(href),
        changed: times[id],
      }));
    if (checkIn) {
      const { name } = store.current();
      const title = name ? this.say("check-in-named", { name }) : this.say("check-in");
      entries.push({ id: "check-in", date: start.value, title, rhythm });
    }
    if (entries.length) this.saveEntries(entries, "file", this);
    else this.announce("nothing");
  }

  /** Save entries in a file of their own, and say below `place` what to do with it. */
  saveEntries(entries, file, place) {
    if (!store.current().calendar) store.set("calendar", newId());
    const text = calendar(entries, {
      name: this.plan.title,
      id: store.current().calendar,
      domain: store.key,
      language,
      url: location.href.split("#")[0],
      now: new Date(),
    });
    save(`${this.say(file)}.ics`, "text/calendar", text);
    this.tell("");
    place.write(".calendar-saved", this.say("saved"));
    place.toggle(".calendar-help", true);
  }

  /** The plan in one of the forms of plan-text.js. */
  text(form) {
    const item = ({ title, href, done, who, by, facts, advice }) => ({
      title,
      href: href && fullAddress(href),
      done,
      facts: [who, by && this.say("by", { date: showDate(by) }), facts].filter(Boolean),
      advice,
    });
    const groups = this.plan.groups.map(([name, items]) => [name, items.map(item)]);
    return planText.write(planText[form], this.plan.title, groups);
  }

  async copy() {
    const field = this.find(".plan-text");
    field.setAttribute("aria-label", this.plan.title);
    this.announce(await copy(this.text("markdown"), field));
  }

  async share() {
    const text = this.text("message");
    try {
      await navigator.share({ title: this.plan.title, text });
    } catch (error) {
      if (error.name !== "AbortError") this.announce(showToCopy(text, this.find(".plan-text")));
    }
  }
}
