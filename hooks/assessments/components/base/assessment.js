/** What checklists, scans and quiz sets share. */
import { Kept } from "./kept.js";
import { Undo } from "./undo.js";

/** Progress, a result that is shown when asked, a fresh start. A subclass has `updateResult()` and `reset()`. */
export class Assessment extends Kept {
  constructor(root) {
    super(root);
    this.shown = false;
    this.undo = new Undo(this, "[data-action=undo]", "[data-action=reset]");
    this.on("reset", () => this.reset());
  }

  updateProgress(done, all) {
    const progress = this.fixed("progress");
    if (progress.value !== done) progress.value = done;
    this.write(".progress-text", this.say("progress", { done, all }));
  }

  reveal() {
    this.shown = true;
    this.root.classList.add("has-result");
    this.updateResult();
  }

  hide() {
    this.shown = false;
    this.root.classList.remove("has-result");
  }
}
