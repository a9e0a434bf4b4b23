/** Sentences that Python rendered, with what belongs in them. */
/** `{name}` filled in; what has no value stays. */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (brace, key) => values[key] ?? brace);

// Looked for once: what is said often is said to who is waiting.
const known = new WeakMap();

/** The sentences that go with an element: its own, or those of what it stands in. */
const textsOf = (element) => {
  const found = known.get(element) ??
    element.querySelector(":scope > template.texts")?.content ?? textsOf(element.parentElement);
  known.set(element, found);
  return found;
};

/**
 * The sentence `name`, filled in. With a number `n`, or `n` of `all`, the sentence `name-one` or
 * `name-other` is used where there is one.
 */
export const say = (element, name, values = {}) => {
  const texts = textsOf(element);
  const find = (key) => texts.querySelector(`[data-text="${key}"]`);
  const found = find(`${name}-${Number(values.all ?? values.n) === 1 ? "one" : "other"}`) ??
    find(name);
  return fill(found.textContent, values);
};
