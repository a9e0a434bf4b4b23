"""The tests in this folder are about the edition: `site` and `address` mean the real site here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def site(edition: Path) -> Path:
    """The real site."""
    return edition


@pytest.fixture(scope="session")
def address(edition: Path, serve: Callable[..., str]) -> str:
    """Where the real site is served, with a slash at the end."""
    return serve(edition)
