# mypy: disable-error-code="no-any-return, type-arg, var-annotated"
"""Every state of who invites and who is invited, crossed with every link: the table, walked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sealed import Scripts, from_text, to_text
from test_sealed import ANNA, BEN, SITE, Exchange

STATES = tomllib.loads(Path(__file__).with_name("sealed_states.toml").read_text("utf-8"))
LINKS = ("invitation", "reply", "second", "reveal", "again", "other", "stray")
CASES = [(state, link) for state in STATES for link in LINKS]


class Round:
    """An exchange between Anna and Ben, what each keeps at every step, and links from around it."""

    def __init__(self, scripts: Scripts, scan: str = "abcd") -> None:
        self.scripts = scripts
        self.main = Exchange(scripts, {"scan": scan})
        dora = {"id": "dora78", "name": "Dora", "scan": scan}
        other = Exchange(scripts, dora, {"id": "ed--90"})
        carl = scripts.makeReply(SITE, self.main.kept["body"], BEN | {"id": "carl56"})
        self.carl = carl["about"]
        again = scripts.makeInvitation(SITE, ANNA | {"day": "2026-12-01", "scan": scan})
        self.bodies = {
            "invitation": self.main.body("invitation"),
            "reply": self.main.body("reply"),
            "second": from_text(carl["body"]),
            "reveal": self.main.body("reveal"),
            "again": from_text(again["body"]),
            "other": other.body("invitation"),
            "stray": other.body("reveal"),
        }

    def link(self, name: str) -> dict:
        text = self.scripts.toText(self.bodies[name])
        return self.scripts.readSealed(SITE, text) | {"text": to_text(self.bodies[name])}

    def text(self, name: str) -> str:
        return self.scripts.toText(self.bodies[name])

    def rounds(self, state: str) -> dict:
        """What the store has in a state."""
        main = self.main
        asked, answered = main.kept["about"], main.reply["about"]
        out = {"is": "out", "body": main.kept["body"], "codes": ANNA["codes"], "since": 1}
        live = out | {"secret": main.kept["secret"], "salt": main.kept["salt"]}
        back = {"is": "back", "to": asked, "who": BEN["id"], "since": 2, "codes": BEN["codes"]}
        back["codes"], back["opener"] = BEN["codes"], main.opened["opener"]
        shown = {k: v for k, v in back.items() if k != "opener"} | {"codes": {}}
        closed = shown | {"reveal": main.reveal}
        into = {"is": "in", "who": ANNA["id"], "since": 1, "codes": {}}
        answer = {"reply": main.reply["body"], "handle": answered, "opener": main.reply["opener"]}
        return {
            "nothing": {},
            "invited": {asked: live},
            "withdrawn": {asked: out},
            "replied": {asked: live, answered: back},
            "looked": {asked: live, answered: back},
            "two-replies": {asked: live, answered: back, self.carl: back | {"who": "carl56"}},
            "closed": {
                asked: out,
                answered: closed,
                self.carl: closed | {"who": "carl56", "sent": True},
            },
            "sent": {asked: out, answered: closed | {"sent": True}},
            "arrived": {asked: out, answered: shown | {"sent": True}},
            "begun": {asked: into | {"body": main.kept["body"]}},
            "answered": {asked: into | {"body": main.kept["body"], "codes": BEN["codes"]} | answer},
            "compared": {asked: into | {"codes": BEN["codes"], "handle": answered, "done": True}},
            "left": {
                asked: into
                | {"codes": BEN["codes"], "handle": answered, "done": True, "left": True}
            },
            "crossed": {"AAAAAAAAAAA": live},
        }[state]

    def collaboration(self, state: str) -> dict:
        ids = {"anna": ANNA["id"], "ben": BEN["id"]}
        who = ids.get(STATES[state]["who"])
        return {
            "id": "own",
            "self": who and {"id": who},
            "others": {},
            "rounds": self.rounds(state),
        }


@pytest.fixture(scope="module")
def exchange() -> Iterator[Any]:
    scripts = Scripts()
    yield Round(scripts)
    scripts.close()


@pytest.mark.parametrize("state", STATES)
def test_each_state_waits_for_one_thing(exchange: Any, state: Any) -> None:
    found = exchange.scripts.standing(exchange.collaboration(state))
    assert found["pane"] == STATES[state]["pane"]


@pytest.mark.parametrize(("state", "link"), CASES)
def test_each_link_in_each_state(exchange: Any, state: Any, link: Any) -> None:
    empty = {"id": "x", "self": None, "others": {}, "rounds": {}}
    all_there_is = [empty, exchange.collaboration(state)]
    found = exchange.scripts.arrives(exchange.link(link), all_there_is)
    assert found["state"] == STATES[state][link]
    # What it is about is found, also when it is not the current one.
    if found["state"] not in ("new", "elsewhere"):
        assert found["it"]["id"] == "own"


def test_the_table_has_every_cell() -> None:
    for state in STATES.values():
        assert set(state) == {"who", "pane", "send", *LINKS}


def test_nobody_waits_for_a_reply_that_was_put_away(exchange: Any) -> None:
    main = exchange.main
    it = exchange.collaboration("replied")
    del it["rounds"][main.reply["about"]]
    assert exchange.scripts.standing(it)["pane"] == "invited"


@pytest.mark.parametrize("state", STATES)
def test_only_who_has_nobody_in_it_could_meet_somebody(exchange: Any, state: Any) -> None:
    alone = state in ("nothing", "invited", "withdrawn", "crossed")
    assert exchange.scripts.free(exchange.collaboration(state)) == alone
