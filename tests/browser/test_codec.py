"""The codec of shared links: every answer comes back, and nothing hostile gets through."""

from typing import Any

import pytest
from playwright.sync_api import Page

from browser.pages import LANGUAGES

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

RANDOM = """
const letters = LETTERS;
let seed = 12345;
const random = (n) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % n;
const text = (length) => Array.from({length}, () => letters[random(64)]).join("");
const sample = () => {
  const codes = new Map(Array.from({length: random(40)}, () => [text(3), text(1)]));
  const names = ["", "Bas", "Zoë & Söhne", "名前", "🙂🙂🙂", "x".repeat(20)];
  return {from: text(6), to: random(2) ? text(6) : "", name: names[random(6)],
    day: new Date(86400000 * random(30000)).toISOString().slice(0, 10), answers: [...codes]};
};
const {codec: {encode}, decode} = assessments;
""".replace("LETTERS", repr(ALPHABET))


@pytest.fixture
def compare(page: Page, address: str) -> Any:
    page.goto(address + LANGUAGES["nl"]["compare"])
    return page


def test_any_answers_in_any_order_come_back_the_same(compare: Page) -> None:
    wrong = compare.evaluate(
        "() => {"
        + RANDOM
        + """
        const wrong = [];
        for (let i = 0; i < 2000; i += 1) {
          const shared = sample();
          const back = decode(encode(shared));
          const shuffled = {...shared, answers: [...shared.answers].reverse()};
          const same = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
          if (back.error || back.from !== shared.from || back.to !== shared.to || back.name !== shared.name
            || back.day !== shared.day || !same(back.codes, shared.answers)
            || encode(shared) !== encode(shuffled)) wrong.push(shared);
        }
        return wrong; }"""
    )
    assert wrong == []


def test_ten_thousand_mutated_fragments_do_no_harm(compare: Page) -> None:
    result = compare.evaluate(
        "() => {"
        + RANDOM
        + """
        const before = [document.body.innerHTML.length, localStorage.length];
        const odd = ["", ".", "%", "<", "\\u0000", "__proto__", "\\u202e", "é", "999999999999"];
        let accepted = 0;
        for (let i = 0; i < 10000; i += 1) {
          let fragment = i % 3 ? encode(sample()) : text(random(200));
          for (let n = random(4) + 1; n; n -= 1) {
            const at = random(fragment.length + 1);
            fragment = fragment.slice(0, at) + odd[random(odd.length)] + fragment.slice(at + random(3));
          }
          const read = decode(fragment);
          const whole = () => fragment.replace(/%[2-7][0-9a-f]/gi, decodeURIComponent)
            .startsWith(encode({...read, answers: read.codes}));
          if (!read.error) { accepted += 1; if (!whole()) throw fragment; }
        }
        return {accepted, same: document.body.innerHTML.length === before[0] && localStorage.length === before[1]}; }"""
    )
    assert result["same"]
    assert result["accepted"] < 2500  # what a mutation left as it was


@pytest.mark.parametrize("name", ["a\u202eb", "a\nb", "a\u0000b", "  a  b  "])
def test_a_name_is_one_clean_line(compare: Page, name: Any) -> None:
    assert compare.evaluate("name => assessments.codec.clean(name)", name) in ("ab", "a b")
