"""MkDocs hook: where the site will stand, from SITE_URL or from what the host says of itself."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

from edition import edition
from languages import is_first
from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.hooks.published")

# What hosts tell a build of the address that they will publish it at.
HOSTS = ("CI_PAGES_URL", "DEPLOY_PRIME_URL", "CF_PAGES_URL")


def address(environment: Mapping[str, str]) -> str:
    """The address of the site with a slash at the end, or nothing where nobody says."""
    given = environment.get("SITE_URL", "").strip()
    given = given or next((environment[name] for name in HOSTS if environment.get(name)), "")
    if not given and environment.get("NETLIFY"):
        given = environment.get("URL", "")
    if not given:
        return ""
    parts = urlsplit(given)
    path = re.sub("/{2,}", "/", f"{parts.path}/")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the address, or say once what a build without one leaves out; what is served has MkDocs' own."""
    if not edition.serving:
        config.site_url = address(os.environ) or None
        if config.site_url is None and is_first(config) and not State.said:
            State.said = True
            log.info(
                "SITE_URL is not set: pages get no canonical address, no links for search engines "
                "between languages and no sitemap. Set it to where the site will be published."
            )
    return config


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Without an address there is nothing to put in a sitemap."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output


class State:
    """What is said once a run."""

    said = False
