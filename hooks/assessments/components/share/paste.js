/** A field for a link, or for a whole chat with several: links open in the wrong browser, or are cut by mail. */

/** What stands after `#` in each link of a text, in order. */
export const linksIn = (text) =>
  [...text.matchAll(/(?:#|%23)(\d+(?![\w-])[^\s#]*)/g)].map(([, fragment]) => fragment);

/** Call `open(links)` for what somebody pastes; a text without any link is said to have none. */
export const onPaste = (form, open) =>
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { pasted } = form.elements;
    const links = linksIn(pasted.value);
    form.querySelector(".paste-none").hidden = links.length > 0;
    if (!links.length) return;
    pasted.value = "";
    open(links);
  });
