/** Calls the pure scripts of the sealed exchange for test_sealed.py: a line of JSON in, one out. */
import { fromBase64, toBase64 } from "../../hooks/assessments/components/share/bytes.js";
import * as hpke from "../../hooks/assessments/components/share/hpke.js";
import * as read from "../../hooks/assessments/components/share/sealed-read.js";
import * as text from "../../hooks/assessments/components/share/sealed-text.js";
import * as make from "../../hooks/assessments/components/share/sealing.js";
import * as open from "../../hooks/assessments/components/share/unsealing.js";
import { arrives, rounds } from "../../hooks/assessments/components/share/rounds.js";
import { groups } from "../../hooks/assessments/components/facilitator/group.js";
import { groupResult } from "../../hooks/assessments/components/facilitator/group-result.js";
import { led } from "../../hooks/assessments/components/facilitator/led-state.js";

const facilitator = {
  ofParts: groupResult.ofParts,
  closing: groups.close,
  filesAs: groups.files,
  withheld: groups.withheld,
  paperId: groups.paperId,
  ledArrives: led.arrives,
  ledStanding: led.standing,
};
const scripts = { ...facilitator, ...hpke, ...read, ...text, ...make, ...open, arrives, ...rounds };

/** Bytes travel as {"bytes": base64url}. */
const plain = (value) => {
  if (value instanceof Uint8Array) return { bytes: toBase64(value) };
  if (Array.isArray(value)) return value.map(plain);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};
const revive = (_, value) =>
  value && typeof value.bytes === "string" ? fromBase64(value.bytes) : value;

const lines = Deno.stdin.readable
  .pipeThrough(new TextDecoderStream())
  .pipeThrough(new TransformStream({
    start() {
      this.rest = "";
    },
    transform(chunk, controller) {
      const all = (this.rest + chunk).split("\n");
      this.rest = all.pop();
      for (const line of all) controller.enqueue(line);
    },
  }));

for await (const line of lines) {
  const calls = JSON.parse(line, revive);
  const answers = await Promise.all(calls.map(async ([name, ...values]) => {
    try {
      return { value: plain(await scripts[name](...values)) };
    } catch (error) {
      return { threw: error.name };
    }
  }));
  console.log(JSON.stringify(answers));
}
