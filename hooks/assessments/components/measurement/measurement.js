// needs: scan
/** One's own earlier results: keep this one, and see then and now side by side. */
(() => {
  "use strict";
  const { scans, showDate, store } = window.assessments;
  const DAY = 86_400_000; // milliseconds
  const NEXT = 60; // days until a light repeat is worth while

  class Measurements {
    constructor(scan) {
      this.scan = scan;
      this.choice = scan.find("[data-action=compare]");
      this.choice.addEventListener("change", () => this.compare());
      scan.on("keep", () => this.keep());
      scan.on("remove-measurement", () => this.remove());
      store.subscribe(() => this.render());
      this.render();
    }

    /** The measurements of this scan, oldest first: [id, {date, scan, answers}]. */
    get list() {
      return Object.entries(store.current().measurements)
        .filter(([, measurement]) => measurement.scan === this.scan.form.dataset.scan)
        .sort(([, a], [, b]) => a.date - b.date);
    }

    render() {
      const { list } = this;
      const chosen = this.choice.value;
      const [none] = this.choice.options;
      this.choice.replaceChildren(
        none,
        ...list.map(([id, { date }]) => new Option(showDate(date), id)),
      );
      this.choice.value = list.some(([id]) => id === chosen) ? chosen : "";
      this.scan.find(".measurement-chooser").hidden = !list.length;
      if (list.length) this.suggest(list.at(-1)[1].date);
      else this.scan.find(".measurement-kept").textContent = "";
      this.compare();
    }

    keep() {
      const given = store.answers();
      const statements = this.scan.statements.map(({ key }) => key);
      const answers = Object.fromEntries(statements.filter((key) => given[key]).map((key) => [key, given[key]]));
      const now = Date.now();
      store.put("measurements", store.id(), { date: now, scan: this.scan.form.dataset.scan, answers, statements });
    }

    /** When the last measurement was, and when it is worth while to repeat it. */
    suggest(date) {
      this.tell("measurement-kept", { date: showDate(date), next: showDate(date + NEXT * DAY) });
    }

    remove() {
      store.put("measurements", this.choice.value, null);
      this.tell("measurement-removed");
      (this.list.length ? this.choice : this.scan.find("[data-action=keep]")).focus();
    }

    compare() {
      const found = this.list.find(([id]) => id === this.choice.value)?.[1];
      const { scan } = this;
      scan.then = found?.answers ?? null;
      scan.find("[data-action=remove-measurement]").hidden = !found;
      const keys = scan.statements.map(({ key }) => key);
      const sorted = (list) => String(list.toSorted());
      scan.find(".measurement-changed").hidden = !found || sorted(found.statements) === sorted(keys);
      scan.find("th.col-then").textContent = found ? scan.say("then", { date: showDate(found.date) }) : "";
      if (scan.shown) scan.updateResult();
    }

    tell(name, values) {
      const line = this.scan.find(".measurement-kept");
      const text = this.scan.say(name, values);
      if (line.textContent !== text) line.textContent = text;
    }
  }

  for (const scan of scans) new Measurements(scan);
})();
