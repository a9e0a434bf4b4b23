"""MkDocs hook: what hosts that take headers are told, in `_headers` (Netlify, Cloudflare Pages).

`hosts/nginx.conf` says the same for nginx. What the policy in a page cannot say stands here: who
may frame it.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from languages import is_complete
from mkdocs.config.defaults import MkDocsConfig
from named import FOLDER

HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
FOREVER = "public, max-age=31536000, immutable"
# What is called by its content, and the worker, of which an old one would hold back a new site.
CACHES = {
    f"{FOLDER}/*": FOREVER,
    "pagefind/fragment/*": FOREVER,
    "pagefind/index/*": FOREVER,
    "worker.js": "no-cache",
}


def on_post_build(config: MkDocsConfig) -> None:
    """Write the file once the site is complete."""
    if is_complete(config):
        root = urlsplit(config.site_url or "/").path or "/"
        (Path(config.site_dir) / "_headers").write_text(headers(root), encoding="utf-8")


def headers(root: str) -> str:
    """The rules of a site below a path; rules for one address add up, none says a thing twice."""
    rules = {f"{root}*": HEADERS}
    rules |= {f"{root}{path}": {"Cache-Control": caching} for path, caching in CACHES.items()}
    return "".join(
        f"{path}\n{''.join(f'  {name}: {value}' + chr(10) for name, value in said.items())}"
        for path, said in rules.items()
    )
