/** The way to the page that a link of a facilitator's round is for, from the page for links of two. */
import { store } from "../base/store.js";

const NAMES = { facilitator: "group-scan", reply: "group-home" };

/**
 * Take an invitation of a facilitator to the scan, and replies to one's own rounds to their page.
 * @param read what each of `links` is
 * @returns whether there was one, and the site has such a page
 */
export const toGroup = (read, links, root) => {
  const { groups } = store.data();
  const own = ({ kind, about }) => kind === "facilitator" || (kind === "reply" && groups[about]);
  const found = read.find(own);
  const to = found && root.querySelector(`a.${NAMES[found.kind]}`);
  if (!to) return false;
  const all = links.filter((_, index) => own(read[index]) && read[index].kind === found.kind);
  location.assign(to.href + all.map((link) => `#${link}`).join(""));
  return true;
};
