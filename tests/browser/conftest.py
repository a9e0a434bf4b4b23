"""What browser tests share beside pages and a server: the languages of the sample."""

import pytest

from browser.pages import LANGUAGES


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the sample in turn."""
    return str(request.param)
