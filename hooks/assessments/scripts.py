"""Which scripts a page needs: those of what stands on it, and no others."""

from __future__ import annotations

from assessments.model import Block, Checklist, Quiz, QuizSelection, Scan, Widget

FOLDER = "assets/javascripts"

# In the order in which they build on each other.
_ORDER = (
    "store",
    "score",
    "assessment",
    "result",
    "plan-add",
    "checklist",
    "profile",
    "scan",
    "quiz",
    "plan",
    "collaborations",
    "compare",
    "resume",
)


def needed(block: Block) -> set[str]:
    """The names of the scripts behind one block."""
    match block:
        case Checklist():
            return {"store", "score", "assessment", "checklist"}
        case Widget(name="resume"):
            return {"store", "resume"}
        case _:
            return set()


def scripts_for(blocks: tuple[Block, ...]) -> list[str]:
    """The addresses of the scripts for a page with these blocks, in order of dependence."""
    names = set().union(*(needed(block) for block in blocks))
    return [f"{FOLDER}/{name}.js" for name in _ORDER if name in names]
