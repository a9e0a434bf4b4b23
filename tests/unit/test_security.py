"""What SECURITY.md promises is held by tests that exist, and the library of others is the one that was checked."""

import gzip
import hashlib
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
TESTS = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py"))


def test_every_promise_is_held_by_a_test_that_exists() -> None:
    rows = re.findall(r"^\| [A-Z].*\|$", SECURITY, re.MULTILINE)
    promises = [row for row in rows if "`test" in row]
    assert len(promises) > 10
    for name in re.findall(r"`(test_\w+)`", SECURITY):
        assert f"def {name}(" in TESTS, name
    for path in re.findall(r"`(tests/[\w/]+\.py)`", SECURITY):
        assert (ROOT / path).is_file(), path


def test_the_library_for_qr_codes_is_the_one_that_was_checked() -> None:
    ((path, digest),) = re.findall(r"\((overrides/\S+)\).*`([0-9a-f]{64})` \|", SECURITY)
    library = (ROOT / path).read_bytes()
    assert hashlib.sha256(library).hexdigest() == digest
    assert len(gzip.compress(library, 9)) <= 8_000
    assert (ROOT / path).with_suffix(".LICENSE.txt").is_file()
