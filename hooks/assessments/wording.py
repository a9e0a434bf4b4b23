"""Which interface texts a language lacks, given the settings of the site; pure."""

from __future__ import annotations

from assessments.messages import Messages
from assessments.options import Settings

# The texts that every answer, band and phase of the settings needs, by dotted name.
ANSWER = ("answer.{}",)
BAND = ("band.{}.name", "band.{}.sign", "band.{}.advice")
PHASE = ("phase.{}.name", "phase.{}.intro")


def lacking(messages: Messages, source: Messages, settings: Settings) -> list[str]:
    """A sentence per text that is missing: one of the settings, or one that `source` has."""
    answers = {answer for scale in settings.scales.values() for answer in scale.points}
    bands = {band for starts in settings.bands.values() for band, _ in starts}
    wanted = [
        name.format(item)
        for names, items in ((ANSWER, answers), (BAND, bands), (PHASE, settings.phases))
        for item in sorted(items)
        for name in names
    ]
    known = messages.names()
    settled = [name for name in wanted if name.replace(".", "-") not in known]
    others = sorted(source.names() - known - {name.replace(".", "-") for name in wanted})
    return [
        f'there is no text "{name}" in hooks/assessments/messages/{messages.language}/; add it there'
        for name in [*settled, *others]
    ]
