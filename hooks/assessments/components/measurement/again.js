/** When it is worth while to measure again. */
import { laterDay } from "../base/later.js";

/** The day two months after a moment. */
export const nextDay = (moment) => laterDay(moment, 0, 2);
