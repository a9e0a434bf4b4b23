/** What checklists and scans share: statements with radio buttons, whose answers are stored. */
import { Assessment } from "./assessment.js";
import { arrange, goTo, list, print, showOnly } from "./dom.js";
import { make } from "./make.js";
import { score } from "./score.js";
import { signs, statements } from "./statements.js";
import { store } from "./store.js";

const QUIET = 700; // milliseconds before a change is announced: once after a run of changes

/**
 * A subclass has `update()`, `updateResult()` and `summary()`, and calls `bind()` when it is ready
 * for them.
 */
export class StatementForm extends Assessment {
  constructor(root) {
    super(root);
    this.statements = statements(root);
    const { start, afterStart } = root.dataset;
    this.signs = { start: signs(start), afterStart: signs(afterStart) };
    root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.show();
    });
    this.on("print", () => print(root));
  }

  /** Keep the radio buttons and the stored answers the same, both ways, from now on. */
  bind() {
    const inputs = this.all(".answer input");
    let own = false;
    this.root.addEventListener("change", ({ target }) => {
      if (!inputs.includes(target)) return;
      own = true;
      store.setAnswers({ [target.name]: target.value });
      own = false;
      this.undo.forget();
      this.update();
      if (this.shown) this.announceSoon();
    });
    // What a reader answered while the scripts were still on their way counts as well.
    const early = inputs.filter(({ checked }) => checked);
    if (early.length) {
      store.setAnswers(Object.fromEntries(early.map(({ name, value }) => [name, value])));
    }
    store.follow(() => {
      if (own) return;
      const answers = store.answers();
      for (const input of inputs) input.checked = answers[input.name] === input.value;
      this.update();
    });
  }

  updateProgress(done) {
    super.updateProgress(done, this.statements.length);
    this.root.classList.toggle("empty", !done);
  }

  /** Reveal the result and go there: to what is still open, or else to the outcome. */
  show() {
    this.reveal();
    goTo(this.find(this.find(".open-statements").hidden ? ".result-title" : ".open-count"));
  }

  updateOpen(open) {
    this.toggle(".open-statements", open.length);
    this.write(".open-count", this.say("open", { n: open.length }));
    list(this.find(".open-statements ul"), this.links(open));
  }

  /** Links to the statements with these keys. */
  links(keys) {
    return keys.map((key) =>
      this.link(this.statements.find((statement) => statement.key === key).element)
    );
  }

  /** A link to a statement that also moves the focus to its answers. */
  link(element) {
    const { textContent } = element.querySelector("legend");
    const link = make("a", { href: `#${element.id}`, textContent });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.uncover(element);
      element.scrollIntoView({ block: "center" });
      element.querySelector("input:checked, input").focus({ preventScroll: true });
    });
    return link;
  }

  /** A statement is about to get the focus; a subclass that hides statements shows it. */
  uncover() {}

  /**
   * Put the remedies below `root` in the order of `needs` (see score.js) and show the first
   * `most`, each with the advice that applies. Where nothing has begun, or nothing shows that it
   * has, those for friction or an end stand behind, where only Infinity reaches.
   * @returns how many are shown
   */
  showRemedies(root, needs, most, band) {
    const early = this.begun === false || band === score.TO_ARRANGE;
    const order = needs.map(({ remedy }) => remedy);
    const place = ({ dataset }) => order.indexOf(dataset.remedy);
    const late = ({ dataset }) => early && dataset.late !== undefined;
    const items = [...root.querySelectorAll(".remedy")];
    const needed = items.filter((item) => place(item) >= 0).sort((a, b) =>
      late(a) - late(b) || place(a) - place(b)
    );
    const shown = needed.filter((item) => most === Infinity || !late(item)).slice(0, most);
    for (const item of items) item.hidden = !shown.includes(item);
    showOnly(root, "advice", needs.flatMap(({ short }) => short));
    arrange(root.querySelector(".remedies"), [
      ...needed,
      ...items.filter((item) => !needed.includes(item)),
    ]);
    return shown.length;
  }

  announceSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(this.summary()), QUIET);
  }

  reset() {
    const keys = this.statements.map(({ key }) => key);
    const erased = store.answers(keys);
    this.hide();
    this.undo.take(
      () => store.setAnswers(Object.fromEntries(keys.map((key) => [key, null]))),
      (owner) => store.setAnswers(erased, owner),
      "reset-done",
    );
  }
}
