/** Copying a text, also where a page may not use the clipboard. */
/**
 * Put a text on the clipboard, or else into `field`, selected, for the reader to copy by hand.
 * @returns the name of the sentence that tells which
 */
export const copy = async (text, field) => {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return showToCopy(text, field);
  }
};

export const showToCopy = (text, field) => {
  field.hidden = false;
  field.value = text;
  field.focus();
  field.select();
  return "copy-failed";
};
