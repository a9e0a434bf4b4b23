/** Amounts: as a reader of the page's language writes them, and as they are stored; pure. */
const NEUTRAL = /^\d+(\.\d\d)?$/;
const UNREAD = "?"; // before what was typed and could not be read: kept, and shown as it was

const quoted = (mark) => `\\${mark}`;

/** The amount in a text of digits and these marks, or undefined. */
const inMarks = (text, thousands, decimals) => {
  const [t, d] = [quoted(thousands), quoted(decimals)];
  if (!RegExp(`^(\\d{1,3}(${t}\\d{3})+|\\d+)(${d}\\d\\d?)?$`).test(text)) return undefined;
  const [whole, rest] = text.replaceAll(thousands, "").split(decimals);
  return rest ? `${whole}.${rest.padEnd(2, "0")}` : whole;
};

export const amounts = {
  /**
   * What a text means where these marks are usual: {value}, to be kept. Also {means: amounts} when
   * that is not clear: the two that it can mean, or one as an example of what can be read.
   */
  read(text, { thousands, decimals }) {
    const bare = text.replace(/[\s€$£]/g, "").replace(/[.,][-–]+$/, "");
    if (!bare) return { value: "" };
    const own = inMarks(bare, thousands, decimals);
    if (own) return { value: own };
    const value = UNREAD + text;
    const foreign = inMarks(bare, decimals, thousands);
    if (!foreign) return { value, means: ["1250.50"] };
    if (bare.includes(thousands) && bare.includes(decimals)) return { value: foreign };
    const [whole, rest] = bare.split(/[.,]/);
    const other = foreign.includes(".")
      ? whole + rest
      : inMarks(`${whole}.${rest.slice(0, 2)}`, ",", ".");
    return { value, means: [foreign, other] };
  },
  /** A stored amount in these marks; what is none, as it was typed. */
  show(value, { thousands, decimals }) {
    if (!NEUTRAL.test(value)) return value.replace(UNREAD, "");
    const [whole, rest] = value.split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (rest ? decimals + rest : "");
  },
};
