"""What is defined once for the whole site: scales, bands, phases, stages, and where answers are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit

from assessments.codes import ANSWER_LENGTH, collisions
from assessments.model import NOT_APPLICABLE, Scale
from assessments.nearest import hint
from assessments.stages import Stage, read_stages
from assessments.validators import InvalidError, identifier

BandSet = tuple[tuple[str, float], ...]

DEFAULT = "default"
DEFAULT_SCALES = {DEFAULT: {"yes": 2, "partly": 1, "no": 0}, "yes-no": {"yes": 2, "no": 0}}
DEFAULT_BANDS = {DEFAULT: {"solid": 80, "attention": 50, "risk": 0}}

# Beyond it a score could no longer be worked out: it keeps out what is infinite, or no number.
MOST = 1e6

MAIL_RE = re.compile(r"mailto:[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?.]+(?:\?\S*)?")

# What the build tells the extension about the page that it renders, among the settings.
FOR_THE_PAGE = (
    "language",
    "page",
    "catalogue",
    "texts",
    "path",
    "first_line",
    "problems",
    "documents",
)


@dataclass(frozen=True)
class Settings:
    """What is defined once for the site; bands are sorted from high to low."""

    store: str = "assessments"
    scales: dict[str, Scale] = field(default_factory=dict)
    bands: dict[str, BandSet] = field(default_factory=dict)
    phases: tuple[str, ...] = ()
    stages: dict[str, Stage] = field(default_factory=dict)
    contact: str = ""

    @property
    def already(self) -> frozenset[str]:
        """The phases whose remedies have a text for who is already under way."""
        return frozenset(phase for stage in self.stages.values() for phase in stage.already)

    @classmethod
    def from_config(cls, config: Mapping[str, Any]) -> Settings:
        """Settings as they stand in the configuration; ValueError that says how to mend them."""
        known = [item.name for item in fields(cls)]
        for name in config:
            if name not in known and name not in FOR_THE_PAGE:
                raise ValueError(f'there is no setting "{name}"; {hint(name, known)}')
        scales = _mapping(config.get("scales") or DEFAULT_SCALES, "scales")
        bands = _mapping(config.get("bands") or DEFAULT_BANDS, "bands")
        for name, sets in (("scales", scales), ("bands", bands)):
            if DEFAULT not in sets:
                raise ValueError(f'setting "{name}" has no set called "{DEFAULT}"; add it')
        phases = config.get("phases") or ()
        if isinstance(phases, str) or not isinstance(phases, Iterable):
            raise ValueError('setting "phases" is no list; write [first, second]')
        order = tuple(_identifier(phase, 'setting "phases"') for phase in phases)
        return cls(
            store=_identifier(config.get("store") or cls.store, 'setting "store"'),
            scales={name: _scale(name, points) for name, points in scales.items()},
            bands={name: _band_set(name, starts) for name, starts in bands.items()},
            phases=order,
            stages=read_stages(config.get("stages") or {}, order),
            contact=_contact(str(config.get("contact") or "").strip()),
        )


def _identifier(text: Any, where: str) -> str:
    if isinstance(text, bool):
        raise ValueError(f'{where}: put "yes" and "no" in quotes, or YAML reads them as true')
    try:
        return identifier(str(text))
    except InvalidError as mistake:
        raise ValueError(f'{where} has the malformed name "{text}"; {mistake}') from None


def _contact(text: str) -> str:
    """A web address, or `mailto:` and a mail address; nothing stays nothing."""
    mail = f"mailto:{text.removeprefix('mailto:')}"
    if not text or MAIL_RE.fullmatch(mail):
        return mail if text else ""
    try:
        parts = urlsplit(text)
        if parts.scheme in ("https", "http") and parts.hostname and " " not in text:
            return text
    except ValueError:
        pass
    raise ValueError(
        f'setting "contact" is no address but "{text}"; write a web address, such as '
        '"https://example.org/contact", or a mail address, such as "info@example.org"'
    )


def _mapping(value: Any, where: str) -> Mapping[Any, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f'setting "{where}" is no mapping; write a name and a value on each line')
    return value


def _numbers(value: Any, where: str) -> dict[str, float]:
    numbers = {}
    for name, points in _mapping(value, where).items():
        identity = _identifier(name, f'setting "{where}"')
        if (
            isinstance(points, bool)
            or not isinstance(points, int | float)
            or not -MOST <= points <= MOST
        ):
            raise ValueError(f'setting "{where}": "{name}" is no number but "{points}"')
        numbers[identity] = points
    return numbers


def _scale(name: Any, value: Any) -> Scale:
    where = f"scales.{name}"
    points = _numbers(value, where)
    if NOT_APPLICABLE in points:
        raise ValueError(f'setting "{where}": "{NOT_APPLICABLE}" is always there; remove it')
    if len(set(points.values())) < 2:
        raise ValueError(f'setting "{where}" needs two answers with different points')
    for one, other in collisions((*points, NOT_APPLICABLE), ANSWER_LENGTH):
        raise ValueError(
            f'setting "{where}": answers "{one}" and "{other}" have the same code in shared links; '
            "rename one of them"
        )
    return Scale(_identifier(name, 'setting "scales"'), points)


def _band_set(name: Any, value: Any) -> BandSet:
    where = f"bands.{name}"
    starts = _numbers(value, where)
    _identifier(name, 'setting "bands"')
    if len(set(starts.values())) < len(starts):
        raise ValueError(f'setting "{where}" has two bands from the same score')
    if min(starts.values(), default=1) != 0:
        raise ValueError(f'setting "{where}" has no band from the lowest score, 0, or one below')
    if max(starts.values()) > 100:
        raise ValueError(f'setting "{where}" has a band above the highest score, 100')
    return tuple(sorted(starts.items(), key=lambda item: -item[1]))
