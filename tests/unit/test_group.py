# mypy: disable-error-code="no-any-return, type-arg"
"""Rounds of a facilitator: what a reply is to them, and that nobody without a name is found by subtraction."""

from __future__ import annotations

import itertools
import json
import os
import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sealed import Scripts

STATES = tomllib.loads(Path(__file__).with_name("group_states.toml").read_text("utf-8"))
TIMES = 2_000 if "AUDIT" in os.environ else 200
CODES = ("aaA", "abA", "acA", "adA")
ANSWERS = {"yes": "Y", "partly": "P", "no": "N", "na": "X"}
SCALE = {"yes": 2, "partly": 1, "no": 0}


@pytest.fixture(scope="module")
def scripts() -> Iterator[Any]:
    found = Scripts()
    yield found
    found.close()


def statement(code: str, **more: Any) -> dict:
    return {
        "key": f"k.{code}",
        "code": code,
        "answers": ANSWERS,
        "scale": SCALE,
        "weight": 1,
        "critical": False,
        "about": "us",
    } | more


PARTS = [
    {"id": "one", "statements": [statement(code) for code in CODES[:2]]},
    {"id": "two", "statements": [statement(CODES[2], weight=2), statement(CODES[3], about="me")]},
]


def round_of(people: dict[str, str], **more: Any) -> dict:
    """An open round of people by id, each with a name or none."""
    members = {
        who: {"name": name, "day": "2026-11-25", "seen": [f"{who}-1"], "body": "sealed"}
        for who, name in people.items()
    }
    return {"id": "r", "secret": "key", "scan": "s", "members": members} | more


def closed(scripts: Any, people: dict, answers: dict, earlier: Any = ()) -> dict:
    """A round as it is stored once it is closed."""
    group = round_of(people)
    return group | scripts.closing(group, answers, list(earlier), 1) | {"secret": None}


def codes(text: str) -> dict:
    """Answers to the statements in their order: "YN-P", where - is not answered."""
    return {code: letter for code, letter in zip(CODES, text, strict=False) if letter != "-"}


# What becomes of a reply


def in_state(state: str) -> Any:
    people = {f"p{number}": "" for number in range(12 if state == "full" else 3)}
    shut = {"since": 1, "nameless": 3, "why": "", "counts": {}}
    more: dict[str, dict[str, Any]] = {
        "keyless": {"secret": None},
        "closed": {"secret": None, "closed": shut},
    }
    return None if state == "none" else round_of(people, **more.get(state, {}))


REPLIES = {
    "first": {"about": "new-1", "id": "new"},
    "same": {"about": "p1-1", "id": "p1"},
    "again": {"about": "p1-2", "id": "p1"},
    "late": {"about": "p13-1", "id": "p13"},
}


@pytest.mark.parametrize("state", STATES["replies"])
@pytest.mark.parametrize("reply", REPLIES)
def test_each_reply_in_each_state_of_a_round(scripts: Any, state: str, reply: str) -> None:
    group = in_state(state)
    known = scripts.filesAs(group, REPLIES[reply] | {"id": None})
    found = scripts.filesAs(group, REPLIES[reply]) if known == "opens" else known
    assert found == STATES["replies"][state][reply]


def test_a_second_reply_that_waits_for_a_choice_is_known(scripts: Any) -> None:
    group = round_of({"p1": "Anna"})
    group["members"]["p1"]["again"] = {"about": "p1-2"}
    assert scripts.filesAs(group, {"about": "p1-2"}) == "known"


ROUND = {"is": "led", "since": 1, "who": "coach1", "name": "Marieke", "body": "b", "codes": {}}
SENT = ROUND | {"reply": "r", "codes": {"aaA": "Y"}}
INVITED = {
    "nothing": ({}, {}, True),
    "begun": ({"one": ROUND}, {}, True),
    "ready": ({"one": ROUND}, {"aaA": "Y"}, False),
    "sent": ({"one": SENT}, {"aaA": "Y"}, False),
    "changed": ({"one": SENT}, {"aaA": "N"}, False),
    "facilitator": ({}, {}, True),
}
INVITATIONS = {
    "this": {"handle": "one", "id": "coach1"},
    "next": {"handle": "two", "id": "coach1"},
    "other": {"handle": "three", "id": "coach2"},
}


@pytest.mark.parametrize("state", STATES["invited"])
def test_each_invitation_in_each_state_of_who_is_invited(scripts: Any, state: str) -> None:
    rounds, own, still = INVITED[state]
    it = {"id": "own", "rounds": rounds}
    assert scripts.ledStanding(it, own, still)["pane"] == STATES["invited"][state]["pane"]
    mine = ["one"] if state == "facilitator" else []
    for name, link in INVITATIONS.items():
        found = scripts.ledArrives(link, [{"id": "x", "rounds": {}}, it], mine)
        assert found["state"] == STATES["invited"][state][name], name
    # A next round of the same facilitator is about the same collaboration.
    again = scripts.ledArrives(INVITATIONS["next"], [it], mine).get("it")
    assert bool(again) == bool(rounds)


def test_the_last_invitation_counts(scripts: Any) -> None:
    it = {"rounds": {"one": SENT, "two": ROUND | {"since": 2}}}
    assert scripts.ledStanding(it, {}, True)["pane"] == "begun"


# What is kept, and what is told


def test_who_gave_a_name_keeps_their_answers_and_of_the_others_only_numbers_remain(
    scripts: Any,
) -> None:
    people = {"a": "Anna", "b": "", "c": "", "d": ""}
    answers = {"a": codes("YYYY"), "b": codes("YNYN"), "c": codes("YYP-"), "d": codes("YNN-")}
    group = closed(scripts, people, answers)
    assert group["members"]["a"]["codes"] == codes("YYYY")
    for who in "bcd":
        assert set(group["members"][who]) <= {"day", "paper", "seen"}
    assert group["closed"]["counts"] == {
        "abA": {"N": 2, "Y": 1},  # not aaA, where all answered alike
        "acA": {"Y": 1, "P": 1, "N": 1},
    }  # nor adA, which one of them answered
    assert "body" not in json.dumps(group["members"])


@pytest.mark.parametrize(("count", "why"), [(0, ""), (1, "few"), (2, "few"), (3, ""), (12, "")])
def test_of_fewer_than_three_without_a_name_nothing_is_kept(
    scripts: Any, count: int, why: str
) -> None:
    people = {f"p{at}": "" for at in range(count)}
    answers = {who: codes("YNYN" if at % 2 else "NYNY") for at, who in enumerate(people)}
    group = closed(scripts, people, answers)["closed"]
    assert group["why"] == why
    assert bool(group["counts"]) == (count >= 3)


def rows(scripts: Any, group: dict) -> dict:
    """What is told of each statement."""
    return {
        row["statement"]["code"]: row
        for part in scripts.ofParts(PARTS, group)
        for row in part["rows"]
    }


def test_where_those_without_a_name_are_not_told_the_named_alone_are_no_agreement(
    scripts: Any,
) -> None:
    people = {"a": "Anna", "b": "Ben", "c": "", "d": "", "e": ""}
    answers = {"a": codes("YYYY"), "b": codes("YNYY")} | {who: codes("NNNN") for who in "cde"}
    told = rows(scripts, closed(scripts, people, answers))
    assert told["aaA"]["kind"] == "hidden"
    assert told["aaA"]["list"] == ["yes", "yes"]
    assert told["abA"]["kind"] == "talk"  # that the named differ is so, whatever the others said
    assert all(row["secret"] for row in told.values())


def test_all_without_a_name_and_alike_shows_nothing(scripts: Any) -> None:
    people = dict.fromkeys("abcd", "")
    group = closed(scripts, people, {who: codes("YNPX") for who in people})
    for part in scripts.ofParts(PARTS, group):
        assert part["score"] is None
        assert part["spread"] == {}
        assert all(row["list"] == [] and row["kind"] == "hidden" for row in part["rows"])


def test_the_score_of_a_group_is_that_of_all_its_answers(scripts: Any) -> None:
    people = {"a": "Anna", "b": "Ben"}
    answers = {"a": codes("YYY-"), "b": codes("NPXN")}
    one, two = scripts.ofParts(PARTS, closed(scripts, people, answers))
    assert one["score"] == round(100 * (2 + 2 + 0 + 1) / 8 + 1e-9)
    assert two["score"] == round(100 * (2 * 2 + 0) / (2 * 2 + 2))  # weight 2; N/A is left out
    assert {answer: found["n"] for answer, found in one["spread"].items()} == {
        "yes": 2,
        "no": 1,
        "partly": 1,
    }
    assert [person["score"] for person in one["persons"]] == [100, 25]


# By subtraction


def worlds(told: dict, named: dict, count: int, code: str) -> set[tuple]:
    """Every way in which so many nameless people may have answered a statement, given what is told."""
    found = set()
    for way in itertools.product([*ANSWERS.values(), None], repeat=count):
        given = Counter(letter for letter in way if letter)
        counts = dict(given) if sum(given.values()) >= 3 and len(given) > 1 else {}
        if counts == told.get(code, {}):
            found.add(way)
    return found


def test_nobody_without_a_name_is_found_by_subtraction(scripts: Any) -> None:
    """Who knows the rules, all that is shown and what the named said, knows no answer of one without.

    For each of them and each statement at least two answers stay possible.
    """
    seed = int(os.environ.get("SEED", random.randrange(2**30)))
    print(f"SEED={seed}")
    chance = random.Random(seed)
    for _ in range(TIMES):
        count = chance.randint(0, 5)
        people = {f"a{at}": f"Name {at}" for at in range(chance.randint(0, 4))}
        people |= {f"z{at}": "" for at in range(count)}
        answers = {
            who: {code: letter for code in CODES if (letter := chance.choice("YYYPNX-")) != "-"}
            for who in people
        }
        group = closed(scripts, people, answers)
        stored = json.dumps(group)
        view = scripts.ofParts(PARTS, group)
        told = group["closed"]["counts"]
        # All that is shown follows from the names' answers and from these counts alone …
        again = scripts.ofParts(PARTS, json.loads(stored))
        assert view == again
        for part in view:
            for row in part["rows"]:
                total = Counter(row["list"])
                for answer, names in row["who"].items():
                    total[answer] -= len(names)
                rest = {ANSWERS[answer]: n for answer, n in total.items() if n}
                assert rest == told.get(row["statement"]["code"], {})
        # … and they leave everybody at least two answers that they may have given.
        for code in CODES:
            ways = worlds(told, {}, count, code)
            for person in range(count):
                assert len({way[person] for way in ways}) > 1, (seed, code, answers, told)


def test_two_rounds_beside_each_other_tell_of_nobody(scripts: Any) -> None:
    """Sets of people of whom something is told are the same or have nobody in common.

    Then a difference of two rounds is about all of them, never about one who came or went.
    """
    seen = {who: codes("YNPX" if who in "ace" else "NYXP") for who in "abcdefg"}

    def told(group: str, earlier: Any = ()) -> dict:
        people = dict.fromkeys(group, "")
        return closed(scripts, people, {who: seen[who] for who in group}, earlier)

    first = told("abcd")
    for later in ("abc", "abcde", "abce", "defg"):
        assert told(later, [first])["closed"]["why"] == "met", later
        assert told(later, [first])["closed"]["counts"] == {}
    for later in ("abcd", "efg"):
        assert told(later, [first])["closed"]["counts"], later
    # The same in the other order, and with rounds that only together give one away.
    assert told("abcd", [told("abc")])["closed"]["why"] == "met"
    both = [told("abc"), told("def")]
    assert told("abcdefg", both)["closed"]["why"] == "met"


def test_who_gave_a_name_in_one_round_only_is_not_found_in_the_other(scripts: Any) -> None:
    answers = {who: codes("YNPX" if who in "ac" else "NYXP") for who in "abcd"}
    first = closed(scripts, dict.fromkeys("abcd", ""), answers)
    named = {"a": "Anna", "b": "", "c": "", "d": ""}
    assert closed(scripts, named, answers, [first])["closed"]["why"] == "met"


def test_a_round_that_tells_nothing_of_the_nameless_stands_in_nobodys_way(scripts: Any) -> None:
    answers = {who: codes("YNPX" if who in "ac" else "NYXP") for who in "abc"}
    few = closed(scripts, {"a": "", "b": ""}, answers)
    assert closed(scripts, dict.fromkeys("abc", ""), answers, [few])["closed"]["why"] == ""


def test_on_paper_without_a_name_is_the_same_person_in_the_next_round(scripts: Any) -> None:
    group = round_of({"a": ""})
    assert scripts.paperId(group) == "paper1"
    group["members"]["paper1"] = {"day": "2026-11-25"}
    assert scripts.paperId(group) == "paper2"
