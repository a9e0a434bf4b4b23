// needs: assessment calendar fields store
/** The plan: what one will do, who, by when; ordered, edited, and taken along. */
(() => {
  "use strict";
  const { calendar, Component, nameFields, save, showDate, store } = window.assessments;

  class Plan extends Component {
    constructor(root) {
      super(root);
      this.list = this.find(".plan-lists");
      this.remedies = new Map(
        [...this.find(".plan-remedies").content.querySelectorAll("[data-remedy]")].map((entry) => [
          entry.dataset.remedy,
          entry,
        ]),
      );
      this.phases = [...this.find(".plan-remedies").content.querySelectorAll("[data-phase-name]")].map(
        ({ dataset, textContent }) => [dataset.phaseName, textContent],
      );
      this.removed = null;
      this.lines = new Map(); // by item: kept, with what is being typed in them
      this.find(".plan-own").addEventListener("submit", (event) => this.addOwn(event));
      this.find(".plan-order").addEventListener("change", () => this.render());
      this.find("[name=rhythm]").addEventListener("change", () => this.toggleStart());
      this.on("undo", () => this.undo());
      this.on("calendar", () => this.saveCalendar());
      this.on("copy", () => this.copy());
      this.on("print", () => window.print());
      this.list.addEventListener("change", ({ target }) => this.edit(target));
      this.list.addEventListener("click", ({ target }) => this.remove(target.closest("[data-action=remove]")));
      // What a date moves, moves when the reader has left the list: never from under their fingers.
      this.list.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget && !this.list.contains(relatedTarget)) this.render();
      });
      store.subscribe(() => {
        window.assessments.notice(root);
        this.render();
      });
      window.assessments.notice(root);
      this.render();
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
    groups() {
      const { items } = this;
      if (this.find("[name=plan-order]:checked").value === "date") return [["", items]];
      return [...this.phases, ["", this.say("own-phase")]]
        .map(([phase, name]) => [name, items.filter((item) => item.phase === phase)])
        .filter(([, group]) => group.length);
    }

    render() {
      this.leave();
      const groups = this.groups();
      const items = groups.flatMap(([, group]) => group);
      this.find(".plan-empty").hidden = items.length > 0;
      this.find(".plan-order").hidden = !items.length;
      const shown = String(items.map(({ id }) => id).sort());
      const same = shown === this.shown;
      this.shown = shown;
      const focused = this.list.contains(document.activeElement) && document.activeElement;
      const before = this.lines;
      this.lines = new Map(items.map((item) => [item.id, before.get(item.id) ?? this.line(item)]));
      for (const item of items) this.fill(this.lines.get(item.id), item);
      if (this.moving || (focused && same)) return;
      this.moving = true; // a field that is moved reports its change, and must not start this anew
      this.list.replaceChildren(
        ...groups.flatMap(([title, group]) => {
          const list = document.createElement("ul");
          list.className = "plan-items";
          list.append(...group.map(({ id }) => this.lines.get(id)));
          if (!title) return [list];
          const heading = document.createElement("h2");
          heading.textContent = title;
          return [heading, list];
        }),
      );
      if (focused) focused.focus();
      this.moving = false;
    }

    /** After a switch to another collaboration: keep what was being typed, where it belongs. */
    leave() {
      const { id } = store.current();
      if (id === this.collaboration) return;
      const field = document.activeElement;
      const left = this.collaboration;
      this.collaboration = id;
      this.lines = new Map();
      this.shown = null;
      if (left && this.list.contains(field)) this.edit(field, left);
    }

    line(item) {
      const line = this.find("template.plan-item").content.firstElementChild.cloneNode(true);
      line.dataset.item = item.id;
      const title = line.querySelector(".plan-title");
      if (item.href) {
        const link = document.createElement("a");
        link.href = item.href;
        title.append(link);
      }
      return line;
    }

    /** Show an item in its line, except in the field that the reader is in. */
    fill(line, item) {
      const field = (name) => line.querySelector(`[name=${name}]`);
      field("done").checked = Boolean(item.done);
      for (const name of ["who", "by"]) {
        if (document.activeElement !== field(name)) field(name).value = item[name] ?? "";
      }
      (line.querySelector(".plan-title a") ?? line.querySelector(".plan-title")).textContent = item.title;
      nameFields(line, item.title);
      field("done").setAttribute("aria-label", `${this.say("done")}: ${item.title}`);
      line.querySelector(".remedy-facts").textContent = item.facts;
      line.querySelector("[data-action=remove]").setAttribute("aria-label", this.say("remove-label", { text: item.title }));
      line.classList.toggle("done", Boolean(item.done));
    }

    /** Store what a field holds, where its item still is. */
    edit(input, collaboration = this.collaboration) {
      const id = input.closest(".plan-item")?.dataset.item;
      const item = store.get(collaboration).plan[id];
      if (!item || !input.name) return;
      const value = input.type === "checkbox" ? input.checked : input.value.trim();
      if (value !== (item[input.name] ?? "")) store.put("plan", id, { ...item, [input.name]: value }, collaboration);
    }

    addOwn(event) {
      event.preventDefault();
      const field = event.target.elements.text;
      const text = field.value.trim();
      if (!text) return;
      store.put("plan", store.id(), { text, added: Date.now() });
      field.value = "";
      this.tell(this.say("added-own", { text }));
    }

    remove(button) {
      if (!button) return;
      const { item: id } = button.closest(".plan-item").dataset;
      this.removed = [id, store.current().plan[id], this.collaboration];
      store.put("plan", id, null);
      this.find(".plan-undo").hidden = false;
      this.find("[data-action=undo]").focus();
      this.tell(this.say("removed"));
    }

    undo() {
      const [id, item, collaboration] = this.removed;
      store.put("plan", id, item, collaboration);
      this.find(".plan-undo").hidden = true;
      this.list.querySelector(`[data-item="${CSS.escape(id)}"] [name=done]`)?.focus();
      this.tell(this.say("undone"));
    }

    toggleStart() {
      const field = this.find("[name=start]");
      field.closest("label").hidden = this.find("[name=rhythm]").value === "none";
      field.value ||= localDate(new Date());
    }

    get title() {
      const { name } = store.current();
      return name ? this.say("title-named", { name }) : this.say("title");
    }

    /** What an item says besides its title: who, and where to read more. */
    details({ who, href }) {
      return [who, href && new URL(href, location).href].filter(Boolean);
    }

    saveCalendar() {
      const rhythm = this.find("[name=rhythm]").value;
      const start = this.find("[name=start]").value;
      const entries = this.items
        .filter((item) => item.by && !item.done)
        .map((item) => ({
          id: `${store.current().id}-${item.id}`,
          date: item.by,
          title: item.who ? `${item.title} (${item.who})` : item.title,
          note: this.details(item).join("\n"),
        }));
      if (rhythm !== "none" && start) {
        const { id, name } = store.current();
        const title = name ? this.say("check-in-named", { name }) : this.say("check-in");
        entries.push({ id: `${id}-check-in`, date: start, title, note: location.href.split("#")[0], rhythm });
      }
      if (!entries.length) return this.tell(this.say("nothing"));
      const text = calendar(entries, { name: this.title, domain: store.key, now: new Date() });
      save(`${this.say("file")}.ics`, "text/calendar", text);
      return this.tell(this.say("saved"));
    }

    /** The plan as Markdown, with task-list items as any editor knows them. */
    get markdown() {
      const escape = (text) => text.replace(/[\\`*_[\]<>]/g, "\\$&");
      const line = (item) => {
        const by = item.by && this.say("by", { date: showDate(item.by) });
        const tail = [item.who && escape(item.who), by, item.facts].filter(Boolean).join(", ");
        const title = item.href ? `[${escape(item.title)}](${new URL(item.href, location).href})` : escape(item.title);
        return `- [${item.done ? "x" : " "}] ${title}${tail && ` (${tail})`}`;
      };
      const parts = this.groups().map(
        ([title, items]) => (title ? `## ${title}\n\n` : "") + items.map(line).join("\n"),
      );
      return `# ${this.title}\n\n${parts.join("\n\n")}\n`;
    }

    async copy() {
      try {
        await navigator.clipboard.writeText(this.markdown);
        this.tell(this.say("copied"));
      } catch {
        this.showText();
      }
    }

    /** Without access to the clipboard, the reader copies by hand. */
    showText() {
      let field = this.find(".plan-text");
      if (!field) {
        field = document.createElement("textarea");
        field.className = "plan-text";
        field.rows = 8;
        field.readOnly = true;
        field.setAttribute("aria-label", this.title);
        this.find(".plan-take").append(field);
      }
      field.value = this.markdown;
      field.focus();
      field.select();
      this.tell(this.say("copy-failed"));
    }
  }

  const localDate = (date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

  for (const root of document.querySelectorAll("[data-kind=plan]")) new Plan(root);
})();
