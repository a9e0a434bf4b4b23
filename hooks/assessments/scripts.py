"""Which scripts and styles a page needs: those of what stands on it, and no others."""

from __future__ import annotations

from assessments.model import Block, Checklist, Quiz, QuizSelection, Scan, Widget

SCRIPTS = "assets/javascripts"
STYLES = "assets/stylesheets"

_BASE = ("store", "score", "assessment")
_CHECKLIST = (*_BASE, "plan-add", "checklist")
_SCAN = (*_BASE, "plan-add", "codec", "share", "profile", "scan", "measurement", "plan-sheet")
_QUIZ = (*_BASE, "question", "quiz")
_QUIZ_SET = (*_BASE, "question", "quiz-set")
_PLAN = ("store", "assessment", "calendar", "fields", "plan")
_COLLABORATIONS = ("store", "assessment", "fields", "manage", "transfer", "collaborations")
_COMPARE = (
    *_BASE,
    "gaps",
    "codec",
    "decode",
    "share",
    "profile",
    "manage",
    "fields",
    "arrival",
    "guide",
    "compare",
)
_RESUME = ("store", "resume")

# A script builds on those before it.
_ORDER = tuple(
    dict.fromkeys(
        (*_CHECKLIST, *_SCAN, *_QUIZ, *_QUIZ_SET, *_PLAN, *_COLLABORATIONS, *_COMPARE, *_RESUME)
    )
)


def _scripts(block: Block) -> tuple[str, ...]:
    match block:
        case Checklist():
            return _CHECKLIST
        case Scan():
            return _SCAN
        case Quiz():
            return _QUIZ
        case QuizSelection():
            return _QUIZ_SET
        case Widget(name="plan"):
            return _PLAN
        case Widget(name="collaborations"):
            return _COLLABORATIONS
        case Widget(name="compare"):
            return _COMPARE
        case Widget(name="resume"):
            return _RESUME
        case _:
            return ()


def _styles(block: Block) -> tuple[str, ...]:
    match block:
        case Checklist():
            return ("assessment",)
        case Scan():
            return ("assessment", "scan", "tools")
        case Quiz() | QuizSelection():
            return ("assessment", "quiz")
        case Widget(name="plan" | "collaborations"):
            return ("assessment", "tools")
        case Widget(name="compare"):
            return ("assessment", "scan", "tools", "compare")
        case _:
            return ()


def scripts_for(blocks: tuple[Block, ...]) -> list[str]:
    """The addresses of the scripts for a page with these blocks, in order of dependence."""
    names = {name for block in blocks for name in _scripts(block)}
    return [f"{SCRIPTS}/{name}.js" for name in _ORDER if name in names]


def styles_for(blocks: tuple[Block, ...]) -> list[str]:
    """The addresses of the style sheets for a page with these blocks."""
    names = dict.fromkeys(name for block in blocks for name in _styles(block))
    return [f"{STYLES}/{name}.css" for name in names]
