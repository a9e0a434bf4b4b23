"""How much an assessment asks of a reader: parts and minutes."""

from __future__ import annotations

from collections.abc import Mapping

from assessments.components.context import Context
from assessments.model import Checklist, Scan
from assessments.site.catalogue import Assessment, Catalogue
from assessments.texts import Texts


def describe(texts: Texts, catalogue: Catalogue, item: Assessment) -> tuple[str, str]:
    """The kind of an assessment, and how many parts and minutes it has."""
    kind = {Checklist: "checklist", Scan: "scan"}.get(type(item), "quiz")
    count, minutes = catalogue.size(item)
    noun = "questions" if kind == "quiz" else "statements"
    return kind, f"{texts.count(noun, count)} · {texts.count('minutes', minutes)}"


def count(context: Context, options: Mapping[str, str]) -> str:
    """How many statements or scenarios an assessment has, as Markdown."""
    _, item = context.catalogue.assessments[options["of"]]
    return str(context.catalogue.size(item)[0])


def minutes(context: Context, options: Mapping[str, str]) -> str:
    """How long an assessment takes, as Markdown."""
    _, item = context.catalogue.assessments[options["of"]]
    return context.minutes(context.catalogue.size(item)[1])
