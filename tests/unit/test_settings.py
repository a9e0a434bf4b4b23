"""Settings of a site: what stands there when nothing is set, and what is said of every mistake."""

import re
from typing import Any

import pytest
from assessments.model import Scale
from assessments.settings import Settings
from assessments.stages import Stage

TWICE = "{no: 0, never: 0}"


def test_without_settings_there_are_scales_and_bands() -> None:
    settings = Settings.from_config({})
    assert settings.store == "assessments"
    assert settings.scales == {
        "default": Scale("default", {"yes": 2, "partly": 1, "no": 0}),
        "yes-no": Scale("yes-no", {"yes": 2, "no": 0}),
    }
    assert settings.bands == {"default": (("solid", 80), ("attention", 50), ("risk", 0))}
    assert settings.phases == ()
    assert settings.contact == ""


def test_what_is_set_is_kept_and_bands_go_from_high_to_low() -> None:
    settings = Settings.from_config(
        {
            "store": "kitchen",
            "scales": {"default": {"always": 1.5, "never": -1}},
            "bands": {"default": {"dirty": 0, "clean": 100, "fair": 60.5}},
            "phases": ("before", "after"),
            "stages": {
                "after": {"started": True, "first": ["after"], "folds": ["before"]},
                "before": {"started": False, "offers": ["before"], "already": ["after"]},
            },
            "contact": "chef@example.org",
            "language": "en",
            "page": "a.md",
            "texts": "",
            "catalogue": "",
        }
    )
    assert settings == Settings(
        store="kitchen",
        scales={"default": Scale("default", {"always": 1.5, "never": -1})},
        bands={"default": (("clean", 100), ("fair", 60.5), ("dirty", 0))},
        phases=("before", "after"),
        stages={
            "before": Stage(started=False, offers=("before",), already=("after",)),
            "after": Stage(started=True, first=("after",), folds=("before",)),
        },
        contact="mailto:chef@example.org",
    )
    assert list(settings.stages) == ["before", "after"]
    assert settings.already == {"after"}


def test_a_setting_that_is_empty_is_as_good_as_none() -> None:
    empty: dict[str, Any] = {
        "store": "",
        "scales": {},
        "bands": None,
        "phases": None,
        "contact": None,
    }
    assert Settings.from_config(empty) == Settings.from_config({})


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("chef@example.org", "mailto:chef@example.org"),
        ("mailto:chef@example.org?subject=Fout", "mailto:chef@example.org?subject=Fout"),
        (" https://example.org/issues?new=1 ", "https://example.org/issues?new=1"),
        ("http://example.org", "http://example.org"),
    ],
)
def test_errors_are_reported_to_a_web_or_a_mail_address(given: Any, kept: Any) -> None:
    assert Settings.from_config({"contact": given}).contact == kept


@pytest.mark.parametrize(
    "given",
    [
        "example.org",
        "chef at example.org",
        "chef@kitchen",
        "@example.org",
        "mailto:",
        "https://",
        "https://[::1",
        "https://example.org/two words",
        "javascript:alert(1)",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_address_is_no_contact(given: Any) -> None:
    with pytest.raises(ValueError, match=f'"contact" is no address but "{re.escape(given)}"'):
        Settings.from_config({"contact": given})


def scales(points: Any, name: str = "default") -> Any:
    return {"scales": {"default": {"yes": 1, "no": 0}} | {name: points}}


def bands(starts: Any, name: str = "default") -> Any:
    return {"bands": {"default": {"good": 50, "bad": 0}} | {name: starts}}


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"stroe": "x"}, 'there is no setting "stroe"; did you mean "store"?'),
        (
            {"colour": "x"},
            'there is no setting "colour"; known are "bands", "contact", "phases", "scales", "stages", "store"',
        ),
        (
            {"store": "Our Kitchen"},
            'setting "store" has the malformed name "Our Kitchen"; '
            'write lower-case words with hyphens, such as "our-kitchen"',
        ),
        (
            {"contact": "example.org"},
            'setting "contact" is no address but "example.org"; write a web address, such as '
            '"https://example.org/contact", or a mail address, such as "info@example.org"',
        ),
        (
            {"store": True},
            'setting "store": put "yes" and "no" in quotes, or YAML reads them as true',
        ),
        (
            {"phases": "before"},
            'setting "phases" is no list; write [first, second]',
        ),
        ({"phases": 3}, 'setting "phases" is no list; write [first, second]'),
        (
            {"phases": ["before", "The End"]},
            'setting "phases" has the malformed name "The End"; '
            'write lower-case words with hyphens, such as "the-end"',
        ),
        (
            {"scales": ["yes", "no"]},
            'setting "scales" is no mapping; write a name and a value on each line',
        ),
        (
            {"bands": "good"},
            'setting "bands" is no mapping; write a name and a value on each line',
        ),
        (
            {"scales": {"yes-no": {"yes": 1, "no": 0}}},
            'setting "scales" has no set called "default"; add it',
        ),
        (
            {"bands": {"own": {"bad": 0}}},
            'setting "bands" has no set called "default"; add it',
        ),
        (
            scales("yes"),
            'setting "scales.default" is no mapping; write a name and a value on each line',
        ),
        (
            scales({True: 1, False: 0}),
            'setting "scales.default": put "yes" and "no" in quotes, or YAML reads them as true',
        ),
        (
            scales({"yes": 1, "no": 0}, name="Yes No"),
            'setting "scales" has the malformed name "Yes No"; '
            'write lower-case words with hyphens, such as "yes-no"',
        ),
        (
            scales({"Yes": 1, "no": 0}),
            'setting "scales.default" has the malformed name "Yes"; '
            'write lower-case words with hyphens, such as "yes"',
        ),
        (
            scales({"yes": "2", "no": 0}),
            'setting "scales.default": "yes" is no number but "2"',
        ),
        (
            scales({"yes": True, "no": 0}),
            'setting "scales.default": "yes" is no number but "True"',
        ),
        (
            scales({"yes": float("nan"), "no": 0}),
            'setting "scales.default": "yes" is no number but "nan"',
        ),
        (
            scales({"yes": float("inf"), "no": 0}),
            'setting "scales.default": "yes" is no number but "inf"',
        ),
        (
            scales({"yes": 0, "no": -1000001}),
            'setting "scales.default": "no" is no number but "-1000001"',
        ),
        (
            scales({"yes": 1, "na": 0}),
            'setting "scales.default": "na" is always there; remove it',
        ),
        (
            scales({"yes": 2}),
            'setting "scales.default" needs two answers with different points',
        ),
        (
            scales({"yes": 2, "no": 2.0}),
            'setting "scales.default" needs two answers with different points',
        ),
        (
            scales({"hands": 2, "eggs": 0}),
            'setting "scales.default": answers "hands" and "eggs" have the same code in shared '
            "links; rename one of them",
        ),
        (
            scales({"yes": 1, "mixed": 0}),
            'setting "scales.default": answers "mixed" and "na" have the same code in shared '
            "links; rename one of them",
        ),
        (
            bands({"good": "high", "bad": 0}),
            'setting "bands.default": "good" is no number but "high"',
        ),
        (
            bands({"good": 50, "bad": 0}, name="Own"),
            'setting "bands" has the malformed name "Own"; '
            'write lower-case words with hyphens, such as "own"',
        ),
        (
            bands({"good": 50, "fair": 50.0, "bad": 0}),
            'setting "bands.default" has two bands from the same score',
        ),
        (
            bands({"good": 50, "bad": 1}),
            'setting "bands.default" has no band from the lowest score, 0, or one below',
        ),
        (
            bands({"good": 50, "bad": -1}),
            'setting "bands.default" has no band from the lowest score, 0, or one below',
        ),
        (
            bands({}),
            'setting "bands.default" has no band from the lowest score, 0, or one below',
        ),
        (
            bands({"good": 100.5, "bad": 0}),
            'setting "bands.default" has a band above the highest score, 100',
        ),
    ],
)
def test_what_is_said_of_a_mistake(config: Any, message: Any) -> None:
    with pytest.raises(ValueError, match="setting") as caught:
        Settings.from_config(config)
    assert str(caught.value) == message


def test_the_largest_points_are_a_million() -> None:
    points = {"yes": 1000000, "no": -1000000}
    assert Settings.from_config(scales(points)).scales["default"].points == points
