/** A calendar file of this collaboration, and what to do with it. */
import { calendar } from "./calendar.js";
import { save } from "../base/file.js";
import { newId } from "../base/random.js";
import { store } from "../base/store.js";

/** Save entries as a file with the name `file`; `component` has the sentences and says so. */
export const saveCalendar = (component, entries, name, file) => {
  const say = (sentence, values) => component.say(sentence, values);
  if (!store.current().calendar) store.set("calendar", newId());
  const text = calendar(entries, {
    say,
    name,
    own: store.current().calendar,
    url: location.href.split("#")[0],
    now: Date.now(),
  });
  save(`${say(file)}.ics`, "text/calendar", text);
  component.write(".calendar-saved", say("saved"));
  component.toggle(".calendar-help", true);
};

/** "Measure again" at `at`, as the only entry of a file of its own. */
export const saveAgain = (component, date, at) => {
  const { name } = store.current();
  const title = component.say(name ? "again-named" : "again", { name });
  const note = `${component.say("again-note")}\n${at}`;
  saveCalendar(component, [{ id: "again", date, title, note, at }], title, "again-file");
};
