/** When it is worth while to measure again. */
import { DAY } from "../base/day.js";

/** Some two months after a moment, in milliseconds. */
export const nextTime = (moment) => moment + 60 * DAY;
