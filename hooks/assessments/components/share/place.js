/** Where a link leads that somebody else is to open, and whether this browser can open what comes back. */

/** Some browsers keep each page apart when a site is opened from disk. */
export const apart = location.protocol === "file:" && CSS.supports("-moz-appearance", "none");

/** The address of a page for somebody else; from disk that of the published page, if the build knows one. */
export const publishedAt = (link) => {
  const disk = location.protocol === "file:";
  const base = disk ? document.querySelector("link[rel=canonical]")?.href : location;
  if (!base) return "";
  const [address] = new URL(link.getAttribute("href"), base).href.split("#");
  return disk ? address.replace(/(\/index)?\.html$/, "/") : address;
};
