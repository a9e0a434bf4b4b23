"""How often a property is tried, and from which seed: 300 times, and with AUDIT 10,000."""

from __future__ import annotations

import os
import random

TIMES = 10_000 if "AUDIT" in os.environ else 300

# What a script needs to make up stores, sound and damaged; give it SEED first.
STORES = """
let state = SEED;
const random = (n) => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) % n;
const pick = (list) => list[random(list.length)];
const nest = (depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth));
const JUNK = [undefined, null, true, -1, 1e300, 8.64e15, 5e14, "", "x".repeat(3000), "2026-02-30", "0026-03-01",
  "\\u0000\\u202e", [], {}, [[]], {a: {b: 1}}, nest(2000), [nest(2000), 1], ["x", "y"], ["x", -5], ["x", 1e300], ["x", NaN]];
const maybe = (sound, often) => random(often) ? sound : pick(JUNK);
// Names as a page knows them, and others; a worksheet's hold those of a plan, which hold a statement's.
const KEYS = ["a", "b", "__proto__", "temperature.fridges-measured", "storage.opened-dated", "warm-fridge.step", "rota.hangs",
  "rota.often", "rota.tasks.t1.what", "rota.tasks.p-agreed-temperature.fridges-measured.who", "x".repeat(300)];
const map = (values, often, keys = KEYS) => Object.fromEntries(Array.from({length: random(4)}, () =>
  [maybe(pick(keys), often), maybe([pick(values()), maybe(random(6), often)], often)]));
const text = (often, letters) => maybe(pick(["", "t", letters, "1.".repeat(40), "A".repeat(88)]), often);
const store = (often) => {
  const some = (sound) => maybe(sound, often);
  const codes = () => some({abc: some("A"), "-_0": some("b")});
  const items = () => [{text: some("t"), who: some("w"), by: some("2026-12-01"), added: some(1)},
    {remedy: some("morning-round"), added: 1, done: some(true), why: some(["a", some("b")])}, null];
  const rounds = () => [{is: some(pick(["out", "in", "back", "none"])), since: some(random(9)), day: some("2026-12-01"), codes: codes(),
    sent: some(pick([true, false])), done: some(pick([true, false])), who: text(often, "abcdef"), to: text(often, "abcdefgh"), name: text(often, "N"),
    body: text(often, "AQID"), secret: text(often, "AQID"), salt: text(often, "AQID"), opener: text(often, "AQID"), reply: text(often, "2.AQID"),
    reveal: text(often, "2.AQID")}, null];
  return {v: 1, replaced: some(random(2)), current: some([pick(["own", "x"]), random(4)]),
    quiz: some(map(() => [some("p"), {first: some(["a", some("b")]), last: some([])}, null], often)),
    collaborations: some(Object.fromEntries(Array.from({length: random(3)}, () => [some(pick(["own", "x", "y"])), some({
      name: some([some("N"), random(6)]), gone: some([some(pick([true, false])), random(6)]), self: some([{id: some("abcdef"), name: some("n")}, random(6)]),
      calendar: some([some("c"), random(6)]), lane: some([some(pick(["together", "alone", "x"])), random(6)]),
      stage: some([some(pick(["before", "during", "x"])), random(6)]), answers: some(map(() => [some("yes"), some("no"), some("na"), null], often)),
      plan: some(map(items, often)), drafts: some(map(() => [{text: some("d"), by: some("")}], often)),
      measurements: some(map(() => [{date: some(1), scan: some("scan"), answers: some({a: some("yes")}), statements: some(["a", some("b")])}], often)),
      worksheets: some(map(() => [some("w"), some("2026-12-01"), some("1250.50"), some("?12"), some("x"), null], often)),
      rounds: some(map(rounds, often, [...KEYS, "abcdefgh", "abcdefghijk"])),
      others: some(map(() => [{name: some(""), date: some(1), codes: codes(), round: some("abcdefgh")}, null], often, [...KEYS, "abcdef"]))})])))};
};
const sorted = (value) => value && typeof value === "object" && !Array.isArray(value)
  ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const {merge, migrate} = assessments;
"""


def seed(name: str) -> int:
    """A seed, printed so that what failed can be tried again with SEED=…."""
    number = int(os.environ.get("SEED", random.randrange(1, 2**30)))
    print(f"{name}: SEED={number}, {TIMES} times")
    return number


def stores(name: str) -> str:
    """The script that makes up stores, with its seed."""
    return STORES.replace("SEED", str(seed(name)))
