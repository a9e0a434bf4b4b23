"""The Python-Markdown extension: finds the assessments in a page and renders them.

A preprocessor replaces what stands between markers by one placeholder line each, and a block
processor turns every placeholder into elements, so that all other extensions see plain Markdown.
"""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from assessments.processors import (
    AlignmentProcessor,
    AssessmentProcessor,
    ElsewhereProcessor,
    FinalProcessor,
    HeadingProcessor,
    MarkerPreprocessor,
    RebaseProcessor,
)
from assessments.renderer import Renderer
from assessments.typography import smartened

# After line endings are normalised (30), before fences (25) and comments (20) disappear.
PREPROCESSOR = 28
# Before every other block processor: a placeholder is nothing else.
BLOCK_PROCESSOR = 200
# Before inline patterns (20), which know the footnotes and references of one page alone.
ELSEWHERE = 25
# After inline patterns (20), before attr_list (8) and before MkDocs resolves links (0).
REBASE = 9
# After the table of contents (5), which must not see the headings inside assessments.
HEADINGS = 4

# After raw HTML is back (30) and everything else has been done.
FINAL = -10


class AssessmentExtension(Extension):
    """Settings of the site, and the page that is being rendered."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "store": ["assessments", "Name under which the browser keeps a reader's answers"],
            "scales": [{}, "Answers and their points, by name of the scale"],
            "bands": [{}, "Lowest score of each band, by name of the set"],
            "phases": [[], "Phases of a remedy, in order"],
            "stages": [{}, "What each phase does to a result, by name of the phase"],
            "contact": ["", "Where a reader reports an error"],
            "language": ["en", "Language of the interface texts"],
            "texts": ["", "The interface texts of the site, over those of the components"],
            "page": ["", "The page's path below its language folder"],
            "catalogue": ["", "Everything that the site holds in this language"],
            "path": ["", "The page's path as its author knows it"],
            "first_line": [1, "The line of the file on which the page's Markdown begins"],
            "documents": [False, "Whether each worksheet is a file beside its page as well"],
            "problems": ["", "A list to which problems of rendering are added"],
        }
        # An unknown setting is reported as a mistake like any other, not as a KeyError.
        self.config |= {name: ["", ""] for name in kwargs if name not in self.config}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name set by Python-Markdown)
        renderer = Renderer(md, self.getConfigs())
        md.preprocessors.register(MarkerPreprocessor(md, renderer), "assessments", PREPROCESSOR)
        md.parser.blockprocessors.register(
            AssessmentProcessor(md.parser, renderer), "assessments", BLOCK_PROCESSOR
        )
        md.treeprocessors.register(ElsewhereProcessor(md, renderer), "assessment-notes", ELSEWHERE)
        md.treeprocessors.register(RebaseProcessor(md, renderer), "assessment-links", REBASE)
        md.treeprocessors.register(HeadingProcessor(md), "assessment-headings", HEADINGS)
        md.treeprocessors.register(AlignmentProcessor(md), "assessment-tables", REBASE)
        smartened(md, renderer.texts)
        md.postprocessors.register(FinalProcessor(md, renderer), "assessment-final", FINAL)


def makeExtension(**kwargs: Any) -> AssessmentExtension:  # noqa: N802 (name set by Python-Markdown)
    """Where Python-Markdown begins."""
    return AssessmentExtension(**kwargs)
