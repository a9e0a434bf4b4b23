"""MkDocs hook: while serving, a mistake shows as a page that lists the problems, gone when mended.

MkDocs 1.6.1 by itself exits when the first build fails, and lets every request wait when a later
one does. This wraps two of its names, `mkdocs.commands.serve.build` and the server's builder and
application; tests/site/test_serving.py notices when they change.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.hooks.serving")

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{count}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1.0625rem/1.6 system-ui, sans-serif }}
li {{ margin: 1rem 0 }} code {{ font-weight: 700; overflow-wrap: anywhere }}
</style></head>
<body><h1>{count}</h1><ol>{items}</ol>
<p>This page makes way for the site as soon as they are mended.</p></body>
</html>
"""


class Problems(logging.Handler):
    """What stands in the way of the site: the warnings of a build, and what it stopped with."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []
        self._warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning: a strict build only counts them."""
        self._warnings.append(record.getMessage())

    def guard(self, build: Callable[..., None]) -> Callable[..., None]:
        """The same build, that remembers why it stopped instead of taking the server along."""

        def guarded(*args: Any, **kwargs: Any) -> None:
            self._warnings = []
            logging.getLogger("mkdocs").addHandler(self)
            try:
                build(*args, **kwargs)
            except MkDocsException as error:
                self.found = [*self._warnings, *str(error).split("\n")]
                log.error("The site waits until this is mended:\n%s", "\n".join(self.found))  # noqa: TRY400 (the problems say it all)
            else:
                self.found = []
            finally:
                logging.getLogger("mkdocs").removeHandler(self)

        return guarded

    def page(self) -> str:
        """The list as a page."""
        items = "".join(f"<li>{_item(line)}</li>" for line in self.found if line.strip())
        count = f"{items.count('<li>')} to mend"
        return PAGE.format(count=count, items=items)


problems = Problems()
_serve: Any = serve
_build = _serve.build


def on_startup(command: str, dirty: bool) -> None:
    """Let the server start although the first build fails."""
    if command == "serve":
        _serve.build = problems.guard(_build)


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Guard every further build, and answer with the list while there is one."""
    _serve.build = _build
    server.builder = problems.guard(server.builder)
    host: Any = server
    application = host.get_app()

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not problems.found or environ["PATH_INFO"].startswith("/livereload/"):
            return application(environ, start_response)  # type: ignore[no-any-return]
        body = host._inject_js_into_html(problems.page().encode(), host._visible_epoch)  # noqa: SLF001
        start_response("503 Service Unavailable", [("Content-Type", "text/html; charset=utf-8")])
        return [body]

    server.set_app(answer)
    return server


def _item(line: str) -> str:
    """A problem with its place set apart."""
    place, separator, message = line.partition(": ")
    if not separator or " " in place:
        return escape(line)
    return f"<code>{escape(place)}</code><br>{escape(message)}"
