"""MkDocs hook: a content security policy with the hashes of the inline scripts there are.

What is served has it as well, so that an author sees what it blocks; but live reload puts a script
of its own in every page on its way out, so that there any inline script is allowed.
"""

from __future__ import annotations

import base64
import hashlib
import re

from edition import edition
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

STYLE_RE = re.compile(r"<style>(?P<text>.*?)</style>", re.DOTALL)
SCRIPT_RE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
POLICY = (
    "default-src 'none'; script-src 'self'{scripts} 'wasm-unsafe-eval'; style-src 'self'{styles}; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'{trusted}"
)
# No script makes HTML from text, and one policy (base.html) says which addresses are of ours.
TRUSTED = "; require-trusted-types-for 'script'; trusted-types default"
# Material's script makes HTML from text.
UNTRUSTING_RE = re.compile(r"<script[^>]* src=\"[^\"]*assets/javascripts/bundle\.")


# After everything else that changes a page.
@event_priority(-100)
def on_post_page(output: str, config: MkDocsConfig, **_: object) -> str:
    """Put the policy in the head of a page."""
    return with_policy(output, serving=edition.serving)


@event_priority(-100)
def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Put the policy in the head of the 404 page."""
    if not output or not template_name.endswith(".html"):
        return output
    return with_policy(output, serving=edition.serving)


def with_policy(html: str, *, serving: bool = False) -> str:
    """The page with its policy, right after the character set."""
    inline = [
        script["text"]
        for script in SCRIPT_RE.finditer(html)
        if "src=" not in script["attributes"] and 'type="application/' not in script["attributes"]
    ]
    styles = [style["text"] for style in STYLE_RE.finditer(html)]
    trusted = "" if UNTRUSTING_RE.search(html) else TRUSTED
    scripts = " 'unsafe-inline'" if serving else _hashes(inline)
    policy = POLICY.format(scripts=scripts, styles=_hashes(styles), trusted=trusted)
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">{tag}', 1)


def _hashes(texts: list[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    sources = (f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return "".join(dict.fromkeys(sources))
