"""`mkdocs serve` with a mistake in a page: it says so, in the browser too, and goes on when mended."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from conftest import copy_sample

# A build of the sample takes a few seconds; a loaded machine many more.
PATIENCE = 180


class Served:
    """A copy of the sample that is being served, and what its server said."""

    def __init__(self, folder: Any) -> None:
        self.config = copy_sample(folder)
        self.page = self.config.parent / "docs/nl/topics/temperature.md"
        self.log = folder / "log.txt"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
        command += ["--dev-addr", f"127.0.0.1:{self.port}", "--config-file", str(self.config)]
        with self.log.open("w", encoding="utf-8") as log:
            self.server = subprocess.Popen(
                command,
                cwd=self.config.parent,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def stop(self) -> None:
        if self.server is not None:
            self.server.terminate()
            self.server.wait(PATIENCE)

    def get(self, path: str = "/") -> Any:
        """Status and text of a page; (0, "") while nobody answers."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except (URLError, HTTPException, ConnectionError):
            return 0, ""

    def wait(self, wanted: Callable[[int, str], bool], path: str = "/") -> Any:
        """The first answer that is as wanted."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            status, text = self.get(path)
            if wanted(status, text):
                return text
            assert self.server is None or self.server.poll() is None, self.log.read_text(
                encoding="utf-8"
            )
            time.sleep(0.2)
        raise AssertionError(self.log.read_text(encoding="utf-8"))

    def write(self, old: Any, new: Any) -> Any:
        """Change the page; the line on which that is."""
        text = self.page.read_text(encoding="utf-8")
        assert old in text
        self.page.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    served = Served(tmp_path)
    yield served
    served.stop()


DRAFT = """---
title: {language}
description: A page that is not published yet.
slug: an-idea
---

# Idea

### Cool it {language} <!-- remedy id="cool-it" phase="before" minutes="5" already="Now." worksheet="none" -->

<!-- checklist id="draft" short="Draft" -->

- [ ] It is {language}. <!-- id="cold" remedy="cool-it" lack="it is warm" -->

    Cool it.

<!-- /checklist -->
"""


def add_draft(config: Path) -> None:
    """A page that only its author sees."""
    text = config.read_text(encoding="utf-8")
    config.write_text(f"draft_docs: drafts/\n{text}", encoding="utf-8")
    for language in ("nl", "en"):
        path = config.parent / "docs" / language / "drafts/idea.md"
        path.parent.mkdir()
        path.write_text(DRAFT.format(language=language), encoding="utf-8")


def test_a_mistake_is_shown_until_it_is_mended(served: Any) -> None:
    add_draft(served.config)
    right, wrong = 'remedy="breakdown" critical', 'remedy="<b>&quot;" critical'
    line = served.write(right, wrong)
    served.start()

    # It starts with the mistake, and every address says what it is.
    text = served.wait(lambda status, _: status == 503)
    place = f"<code>docs/nl/topics/temperature.md:{line}</code>"
    assert place in text
    assert "&lt;b&gt;&amp;quot;" in text
    assert "<b>" not in text
    assert "livereload" in text
    status, text = served.get("/en/scan/")
    assert status == 503
    assert place in text

    # The site is there when it has been mended,
    served.write(wrong, right)
    page = served.wait(lambda status, _: status == 200)
    assert "Veilige keuken" in page

    # with the policy of what is published, but for the script that live reload puts in,
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', page)
    assert policy
    script, *rest = re.split("; (?!script)", policy[1].removeprefix("default-src 'none'; "))
    assert script == "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"
    assert rest[0] == "style-src 'self'"
    assert "require-trusted-types-for 'script'" in rest
    assert served.get("/en/scan/")[0] == 200

    # a draft, which is read like any page and which no build publishes (static-i18n shows those of
    # the default language only),
    assert 'data-statement="draft.cold"' in served.get("/drafts/an-idea/")[1]

    # a later mistake makes way for the list as well, and so does one that only a build finds,
    line = served.write(right, 'remedy="breakdwon" critical')
    text = served.wait(lambda status, _: status == 503)
    assert f"<code>docs/nl/topics/temperature.md:{line}</code>" in text
    assert "did you mean &quot;breakdown&quot;?" in text
    served.write('remedy="breakdwon" critical', right)
    served.wait(lambda status, _: status == 200)
    served.write("# ", "# [A link](nowhere.md) ")
    assert "nowhere.md" in served.wait(lambda status, _: status == 503)

    # and the site comes back.
    served.write("[A link](nowhere.md) ", "")
    served.wait(lambda status, _: status == 200)
