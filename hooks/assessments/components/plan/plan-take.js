/** The plan taken along: into a calendar, as a text, as a message, on paper. */
import { saveCalendar } from "./calendar-file.js";
import { Component } from "../base/component.js";
import { copy, showToCopy } from "../base/copy.js";
import { dayOf } from "../base/day.js";
import { planText } from "./plan-text.js";
import { repeat } from "./rhythm.js";
import { showDate } from "../base/shown.js";
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
      const rule = repeat(rhythm, start.value);
      entries.push({ id: "check-in", date: start.value, title, rule });
    }
    this.tell(entries.length ? "" : this.say("nothing"));
    if (entries.length) saveCalendar(this, entries, this.plan.title, "file");
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
