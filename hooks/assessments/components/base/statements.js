/** Reads what score.js takes from the HTML that Python rendered. */
/** `"yes:2 no:0"` → `[["yes", "2"], ["no", "0"]]`. */
const pairs = (text = "") =>
  (text.match(/\S+/g) ?? []).map((pair) => {
    const cut = pair.lastIndexOf(":");
    return [pair.slice(0, cut), pair.slice(cut + 1)];
  });

/** The statements below `root`, each with its own element. */
export const statements = (root) =>
  [...root.querySelectorAll("[data-statement]")].map((element) => {
    const { statement, weight = 1, critical, about = "us", remedy = "", scale } = element.dataset;
    return {
      key: statement,
      weight: Number(weight),
      critical: critical !== undefined,
      about,
      remedy,
      scale: Object.fromEntries(pairs(scale).map(([answer, points]) => [answer, Number(points)])),
      element,
    };
  });

/** The bands of a result, highest first. */
export const bands = (root) =>
  [...root.querySelectorAll(".band[data-start]")].map(({ dataset }) => ({
    id: dataset.band,
    start: Number(dataset.start),
  }));

/** The signs of a beginning: `"key:no other:no,never"` → `{key: ["no"], other: ["no", "never"]}`. */
export const signs = (text) =>
  Object.fromEntries(pairs(text).map(([key, lowest]) => [key, lowest.split(",")]));
