/** A QR code, drawn by a library that is fetched only when it is asked for. */
import { drawShape } from "../profile/profile.js";

const LIBRARY = document.currentScript?.dataset.qr;
const MARGIN = 4; // modules of white around it, as the standard has it

/** Draw a text in `place`, with a label for who does not see it; whether that went well. */
export const drawQr = async (place, text, label) => {
  try {
    const { generate } = await import(new URL(LIBRARY, location));
    const code = generate(text);
    const side = code.size + 2 * MARGIN;
    const dark = [...Array(code.size ** 2).keys()]
      .map((index) => [index % code.size, Math.floor(index / code.size)])
      .filter(([x, y]) => code.get(x, y));
    place.replaceChildren();
    const picture = drawShape(place, "svg", {
      viewBox: `${-MARGIN} ${-MARGIN} ${side} ${side}`,
      role: "img",
      "aria-label": label,
    });
    // Phones want it black on white, whatever the screen shows.
    const paper = { x: -MARGIN, y: -MARGIN, width: side, height: side, fill: "#fff" };
    drawShape(picture, "rect", paper);
    drawShape(picture, "path", { d: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join("") });
    return true;
  } catch {
    return false;
  }
};
