"""Short codes for what is shared in a link: made of ids alone, so that order and wording are free."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator

STATEMENT_LENGTH = 3  # characters of 6 bits: 262,144 codes
ANSWER_LENGTH = 1  # 64 codes, within one scale


def code(text: str, length: int) -> str:
    """The first characters of a base64url SHA-256 digest."""
    digest = hashlib.sha256(text.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode()[:length]


def collisions(texts: Iterable[str], length: int) -> Iterator[tuple[str, str]]:
    """Pairs of texts that have the same code, in order."""
    seen: dict[str, str] = {}
    for text in texts:
        other = seen.setdefault(code(text, length), text)
        if other != text:
            yield other, text
