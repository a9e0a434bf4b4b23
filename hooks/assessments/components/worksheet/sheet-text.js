/**
 * A worksheet as text, for an editor or for a word processor; pure. It is a list of parts: {heading},
 * {name, value}, {name, items: [[chosen, text]]} or {name, columns, rows}.
 */
import { make } from "../base/make.js";

const shielded = (text) => text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
const cell = (text) => shielded(text).replace(/\s*\n\s*/g, "<br>");
const line = (cells) => `| ${cells.join(" | ")} |`;

const asMarkdown = ({ heading, name, value, items, columns, rows }) => {
  if (heading) return `## ${shielded(heading)}`;
  const title = `**${shielded(name)}**`;
  if (items) {
    const boxes = items.map(([chosen, text]) => `- [${chosen ? "x" : " "}] ${shielded(text)}`);
    return `${title}\n\n${boxes.join("\n")}`;
  }
  if (!columns) return value ? `${title}\n\n${shielded(value)}` : title;
  const table = [columns.map(cell), columns.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return `${title}\n\n${table.map(line).join("\n")}`;
};

/** Lines of text, each after a line end. */
const lines = (text) =>
  text.split("\n").flatMap((part, index) => index ? [make("br", {}), part] : [part]);

const made = ({ heading, name, value, items, columns, rows }) => {
  if (heading) return [make("h2", {}, heading)];
  const title = make("p", {}, make("strong", {}, name));
  if (items) {
    const boxes = items.map(([chosen, text]) => make("li", {}, `${chosen ? "☒" : "☐"} ${text}`));
    return [title, make("ul", {}, ...boxes)];
  }
  if (!columns) return [title, make("p", {}, ...lines(value))];
  const row = (kind, cells) =>
    make("tr", {}, ...cells.map((text) => make(kind, {}, ...lines(text))));
  const body = rows.map((cells) => row("td", cells));
  return [title, make("table", { border: 1 }, row("th", columns), ...body)];
};

export const sheetText = {
  markdown: (title, parts) =>
    [`# ${shielded(title)}`, ...parts.map(asMarkdown)].join("\n\n") + "\n",
  html: (title, parts) =>
    new XMLSerializer().serializeToString(
      make("div", {}, make("h1", {}, title), ...parts.flatMap(made)),
    ),
};
