/** What checklists and scans share: statements with radio buttons, whose answers are stored. */
import { Assessment } from "./assessment.js";
import { arrange, goTo, print, showOnly } from "./dom.js";
import { make, setText, show } from "./make.js";
import { score } from "./score.js";
import { signs, statements } from "./statements.js";
import { store } from "./store.js";

const REASONS = 3; // that are shown at most
const QUIET = 700; // milliseconds before a change is announced: once after a run of changes

/**
 * A subclass has `update()`, `updateResult()` and `summary()`, and calls `bind()` when it is ready
 * for them.
 */
export class StatementForm extends Assessment {
  constructor(root) {
    super(root);
    this.statements = statements(root);
    const { start, afterStart, stages } = root.dataset;
    this.signs = { start: signs(start), afterStart: signs(afterStart) };
    this.stages = new Map(Object.entries(JSON.parse(stages)));
    this.phases = Object.fromEntries(
      this.all(".remedy").map(({ dataset }) => [dataset.remedy, dataset.phase]),
    );
    this.on("rest", () => this.visit(this.statement(this.open[0])));
    root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.show();
    });
    this.on("print", () => print(root));
  }

  /** Keep the radio buttons and the stored answers the same, both ways, from now on. */
  bind() {
    const inputs = this.all(".statement input");
    let own = false;
    this.given = []; // here, and not in another place or another time
    this.root.addEventListener("change", ({ target }) => {
      if (!inputs.includes(target)) return;
      own = true;
      this.given.push(target.name);
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

  /** Read the answers, and what the stage that the reader told makes of the form. */
  read() {
    const { answers, stage } = store.current();
    this.answers = answers;
    this.stage = this.stages.get(stage);
    const before = [this.told, this.begun];
    this.told = stage;
    this.begun = score.begun(this.signs, answers, this.stage);
    if (!this.asked || before[0] !== stage) this.readStage(stage);
    if (before[0] !== stage || before[1] !== this.begun) this.showAlready(stage);
  }

  readStage(stage) {
    this.asked = score.asked(this.statements, this.signs, this.stage);
    const asked = new Set(this.asked);
    for (const item of this.statements) show(item.element, asked.has(item));
    this.root.classList.toggle("told", !!this.stage);
    showOnly(this.root, "first", [stage]);
    this.first = this.maybe("[data-first]:not([hidden])");
  }

  showAlready(stage) {
    for (const text of document.querySelectorAll("[data-already]")) {
      show(
        text,
        this.stage ? text.dataset.already.split(" ").includes(stage) : this.begun !== false,
      );
    }
  }

  updateProgress(open) {
    this.open = open;
    const all = this.asked.length;
    super.updateProgress(all - open.length, all);
    this.root.classList.toggle("empty", open.length === all);
  }

  /** Reveal the result and go there. */
  show() {
    this.reveal();
    goTo(this.find(".result-title"));
  }

  updateOpen() {
    const { open } = this;
    this.fixed(".result").classList.toggle("unfinished", open.length > 0);
    this.toggle(".open-statements", open.length);
    this.write(".open-count", this.say("open", { n: open.length }));
    this.listLinks(".open-statements ul", open);
  }

  /** Links to the statements with these keys, in a list that has no others. */
  listLinks(selector, keys) {
    const place = this.fixed(selector);
    if (place.keys === String(keys)) return;
    place.keys = String(keys);
    place.replaceChildren(...this.links(keys).map((link) => make("li", {}, link)));
  }

  /** The element of a statement. */
  statement(key) {
    return this.find(`[data-statement="${key}"]`);
  }

  /** Links to the statements with these keys. */
  links(keys) {
    return keys.map((key) => this.link(this.statement(key)));
  }

  /** A link to a statement that also moves the focus to its answers. */
  link(element) {
    const { textContent } = element.querySelector("legend");
    const link = make("a", { href: `#${element.id}`, textContent });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.visit(element);
    });
    return link;
  }

  visit(element) {
    this.uncover(element);
    element.scrollIntoView({ block: "center" });
    element.querySelector("input:checked, input").focus({ preventScroll: true });
  }

  /** A statement is about to get the focus; a subclass that hides statements shows it. */
  uncover() {}

  /**
   * What `needs` (see score.js) offer in this stage. Where nobody told it and nothing has begun, or
   * nothing shows that it has, the rules are those of "?".
   */
  offered(needs, band) {
    const early = this.begun === false || band === score.TO_ARRANGE;
    return score.offered(
      needs,
      this.phases,
      this.stage ?? (early ? this.stages.get("?") : undefined),
    );
  }

  /** Show below `root` why, and the first `most` remedies in the order of `needs`, with advice. */
  showRemedies(root, needs, most) {
    const items = root.querySelector(".remedies:not([data-first])");
    const needed = needs.map(({ remedy }) => items.querySelector(`[data-remedy="${remedy}"]`));
    const first = needed.slice(0, most);
    for (const item of items.children) show(item, first.includes(item));
    arrange(items, needed);
    const short = needs.flatMap((need) => need.short);
    showOnly(root, "advice", short);
    this.showBecause(root, short.slice(0, REASONS));
  }

  /** What is not so yet; a statement that has no words for that stands there with its answer. */
  showBecause(root, keys) {
    showOnly(root, "because", keys);
    show(root.querySelector(".because-title"), keys.length);
    for (const key of keys) {
      const given = root.querySelector(`[data-because="${key}"] .given`);
      const label = `[data-statement="${key}"] [value="${this.answers[key]}"] + span`;
      if (given) setText(given, this.find(label).textContent);
    }
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
