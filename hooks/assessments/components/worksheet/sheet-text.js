/**
 * A worksheet as text, for an editor or for a word processor; pure. It is a list of parts: {heading},
 * {name, value}, {name, items: [[chosen, text]]} or {name, columns, rows}.
 */
import { make } from "../base/make.js";

const shielded = (text) => text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
const line = (cells) =>
  `\n| ${cells.map((text) => text.replace(/\s*\n\s*/g, "<br>")).join(" | ")} |`;

const asMarkdown = ({ heading, name, value, items, columns, rows }) => {
  if (heading) return `\n## ${shielded(heading)}\n`;
  const cells = (row) => line(row.map(shielded));
  return `\n**${shielded(name)}**\n` +
    (items
      ? items.map(([chosen, text]) => `\n- [${chosen ? "x" : " "}] ${shielded(text)}`).join("")
      : columns
      ? cells(columns) + line(columns.map(() => "---")) + rows.map(cells).join("")
      : value && `\n${shielded(value)}`) +
    "\n";
};

/** Lines of text, each after a line end. */
const lines = (text) =>
  text.split("\n").flatMap((part, index) => index ? [make("br", {}), part] : [part]);

const made = ({ heading, name, value, items, columns, rows }) => {
  if (heading) return [make("h2", {}, heading)];
  const row = (kind, cells) =>
    make("tr", {}, ...cells.map((text) => make(kind, {}, ...lines(text))));
  return [
    make("p", {}, make("strong", {}, name)),
    items
      ? make(
        "ul",
        {},
        ...items.map(([chosen, text]) => make("li", {}, `${chosen ? "☒" : "☐"} ${text}`)),
      )
      : columns
      ? make("table", { border: 1 }, row("th", columns), ...rows.map((cells) => row("td", cells)))
      : make("p", {}, ...lines(value)),
  ];
};

export const sheetText = {
  markdown: (title, parts) => `# ${shielded(title)}\n${parts.map(asMarkdown).join("")}`,
  html: (title, parts) =>
    new XMLSerializer().serializeToString(
      make("div", {}, make("h1", {}, title), ...parts.flatMap(made)),
    ),
};
