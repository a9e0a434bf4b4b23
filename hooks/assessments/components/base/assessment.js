// needs: component kept undo
/** What a checklist, a scan and a quiz set share: progress, a result that is shown when asked, a fresh start. */
(() => {
  "use strict";
  const { Component, showKept, Undo } = window.assessments;

  /** A subclass has `updateResult()`. */
  class Assessment extends Component {
    constructor(root) {
      super(root);
      this.shown = false;
      this.undo = new Undo(this, "[data-action=undo]", "[data-action=reset]");
      this.on("reset", () => this.reset());
      showKept(this);
    }

    updateProgress(done, all) {
      this.find("progress").value = done;
      this.find(".progress-text").textContent = this.say("progress", { done, all });
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

    /** Start again: `remove` and `restore` as Undo takes them. */
    clear(remove, restore) {
      this.hide();
      this.undo.take(remove, (owner) => {
        restore(owner);
        return this.find("[data-action=reset]");
      }, "reset-done");
    }
  }

  Object.assign(window.assessments, { Assessment });
})();
