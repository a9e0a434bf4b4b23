"""How the pages of this edition read: the lengths of their sentences, and what a quiz gives away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assessments.components import vocabulary
from assessments.model import Block, Checklist, Option, Question, Quiz
from assessments.reading.page import parse, selects
from assessments.settings import Settings
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).parent.parent.parent
LONG = 20  # a sentence of more words than this is a long one

# A new paragraph, item of a list, row of a table, or footnote.
ITEM = re.compile(r"\s*(?:[-*] (?:\[[ x]\] )?|\d+[.)] |\[\^[\w-]+\]: )")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# What ends a sentence: a mark, perhaps a closing quote or bracket, and then no small letter.
END = re.compile(r"(?<=[.!?…])[\"'”’)*_\]]*\s+(?=[\"'“‘(*_\[]*[^\sa-z])")
# Points that end nothing.
ABBREVIATIONS = re.compile(r"\b(?:art|ca|nr|no|Dr|Mr|vs|e\.g|i\.e|bijv|enz|N\.v\.t|n\.v\.t)\.")


@dataclass(frozen=True)
class Lengths:
    """The number of words of every sentence of a text."""

    counts: tuple[int, ...]

    @property
    def words(self) -> int:
        return sum(self.counts)

    @property
    def sentences(self) -> int:
        return len(self.counts)

    @property
    def mean(self) -> float:
        return self.words / max(1, self.sentences)

    @property
    def long(self) -> float:
        """The share of sentences that are long."""
        return sum(count > LONG for count in self.counts) / max(1, self.sentences)

    def __add__(self, other: Lengths) -> Lengths:
        return Lengths(self.counts + other.counts)


def pages(language: str) -> dict[str, str]:
    """The source of every page of a language, by its key, without front matter."""
    folder = ROOT / "docs" / language
    return {
        path.relative_to(folder).as_posix(): get_data(path.read_text(encoding="utf-8"))[0]
        for path in sorted(folder.rglob("*.md"))
    }


def lengths(source: str) -> Lengths:
    """The sentences of a page as a reader meets them; headings are none."""
    return Lengths(tuple(count for text in sentences(source) if (count := words(text))))


def sentences(source: str) -> Iterator[str]:
    for block in blocks(COMMENT.sub("", source)):
        yield from END.split(ABBREVIATIONS.sub(lambda found: found[0][:-1], plain(block)))


def blocks(text: str) -> Iterator[str]:
    """Paragraphs, items of lists, cells of tables and footnotes, each as one line."""
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        quoted = line.lstrip("> ") if line.lstrip().startswith(">") else line
        apart = quoted.strip().startswith(("|", "#")) or not quoted.strip()
        item = ITEM.match(quoted)
        if apart or item:
            yield " ".join(block)
            block = []
        if quoted.strip().startswith("|"):
            yield from quoted.strip().strip("|").split("|")
        elif not apart:
            block.append(quoted[item.end() if item else 0 :].strip())


def plain(markdown: str) -> str:
    """The words of a line of Markdown, as they are read."""
    text = COMMENT.sub("", markdown)
    text = re.sub(r"\[\^[\w-]+\]|\{#[^}]*\}", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*`]", "", text).strip()


def words(text: str) -> int:
    """What stands between spaces and holds a letter or a digit."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def quizzes(language: str) -> list[Quiz]:
    """Every scenario of a language, in the order of the pages."""
    return [block for block in parts(language) if isinstance(block, Quiz)]


def statements(language: str) -> dict[str, str]:
    """What every statement of a language says, by its key."""
    return {
        block.key(statement): plain(statement.text)
        for block in parts(language)
        if isinstance(block, Checklist)
        for statement in block.statements
    }


def parts(language: str) -> list[Block]:
    """What stands between markers on the pages of a language."""
    options = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    (own,) = (each["assessments"] for each in options if "assessments" in each)
    sources = pages(language)
    known = vocabulary(frozenset().union(*map(selects, sources.values())))
    read = (parse(key, text, Settings.from_config(own), known)[0] for key, text in sources.items())
    return [block for page in read for block in page.blocks]


def steps(language: str) -> dict[str, Question]:
    """The questions whose options are free, by their key; names of causes are nobody's choice."""
    return {
        quiz.key(question): question
        for quiz in quizzes(language)
        for question in quiz.questions
        if question.id != "cause"
    }


# What somebody may go by who reads no scenario: the highest of these is chosen.
STRATEGIES: dict[str, Callable[[Option], int]] = {
    "longest": lambda option: len(plain(option.text)),
    "shortest": lambda option: -len(plain(option.text)),
    "most commas": lambda option: option.text.count(","),
}


def luck(question: Question, strategy: Callable[[Option], int]) -> float:
    """How often the strategy picks a right option; where it cannot choose, it guesses."""
    best = max(map(strategy, question.options))
    picked = [option for option in question.options if strategy(option) == best]
    return sum(option.right for option in picked) / len(picked)


def share(questions: list[Question], strategy: Callable[[Option], int]) -> float:
    """How often the strategy is right over all questions."""
    return sum(luck(question, strategy) for question in questions) / len(questions)
