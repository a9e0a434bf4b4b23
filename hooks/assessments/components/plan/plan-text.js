/** The plan as text, for an editor or for a message; pure. */
const LONGEST_MAIL = 1800; // characters of a mail link, encoded: some programs cut at 2000

const escaped = (text) => text.replace(/[\\`*_[\]<>]/g, "\\$&");

/** Markdown, with task-list items as any editor knows them. */
const markdown = {
  title: (text) => `# ${text}`,
  group: (text) => `## ${text}\n\n`,
  item: ({ title, href, done }, tail) => {
    const name = href ? `[${escaped(title)}](${href})` : escaped(title);
    return `- [${done ? "x" : " "}] ${name}${escaped(tail)}`;
  },
};

/** What reads well in a message. */
const message = {
  title: (text) => text,
  group: (text) => `${text}\n\n`,
  item: ({ title, href, done }, tail) =>
    `${done ? "☑" : "☐"} ${title}${tail}${href ? `\n  ${href}` : ""}`,
};

/**
 * `groups` are [name or "", [{title, href?, done, facts, advice: [text]}]]; facts are texts, and
 * `form` is `planText.markdown` or `planText.message`.
 */
const write = (form, title, groups) => {
  const line = (item) => {
    const tail = item.facts.length ? ` (${item.facts.join(", ")})` : "";
    return [form.item(item, tail), ...item.advice.map((text) => `  - ${text}`)].join("\n");
  };
  const parts = groups.map(([name, items]) =>
    (name ? form.group(name) : "") + items.map(line).join("\n")
  );
  return `${form.title(title)}\n\n${parts.join("\n\n")}\n`;
};

/** A link that begins a mail; a text that is too long for one ends with the remark `cut`. */
const mail = (subject, text, cut) => {
  const link = (body) =>
    `mailto:?subject=${encodeURIComponent(subject)}&body=${
      encodeURIComponent(body.replaceAll("\n", "\r\n"))
    }`;
  const lines = text.split("\n");
  let found = link(text);
  while (found.length > LONGEST_MAIL && lines.length) {
    lines.pop();
    found = link(`${lines.join("\n")}\n\n${cut}`);
  }
  return found;
};

export const planText = { mail, markdown, message, write };
