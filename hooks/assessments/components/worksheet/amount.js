/** Amounts: as a reader of the page's language writes them, and as they are stored; pure. */
const NEUTRAL = /^-?\d+(\.\d\d)?$/;
const UNREAD = "?"; // before what was typed and could not be read: kept, and shown as it was
const AROUND = /[\s€$£]|eur(os?)?|[.,]?[-–]+$/gi; // "€ 1.250,-" and "1250 euro"

/** The amount in a text of digits and these marks, or undefined. */
const inMarks = (text, thousands, decimals) => {
  const form = `^-?(\\d{1,3}([${thousands}]\\d{3})+|\\d+)([${decimals}]\\d\\d?)?$`;
  if (!RegExp(form).test(text)) return undefined;
  const [whole, rest] = text.replaceAll(thousands, "").split(decimals);
  const amount = whole.replace(/^(-?)0+(?=\d)/, "$1");
  return rest ? `${amount}.${rest.padEnd(2, "0")}` : amount;
};

export const amounts = {
  /**
   * What a text means where these marks are usual: {value}, to be kept. Also {means: amounts} when
   * that is not clear: the two that it can mean, or one as an example of what can be read.
   */
  read(text, { thousands, decimals }) {
    if (!text.trim()) return { value: "" };
    const bare = text.replace(/^[\s€$£]*[−–]/, "-").replace(AROUND, "");
    const own = inMarks(bare, thousands, decimals);
    if (own) return { value: own };
    const foreign = inMarks(bare, decimals, thousands);
    if (foreign && !RegExp(`^-?\\d+[${decimals}]\\d{3}$`).test(bare)) return { value: foreign };
    const value = UNREAD + text;
    return foreign
      ? { value, means: [foreign, inMarks(bare.slice(0, -1), thousands, decimals)] }
      : { value, means: ["1250.50"] };
  },
  /** A stored amount in these marks; what is none, as it was typed. */
  show(value, { thousands, decimals }) {
    if (!NEUTRAL.test(value)) return value.replace(UNREAD, "");
    const [whole, rest] = value.split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (rest ? decimals + rest : "");
  },
};
