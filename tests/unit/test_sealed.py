# mypy: disable-error-code="attr-defined, no-untyped-call, type-arg"
"""The sealed exchange: its vectors, its lengths, and what a hostile other, an accident and a forger get out of it."""

from __future__ import annotations

import itertools
import json
import os
import random
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sealed
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke as published
from sealed import FailureError, Scripts, from_text, to_text

VECTORS = tomllib.loads(Path(__file__).with_name("sealed_vectors.toml").read_text("utf-8"))
RFC = VECTORS["rfc9180"]
OURS = VECTORS["ours"]
SITE = OURS["site"]
PROTOCOL = sealed.ROOT / "hooks/assessments/components/share/PROTOCOL.md"
TIMES = 10_000 if "AUDIT" in os.environ else 300
FORGED = 1_000
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@pytest.fixture(scope="module")
def scripts() -> Iterator[Any]:
    found = Scripts()
    yield found
    found.close()


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> Any:
    seed = int(os.environ.get("SEED", random.randrange(2**30)))
    print(f"{request.node.name}: SEED={seed}")
    return random.Random(seed)


def codes_of(count: int, answers: str = "ABCD") -> dict[str, str]:
    """As many statements, each with its answer in turn."""
    return {
        f"{ALPHABET[at % 64]}{ALPHABET[at // 64]}A": answers[at % len(answers)]
        for at in range(count)
    }


ANNA = {"scan": "abcd", "id": "anna12", "day": "2026-11-25", "codes": codes_of(28), "name": "Anna"}
BEN = {"id": "ben-34", "day": "2026-11-26", "codes": codes_of(28, "DCB"), "name": "Ben"}


class Exchange:
    """Everything that two people send and keep, from invitation to reveal."""

    def __init__(self, scripts: Any, anna: Any = None, ben: Any = None) -> None:
        self.anna, self.ben = ANNA | (anna or {}), BEN | (ben or {})
        self.kept = scripts.makeInvitation(SITE, self.anna)
        self.reply = scripts.makeReply(SITE, self.kept["body"], self.ben)
        self.opened = scripts.unsealReply(SITE, self.kept, self.body("reply"))
        self.reveal = scripts.makeReveal(self.opened, self.kept)

    def body(self, kind: str) -> bytes:
        texts = {
            "invitation": self.kept["body"],
            "reply": self.reply["body"],
            "reveal": self.reveal if kind == "reveal" else "",
        }
        return from_text(texts[kind])


@pytest.fixture(scope="module")
def both(scripts: Any) -> Any:
    return Exchange(scripts)


# Vectors


def hexes(name: str) -> bytes:
    return bytes.fromhex(RFC[name])


def pair(secret: bytes) -> dict:
    return {"secret": to_text(secret), "point": sealed.point_of(secret)}


def test_hpke_is_that_of_rfc_9180(scripts: Any) -> None:
    sender = pair(hexes("skEm"))
    assert b"\x04" + sender["point"] == hexes("pkEm")
    receiver = pair(hexes("skRm"))
    assert b"\x04" + receiver["point"] == hexes("pkRm")
    given = hexes("info"), hexes("pt"), hexes("aad")
    made = scripts.sealTo(sender, receiver["point"], *given)
    assert made["sealed"].hex() == RFC["ct"]
    assert made["exporter"].hex() == RFC["exporter_secret"]
    found = scripts.openFrom(receiver, sender["point"], given[0], made["sealed"], given[2])
    assert found["message"] == given[1]
    for export in RFC["exports"]:
        context = bytes.fromhex(export["context"])
        assert scripts.derive(found["exporter"], context, 32).hex() == export["value"]
        assert sealed.export(found["exporter"], context, 32).hex() == export["value"]


def test_fixed_vectors_are_made_and_read_both_ways(scripts: Any) -> None:
    anna, ben = OURS["anna"], OURS["ben"]
    salt, own, other = (from_text(OURS[name]) for name in ("salt", "secret", "once"))
    asked = sealed.invitation(SITE, anna, own, salt)
    answered = sealed.reply(SITE, asked, ben, other)
    exporter = sealed.exporter_of(SITE, asked, other)
    revealed = sealed.reveal(SITE, answered, exporter, salt, anna["codes"])
    shared = sealed.reveal(SITE, answered, exporter, salt, anna["codes"], [OURS["carl"]])
    led = sealed.invitation(SITE, anna, own, None)
    links = dict(
        zip(
            ("invitation", "reply", "reveal", "group", "facilitator"),
            (asked, answered, revealed, shared, led),
            strict=True,
        )
    )
    assert {name: sealed.link(body) for name, body in links.items()} == OURS["links"]

    kept = scripts.makeInvitation(SITE, anna, pair(own), salt)
    made = scripts.makeReply(SITE, kept["body"], ben, pair(other))
    opened = scripts.unsealReply(SITE, kept, from_text(made["body"]))
    back = scripts.makeReveal(opened, kept)
    also = scripts.makeReveal(opened, kept, [OURS["carl"]])
    alone = {name: value for name, value in anna.items() if name != "codes"}
    assert {
        "invitation": scripts.toText(from_text(kept["body"])),
        "reply": scripts.toText(from_text(made["body"])),
        "reveal": scripts.toText(from_text(back)),
        "group": scripts.toText(from_text(also)),
        "facilitator": scripts.toText(
            from_text(scripts.makeInvitation(SITE, alone, pair(own))["body"])
        ),
    } == OURS["links"]
    for name, text in OURS["links"].items():
        kind = "reveal" if name == "group" else name
        assert scripts.readSealed(SITE, text)["kind"] == kind
        assert sealed.body_of(text) == links[name]


def test_the_page_about_the_protocol_has_the_vector_of_an_invitation() -> None:
    assert OURS["links"]["invitation"] in PROTOCOL.read_text("utf-8")


def test_python_reads_what_our_scripts_made_and_the_other_way_round(
    scripts: Any, both: Any
) -> None:
    asked = both.body("invitation")
    found, exporter = sealed.open_reply(
        SITE, asked, from_text(both.kept["secret"]), both.body("reply")
    )
    assert found == both.ben
    shown = sealed.open_reveal(SITE, asked, exporter, both.body("reveal"))
    assert shown == (both.anna["codes"], [])

    secret = bytes(range(1, 33))
    answered = sealed.reply(SITE, asked, BEN, secret)
    opened = scripts.unsealReply(SITE, both.kept, answered)
    assert {name: opened[name] for name in BEN} == BEN
    exporter = sealed.exporter_of(SITE, asked, secret)
    revealed = sealed.reveal(
        SITE, answered, exporter, from_text(both.kept["salt"]), both.anna["codes"]
    )
    kept = to_text(sealed.opener(SITE, exporter))
    found = scripts.unsealReveal(SITE, both.kept["body"], kept, revealed)
    assert found == {"codes": both.anna["codes"], "guests": []}


def test_an_implementation_of_hpke_by_others_opens_a_reply(both: Any) -> None:
    suite = published.Suite(
        published.KEM.P256, published.KDF.HKDF_SHA256, published.AEAD.AES_128_GCM
    )
    key = sealed.private(from_text(both.kept["secret"]))
    whole = sealed.digest(sealed.label(SITE, "invitation"), both.body("invitation"))
    body = both.body("reply")
    message = suite.decrypt(b"\x04" + body[9:], key, info=sealed.label(SITE, "reply") + whole)
    assert sealed.read_person(message) == both.ben


# Lengths, with an address of 100 characters before them


NAMES = {"plain": "Abcdefghijklmnopqrst", "accented": "é" * 20, "emoji": "🙂" * 20, "none": ""}


@pytest.mark.parametrize("kind", NAMES)
def test_links_are_short_enough_for_any_messenger(scripts: Any, kind: Any) -> None:
    name = NAMES[kind]
    found = Exchange(scripts, {"name": name}, {"name": name})
    assert found.opened["name"] == name
    for link in ("invitation", "reply", "reveal"):
        length = 100 + len("#") + len(scripts.toText(found.body(link)))
        assert length <= (400 if kind in ("plain", "none") else 460), (link, length)


# Three or four who share with each other


CARL = {"id": "carl56", "day": "2026-11-27", "codes": codes_of(28, "BA"), "name": "Çarl 🙂"}
DORA = {"id": "dora78", "day": "2026-11-28", "codes": {}, "name": ""}


def test_a_reveal_carries_what_the_others_answered(scripts: Any, both: Any) -> None:
    made = from_text(scripts.makeReveal(both.opened, both.kept, [CARL, DORA]))
    opened = scripts.unsealReveal(SITE, both.kept["body"], both.reply["opener"], made)
    assert opened == {"codes": ANNA["codes"], "guests": [CARL, DORA]}
    _, exporter = sealed.open_reply(
        SITE, both.body("invitation"), from_text(both.kept["secret"]), both.body("reply")
    )
    read = sealed.open_reveal(SITE, both.body("invitation"), exporter, made)
    assert read == (ANNA["codes"], [CARL, DORA])


@pytest.mark.parametrize("kind", NAMES)
def test_each_further_person_makes_a_reveal_a_little_longer(
    scripts: Any, both: Any, kind: Any
) -> None:
    for count in (1, 2):
        guests = [CARL | {"name": NAMES[kind]}] * count
        text = scripts.toText(from_text(scripts.makeReveal(both.opened, both.kept, guests)))
        most = 400 if kind in ("plain", "none") else 460
        assert 100 + len("#") + len(text) <= most + 150 * count


def test_what_is_passed_on_has_to_be_sound(scripts: Any, both: Any) -> None:
    key = from_text(both.reply["opener"])
    head = both.body("reveal")[:9]
    own = from_text(both.kept["salt"]) + sealed.answers(codes_of(28))

    def opens(more: bytes) -> bool:
        ct = sealed.AESGCM(key[:16]).encrypt(key[16:], own + more, head)
        call = ["unsealReveal", SITE, both.kept["body"], both.reply["opener"], head + ct]
        (answer,) = scripts.all([call])
        return "value" in answer

    sound = sealed.guest(CARL)
    assert opens(sound + sound)
    for wrong in (b"\x00", sound[:-1], sound + b"x", b"c rl" + sound[4:], sound[:5]):
        assert not opens(wrong), wrong


# One text has one encoding


def test_whatever_is_glued_to_a_link_it_is_read(scripts: Any, both: Any, chance: Any) -> None:
    tails = [
        *". , ) ] > ! ? \" ' ” z zz zeker Groeten-z_z &fbclid=IwAR0-x_9 %22 👍".split(),
        "\n",
        " x",
    ]
    glued = ["".join(chance.choices(tails, k=chance.randint(1, 3))) for _ in range(TIMES)]
    for kind in ("invitation", "reply", "reveal"):
        text = scripts.toText(both.body(kind))
        answers = scripts.all([["readSealed", SITE, text + tail] for tail in [*tails, *glued]])
        assert {json.dumps(a["value"]["kind"]) for a in answers} == {json.dumps(kind)}
        assert all(answer["value"]["body"] == both.body(kind) for answer in answers)


def altered(text: str, chance: random.Random) -> str:
    """What happens to a text on its way: cut, one character changed, another case."""
    at = chance.randrange(2, len(text))
    other = chance.choice([c for c in ALPHABET + ".%~ " if c != text[at]])
    swapped = text[at].swapcase() if text[at].isalpha() else other
    return chance.choice(
        [
            text[:at],
            text[:at] + other + text[at + 1 :],
            text[:at] + swapped + text[at + 1 :],
            text[:at] + text[at + 1 :],
            text[:2] + text[2:].lower(),
            text[:2] + text[2:].upper(),
        ]
    )


def test_links_altered_by_accident_are_refused(scripts: Any, both: Any, chance: Any) -> None:
    for kind in ("invitation", "reply", "reveal"):
        text = scripts.toText(both.body(kind))
        changed = [altered(text, chance) for _ in range(TIMES)]
        answers = scripts.all([["readSealed", SITE, link] for link in changed])
        assert {answer["value"].get("error") for answer in answers} == {"damaged"}


def test_a_link_has_no_second_text(scripts: Any, both: Any) -> None:
    """Another last character with the same bits, padding, and the other alphabet of base64."""
    for kind in ("invitation", "reply", "reveal"):
        text = scripts.toText(both.body(kind))
        inner = text[2:-1]
        others = {inner[:-1] + c for c in ALPHABET} - {inner}
        others |= {inner + "=", inner + "==", inner.replace("-", "+").replace("_", "/") + "="}
        for other in others - {inner}:
            assert scripts.readSealed(SITE, f"2.{other}z") == {"error": "damaged"}


def test_a_kind_of_a_newer_site_says_so(scripts: Any) -> None:
    assert scripts.readSealed(SITE, sealed.link(b"\x09whatever")) == {"error": "newer"}
    assert scripts.readSealed(SITE, sealed.link(b"\x00")) == {"error": "newer"}


@pytest.mark.parametrize("text", ["2.", "2.z", "2.zzzz", "2.AAAAAAz", "2." + "A" * 5000 + "z"])
def test_nothing_much_is_damaged(scripts: Any, text: Any) -> None:
    assert scripts.readSealed(SITE, text) == {"error": "damaged"}


def forged(body: bytes, chance: random.Random) -> bytes:
    """Somebody changes bytes and makes the checksum good again."""
    data = bytearray(body)
    for _ in range(chance.randint(1, 3)):
        way = chance.randrange(3)
        at = chance.randrange(1, len(data))
        if way == 0:
            data[at] ^= chance.randrange(1, 256)
        elif way == 1:
            del data[at : at + chance.randint(1, 4)]
        else:
            data[at:at] = bytes(chance.choices(range(256), k=chance.randint(1, 4)))
    return bytes(data)


def test_forged_replies_and_reveals_do_not_open(scripts: Any, both: Any, chance: Any) -> None:
    for kind, opens in (
        ("reply", lambda body: ["unsealReply", SITE, both.kept, body]),
        (
            "reveal",
            lambda body: ["unsealReveal", SITE, both.kept["body"], both.reply["opener"], body],
        ),
    ):
        true = both.body(kind)
        # One that names another link is not even tried: it is looked up by that name.
        made = {body for _ in range(FORGED) if (body := forged(true, chance))[:9] == true[:9]}
        made -= {true}
        # What it names may be read; whose answers they are may not.
        for answer, body in zip(scripts.all([opens(b) for b in made]), made, strict=True):
            assert "threw" in answer, body


def test_forged_invitations_are_refused_at_the_latest_when_the_reveal_does_not_fit(
    scripts: Any, both: Any, chance: Any
) -> None:
    """Whoever changes an invitation on its way learns of no answer, and is found out."""
    bodies = list({forged(both.body("invitation"), chance) for _ in range(FORGED)})
    bodies = [body for body in bodies if body != both.body("invitation")]
    read = scripts.all([["readSealed", SITE, sealed.link(body)] for body in bodies])
    sound = [
        body
        for body, answer in zip(bodies, read, strict=True)
        if answer["value"].get("kind") == "invitation"
    ]
    replies = scripts.all([["makeReply", SITE, to_text(body), BEN] for body in sound])
    made = [answer["value"] for answer in replies if "value" in answer]
    assert made
    opened = scripts.all(
        [["unsealReply", SITE, both.kept, from_text(reply["body"])] for reply in made]
    )
    assert {"threw" in answer for answer in opened} == {True}


# A hostile other: every link so far, and everything on their own device


def test_an_invitation_and_a_reply_tell_nothing_of_the_inviters_answers(
    scripts: Any, both: Any
) -> None:
    """With the commitment and every answer set near a perfect guess: without the salt none fits."""
    asked = both.body("invitation")
    head, promised = asked[1:76], asked[76:108]
    right = both.anna["codes"]
    statements = list(right)
    for salt in (b"", bytes(16), asked[76:92]):
        assert sealed.commitment(SITE, salt, head, right) != promised
        for changed in itertools.combinations(statements, 2):
            guess = right | dict.fromkeys(changed, "B")
            assert sealed.commitment(SITE, salt, head, guess) != promised
    assert sealed.commitment(SITE, from_text(both.kept["salt"]), head, right) == promised


def test_two_invitations_with_the_same_answers_look_different(scripts: Any) -> None:
    one, other = (scripts.makeInvitation(SITE, ANNA) for _ in range(2))
    assert from_text(one["body"])[76:108] != from_text(other["body"])[76:108]
    assert one["secret"] != other["secret"]


def test_the_inviter_cannot_change_answers_after_inviting(scripts: Any, both: Any) -> None:
    changed = both.anna["codes"] | {next(iter(both.anna["codes"])): "Z"}
    reveal = from_text(scripts.makeReveal(both.opened, both.kept | {"codes": changed}))
    asked, kept = both.kept["body"], both.reply["opener"]
    assert scripts.unsealReveal(SITE, asked, kept, reveal) is None


def test_a_swapped_key_with_a_copied_commitment_does_not_fit(scripts: Any, both: Any) -> None:
    """Mallory puts a key of her own in, reads the reply, and passes one on."""
    mallory = scripts.makePair()
    body = both.body("invitation")
    swapped = body[:12] + mallory["point"] + body[76:]
    reply = scripts.makeReply(SITE, to_text(swapped), BEN)
    own = {"body": to_text(swapped), "secret": mallory["secret"]}
    assert scripts.unsealReply(SITE, own, from_text(reply["body"]))["codes"] == BEN["codes"]
    passed = scripts.makeReply(SITE, both.kept["body"], BEN)
    opened = scripts.unsealReply(SITE, both.kept, from_text(passed["body"]))
    reveal = from_text(scripts.makeReveal(opened, both.kept))
    answers = scripts.unsealReveal(SITE, both.kept["body"], passed["opener"], reveal)["codes"]
    assert answers == ANNA["codes"]  # Mallory may read, since she answered
    stolen = scripts.unsealReply(SITE, own, from_text(reply["body"]))
    for salt in (both.kept["salt"], to_text(bytes(16))):
        back = scripts.makeReveal(stolen, {"salt": salt, "codes": answers})
        assert (
            scripts.unsealReveal(SITE, to_text(swapped), reply["opener"], from_text(back)) is None
        )


def test_what_the_other_keeps_does_not_open_their_own_reply(scripts: Any, both: Any) -> None:
    assert set(both.reply) == {"about", "body", "opener"}
    kept = from_text(both.reply["opener"])
    body = both.body("reply")
    for start in range(len(kept) - 15):
        for nonce in (kept[16:], kept[:12]):
            with pytest.raises(InvalidTag):
                sealed.AESGCM(kept[start : start + 16]).decrypt(nonce, body[73:], None)


def test_a_reply_belongs_to_one_invitation_and_a_reveal_to_one_reply(
    scripts: Any, both: Any
) -> None:
    other = Exchange(scripts)
    with pytest.raises(FailureError):
        scripts.unsealReply(SITE, other.kept, both.body("reply"))
    with pytest.raises(FailureError):
        scripts.unsealReveal(SITE, both.kept["body"], both.reply["opener"], other.body("reveal"))
    # The same key on another day, with another name: the whole invitation is in the seal.
    again = scripts.makeInvitation(
        SITE,
        ANNA | {"day": "2026-12-01"},
        {"secret": both.kept["secret"], "point": both.body("invitation")[12:76]},
    )
    with pytest.raises(FailureError):
        scripts.unsealReply(SITE, again, both.body("reply"))
    # Two who reply to one invitation cannot read what goes to the other.
    second = scripts.makeReply(SITE, both.kept["body"], BEN | {"id": "carl56"})
    with pytest.raises(FailureError):
        scripts.unsealReveal(SITE, both.kept["body"], second["opener"], both.body("reveal"))


def test_another_site_with_the_same_scan_opens_nothing(scripts: Any, both: Any) -> None:
    with pytest.raises(FailureError):
        scripts.unsealReply("another", both.kept, both.body("reply"))


def test_a_key_that_is_no_point_of_the_curve_is_refused(scripts: Any, both: Any) -> None:
    body = both.body("invitation")
    with pytest.raises(FailureError):
        scripts.makeReply(SITE, to_text(body[:12] + bytes(64) + body[76:]), BEN)


def test_what_is_sealed_has_to_be_sound(scripts: Any, both: Any) -> None:
    """A reply whose seal is right and whose answers are not: unsorted, twice, cut, a name too long."""
    asked = both.body("invitation")
    secret = bytes(range(2, 34))
    whole = sealed.digest(sealed.label(SITE, "invitation"), asked)
    keys = sealed.keys(
        secret,
        asked[12:76],
        sealed.point_of(secret),
        asked[12:76],
        sealed.label(SITE, "reply") + whole,
    )
    head = b"ben-34" + sealed.day("2026-11-26")
    one, two = from_text("AAAA"), from_text("BAAA")
    sound = head + b"\x02" + one + two
    wrong = [
        head + b"\x02" + two + one,
        head + b"\x02" + one + one,
        head + b"\x03" + one + two,
        head,
        head[:5],
        b"b n-34" + sound[6:],
        sound + b"\xff\xfe",
        sound + b"x" * 81,
    ]

    def opens(message: bytes) -> bool:
        ct = sealed.AESGCM(keys[0]).encrypt(keys[1], message, None)
        body = b"\x02" + whole[:8] + sealed.point_of(secret) + ct
        (answer,) = scripts.all([["unsealReply", SITE, both.kept, body]])
        return "value" in answer

    assert opens(sound)
    assert opens(sound + b"x" * 20)
    assert [message for message in wrong if opens(message)] == []
