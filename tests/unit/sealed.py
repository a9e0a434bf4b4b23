# mypy: disable-error-code="no-any-return, type-arg, union-attr"
"""The sealed exchange once more, by Python's `cryptography` and from PROTOCOL.md alone; and a way to our scripts."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

ROOT = Path(__file__).parents[2]


class FailureError(Exception):
    """A script threw."""


class Scripts:
    """A Deno that calls our scripts."""

    def __init__(self) -> None:
        deno = Path(sys.executable).with_name("deno")
        self._process = subprocess.Popen(
            [deno, "run", "--quiet", "--no-config", Path(__file__).with_name("sealed.js")],
            env=os.environ | {"DENO_DIR": str(ROOT / ".cache/deno"), "NO_COLOR": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def all(self, calls: Any) -> Any:
        """What each of many calls gave: {"value": …} or {"threw": …}."""
        self._process.stdin.write(json.dumps(calls, default=outgoing) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline(), object_hook=incoming)

    def __getattr__(self, name: Any) -> Any:
        def call(*values: Any) -> Any:
            (answer,) = self.all([[name, *values]])
            if "threw" in answer:
                raise FailureError(answer["threw"])
            return answer.get("value")

        return call

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def outgoing(value: Any) -> Any:
    return {"bytes": to_text(value)}


def incoming(value: Any) -> Any:
    return from_text(value["bytes"]) if set(value) == {"bytes"} else value


def to_text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def from_text(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


# HPKE, RFC 9180


def mac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()


KEM = b"KEM\x00\x10"
SUITE = b"HPKE\x00\x10\x00\x01\x00\x01"


def extract(suite: Any, salt: Any, label: Any, material: Any) -> Any:
    return mac(salt, b"HPKE-v1" + suite + label + material)


def expand(suite: Any, key: Any, label: Any, info: Any, length: Any) -> Any:
    wanted = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return mac(key, wanted + b"\x01")[:length]


def private(secret: bytes) -> Any:
    return ec.derive_private_key(int.from_bytes(secret, "big"), ec.SECP256R1())


def point_of(secret: bytes) -> bytes:
    numbers = private(secret).public_key().public_numbers()
    return numbers.x.to_bytes(32, "big") + numbers.y.to_bytes(32, "big")


def keys(secret: bytes, other: bytes, sender: bytes, receiver: bytes, info: bytes) -> Any:
    """Key, nonce and exporter secret."""
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), b"\x04" + other)
    agreed = extract(KEM, b"", b"eae_prk", private(secret).exchange(ec.ECDH(), public))
    context = b"\x04" + sender + b"\x04" + receiver
    shared = expand(KEM, agreed, b"shared_secret", context, 32)
    schedule = (
        b"\x00" + extract(SUITE, b"", b"psk_id_hash", b"") + extract(SUITE, b"", b"info_hash", info)
    )
    final = extract(SUITE, shared, b"secret", b"")
    return tuple(
        expand(SUITE, final, label, schedule, length)
        for label, length in ((b"key", 16), (b"base_nonce", 12), (b"exp", 32))
    )


def export(exporter: bytes, context: bytes, length: int) -> bytes:
    return expand(SUITE, exporter, b"sec", context, length)


# Bytes and links


def label(site: str, text: str) -> bytes:
    return f"{site} sealed 2 {text}".encode()


def digest(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def answers(codes: dict[str, str]) -> bytes:
    triples = sorted(from_text(statement + answer) for statement, answer in codes.items())
    return bytes([len(triples)]) + b"".join(triples)


def read_answers(data: bytes) -> tuple[dict[str, str], bytes]:
    end = 1 + 3 * data[0]
    pairs = [to_text(data[at : at + 3]) for at in range(1, end, 3)]
    return {pair[:3]: pair[3] for pair in pairs}, data[end:]


def day(text: str) -> bytes:
    return (dt.date.fromisoformat(text) - dt.date(1970, 1, 1)).days.to_bytes(2, "big")


def read_day(data: bytes) -> str:
    days = dt.timedelta(days=int.from_bytes(data, "big"))
    return (dt.date(1970, 1, 1) + days).isoformat()


def link(body: bytes) -> str:
    return f"2.{to_text(body + digest(body)[:4])}z"


def body_of(text: str) -> bytes:
    assert text[:2] == "2."
    assert text[-1] == "z"
    data = from_text(text[2:-1])
    assert digest(data[:-4])[:4] == data[-4:]
    return data[:-4]


def person(own: dict) -> bytes:
    return own["id"].encode() + day(own["day"]) + answers(own["codes"]) + own["name"].encode()


def read_person(data: bytes) -> dict:
    codes, name = read_answers(data[8:])
    return {
        "id": data[:6].decode(),
        "day": read_day(data[6:8]),
        "codes": codes,
        "name": name.decode(),
    }


def invitation(site: Any, fixed: dict, secret: bytes, salt: bytes | None) -> bytes:
    """The body of an invitation; without a salt a facilitator's."""
    head = from_text(fixed["scan"]) + fixed["id"].encode() + day(fixed["day"]) + point_of(secret)
    name = fixed["name"].encode()
    if salt is None:
        return b"\x04" + head + name
    return b"\x01" + head + commitment(site, salt, head, fixed["codes"]) + name


def commitment(site: Any, salt: bytes, head: bytes, codes: Any) -> bytes:
    return digest(label(site, "commitment"), salt, head, answers(codes))


def reply(site: Any, asked: bytes, own: dict, secret: bytes) -> bytes:
    whole = digest(label(site, "invitation"), asked)
    point, receiver = point_of(secret), asked[12:76]
    key, nonce, _ = keys(secret, receiver, point, receiver, label(site, "reply") + whole)
    sealed = AESGCM(key).encrypt(nonce, person(own), None)
    return b"\x02" + whole[:8] + point + sealed


def open_reply(site: Any, asked: bytes, secret: bytes, body: bytes) -> tuple[dict, bytes]:
    """What stands in a reply, and the secret that it exports."""
    whole = digest(label(site, "invitation"), asked)
    point = body[9:73]
    info = label(site, "reply") + whole
    key, nonce, exporter = keys(secret, point, point, asked[12:76], info)
    return read_person(AESGCM(key).decrypt(nonce, body[73:], None)), exporter


def exporter_of(site: Any, asked: bytes, secret: bytes) -> bytes:
    """The secret that a reply with this secret exports, for who makes it."""
    whole = digest(label(site, "invitation"), asked)
    receiver = asked[12:76]
    return keys(secret, receiver, point_of(secret), receiver, label(site, "reply") + whole)[2]


def opener(site: Any, exporter: bytes) -> bytes:
    return export(exporter, label(site, "reveal key"), 16) + export(
        exporter, label(site, "reveal nonce"), 12
    )


def guest(own: dict) -> bytes:
    """Somebody whose answers are passed on."""
    name = own["name"].encode()
    return own["id"].encode() + day(own["day"]) + answers(own["codes"]) + bytes([len(name)]) + name


def read_guests(data: bytes) -> list[dict]:
    found = []
    while data:
        _, rest = read_answers(data[8:])
        end = 1 + rest[0]
        found.append(read_person(data[: len(data) - len(rest)] + rest[1:end]))
        data = rest[end:]
    return found


def reveal(
    site: Any, answered: bytes, exporter: bytes, salt: bytes, codes: Any, guests: Any = ()
) -> bytes:
    head = b"\x03" + digest(label(site, "reply"), answered)[:8]
    kept = opener(site, exporter)
    message = salt + answers(codes) + b"".join(map(guest, guests))
    return head + AESGCM(kept[:16]).encrypt(kept[16:], message, head)


def open_reveal(site: Any, asked: bytes, exporter: bytes, body: bytes) -> tuple[dict, list[dict]]:
    """The answers that fit the invitation, and those of others that were passed on."""
    kept = opener(site, exporter)
    message = AESGCM(kept[:16]).decrypt(kept[16:], body[9:], body[:9])
    codes, rest = read_answers(message[16:])
    assert commitment(site, message[:16], asked[1:76], codes) == asked[76:108]
    return codes, read_guests(rest)
