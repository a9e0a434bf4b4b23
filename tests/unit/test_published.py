"""Where a site will stand, from what the environment says."""

from typing import Any

import pytest
from published import address


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, ""),
        ({"SITE_URL": ""}, ""),
        ({"SITE_URL": "  "}, ""),
        ({"SITE_URL": "https://x.nl"}, "https://x.nl/"),
        ({"SITE_URL": " https://x.nl/ "}, "https://x.nl/"),
        ({"SITE_URL": "https://x.nl//a"}, "https://x.nl/a/"),
        ({"SITE_URL": "https://x.nl/a/b/"}, "https://x.nl/a/b/"),
        ({"SITE_URL": "https://x.nl/a?b=c#d"}, "https://x.nl/a/"),
        ({"SITE_URL": "http://127.0.0.1:8000/"}, "http://127.0.0.1:8000/"),
        ({"CI_PAGES_URL": "https://me.gitlab.io/kit"}, "https://me.gitlab.io/kit/"),
        ({"CF_PAGES_URL": "https://1a.kit.pages.dev"}, "https://1a.kit.pages.dev/"),
        ({"NETLIFY": "true", "URL": "https://kit.netlify.app"}, "https://kit.netlify.app/"),
        (
            {"NETLIFY": "true", "URL": "https://a.nl", "DEPLOY_PRIME_URL": "https://pr--a.nl"},
            "https://pr--a.nl/",
        ),
        ({"URL": "https://anything.nl"}, ""),  # of somebody else
        ({"SITE_URL": "https://x.nl", "CI_PAGES_URL": "https://y.nl"}, "https://x.nl/"),
        ({"SITE_URL": "", "CI_PAGES_URL": "https://y.nl"}, "https://y.nl/"),
        ({"CI_PAGES_URL": "", "CF_PAGES_URL": "https://z.nl"}, "https://z.nl/"),
    ],
)
def test_the_address_of_a_site(environment: Any, expected: Any) -> None:
    assert address(environment) == expected
