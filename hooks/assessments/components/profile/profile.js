/** The picture of a profile: shapes on the radar whose frame Python rendered, bars, numbers. */
import { showOnly } from "../base/dom.js";
import { showPercent } from "../base/shown.js";

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 120; // of the outermost ring, in units of the radar's viewBox

export const drawShape = (parent, name, attributes) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
};

/** The corner `index` of `count`, clockwise from the top, at `percent` of the radius. */
const point = (index, count, percent) => {
  const angle = -Math.PI / 2 + (index * 2 * Math.PI) / count;
  const radius = (RADIUS * percent) / 100;
  return [radius * Math.cos(angle), radius * Math.sin(angle)].map((value) => value.toFixed(1));
};

/**
 * Draw shapes on a radar, each with a style and one result per axis (see score.js). An axis
 * without a score leaves its shape open there: a gap is never drawn as zero. A profile of few
 * axes has no radar.
 */
const shapes = (radar, list) => {
  if (!radar) return;
  const layer = radar.querySelector(".radar-shapes");
  layer.replaceChildren();
  for (const { style, results } of list) {
    const count = results.length;
    const corners = results.map((
      { score },
      index,
    ) => (score === null ? null : point(index, count, score)));
    if (corners.every(Boolean)) {
      drawShape(layer, "polygon", { class: `shape ${style}`, points: corners.join(" ") });
    } else {
      for (let index = 0; index < count; index += 1) {
        const [from, to] = [corners[index], corners[(index + 1) % count]];
        if (from && to) {
          drawShape(layer, "polyline", { class: `shape ${style}`, points: `${from} ${to}` });
        }
      }
    }
    corners.forEach((corner, index) => {
      if (!corner) return;
      drawShape(layer, "circle", {
        class: `dot ${style}`,
        cx: corner[0],
        cy: corner[1],
        r: 6,
        "data-band": results[index].band ?? "none",
      });
    });
  }
};

/** The line and the mark of a shape, before what says whose it is. */
const sample = (parent, style) => {
  const svg = drawShape(parent, "svg", {
    class: "sample",
    viewBox: "0 0 36 12",
    "aria-hidden": true,
  });
  drawShape(svg, "line", { class: `shape ${style}`, x1: 0, x2: 36, y1: 6, y2: 6 });
  drawShape(svg, "circle", { class: `dot ${style}`, cx: 18, cy: 6, r: 5 });
};

/** Fill one row of the table with a result (see score.js), its coverage, and the result of `then`. */
const row = (element, { score, band }, coverage, then) => {
  const cell = (name) => element.querySelector(`.col-${name}`);
  const bar = element.querySelector(".meter-fill");
  bar.setAttribute("width", score ?? 0);
  bar.dataset.band = band ?? "none";
  cell("score").textContent = showPercent(score);
  cell("coverage").textContent = coverage;
  cell("then").textContent = then ? showPercent(then.score) : "";
  cell("then").hidden = !then;
  showOnly(cell("band"), "band", [band]);
};

export const profile = { row, sample, shapes };
