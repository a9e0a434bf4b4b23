/** A sentence may begin with a name, or with what stands in its place; pure. */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
