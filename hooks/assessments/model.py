"""What authors write, once it has been read: plain frozen data, shared by every other module."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import ClassVar

from assessments.places import Place as Place  # noqa: PLC0414 (known from here)
from assessments.places import Problem as Problem  # noqa: PLC0414
from assessments.worksheets import Worksheet as Worksheet  # noqa: PLC0414

NOT_APPLICABLE = "na"
SECONDS_PER_STATEMENT = 12
SECONDS_PER_SCENARIO = 60


@dataclass(frozen=True)
class Scale:
    """Answers of a statement by id, each with its points; *not applicable* is never among them."""

    id: str
    points: dict[str, float]


@dataclass(frozen=True)
class Band:
    """A named range of scores; `text` is Markdown that replaces the site's own advice."""

    id: str
    start: float
    place: Place
    text: str = ""


@dataclass(frozen=True)
class Remedy:
    """A section that says what to do; `title` is Markdown, `minutes` is whole minutes.

    `already` says, in Markdown, how it helps who is already beyond its phase; `worksheet` is the
    one that it is done with, "none" where its author says that there is none. `text` is what stands
    below its heading.
    """

    id: str
    title: str
    phase: str
    minutes: int
    place: Place
    tool: str = ""
    already: str = ""
    worksheet: str = ""
    text: str = ""
    kind: ClassVar[str] = "remedy"


@dataclass(frozen=True)
class Statement:
    """One line of a checklist; `text` and `advice` are Markdown.

    `shows_start`: points on it show that what is assessed has begun; `after_start`: it can only be
    answered once it has. `fact`: two who differ can look it up together. `lack` says in Markdown what is not so yet when the answer falls short.
    """

    id: str
    text: str
    scale: Scale
    place: Place
    remedy: str = ""
    advice: str = ""
    lack: str = ""
    about: str = "us"
    weight: float = 1
    critical: bool = False
    shows_start: bool = False
    after_start: bool = False
    fact: bool = False
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checklist:
    """Statements between two markers: one axis of a profile; `ask` opens a conversation about it."""

    id: str
    short: str
    statements: tuple[Statement, ...]
    bands: tuple[Band, ...]
    place: Place
    ask: str = ""
    kind: ClassVar[str] = "checklist"

    def key(self, statement: Statement) -> str:
        """The permanent name of a statement: answers are stored under it."""
        return f"{self.id}.{statement.id}"

    @property
    def keys(self) -> tuple[str, ...]:
        """The permanent names of all its statements."""
        return tuple(self.key(statement) for statement in self.statements)

    @property
    def remedies(self) -> tuple[str, ...]:
        """The remedies that its statements lead to, each once, in order."""
        return tuple(dict.fromkeys(s.remedy for s in self.statements if s.remedy))

    @property
    def minutes(self) -> int:
        return minutes_for(len(self.statements))


@dataclass(frozen=True)
class Scan:
    """A checklist assembled from the statements that carry the mark `select`.

    `complete` asks that it reaches every remedy of the checklists that it takes statements from.
    """

    id: str
    select: str
    place: Place
    complete: bool = False
    kind: ClassVar[str] = "scan"


@dataclass(frozen=True)
class Option:
    """A possible answer to a question, with the explanation that a reader sees after choosing."""

    id: str
    text: str
    right: bool
    explanation: str
    place: Place


@dataclass(frozen=True)
class Question:
    """A question of a quiz; `only` names the mark of the assembled quizzes that ask it, if not all."""

    id: str
    text: str
    options: tuple[Option, ...]
    explanation: str
    place: Place
    only: str = ""


@dataclass(frozen=True)
class Quiz:
    """A scenario and its questions; `title` is Markdown, `passing` a percentage or None."""

    id: str
    title: str
    scenario: str
    questions: tuple[Question, ...]
    place: Place
    passing: float | None = None
    shuffle: bool = False
    marks: tuple[str, ...] = ()
    kind: ClassVar[str] = "quiz"

    def key(self, question: Question) -> str:
        """The permanent name of a question: what was chosen is stored under it."""
        return f"{self.id}.{question.id}"


@dataclass(frozen=True)
class QuizSelection:
    """A quiz assembled from the scenarios that carry the mark `select`.

    `each`: how many of every page a round takes, or 0 for all of them.
    """

    id: str
    select: str
    place: Place
    passing: float | None = None
    each: int = 0
    kind: ClassVar[str] = "quiz-set"


@dataclass(frozen=True)
class Widget:
    """A component that stands alone and fills itself: cards, phases, plan, compare and the like."""

    name: str
    options: dict[str, str]
    place: Place

    @property
    def kind(self) -> str:
        """The component that it becomes."""
        return self.name


Block = Checklist | Scan | Quiz | QuizSelection | Worksheet | Widget


@dataclass(frozen=True)
class Region:
    """The lines of a page that a block took, from `first` up to and including `last`, counted from 0."""

    first: int
    last: int
    block: Block


@dataclass(frozen=True)
class Page:
    """What one Markdown file holds; `remedies` stay in the text, `regions` are replaced.

    `key` is the path below the language folder, by which the languages pair their pages; `uses`
    are the ids that the page mentions elsewhere; `unread` are the words in the markers of a page
    with mistakes: what they name may well be there, so nothing is said about its absence;
    `anchors` are the ids that the author gave to headings and blocks; `definitions` are its
    footnotes, with `^` before their name, and the references of its links. `text` is a digest of
    what was read, whose first line is line `first_line` of the file: it is not read again.
    """

    path: str
    remedies: tuple[Remedy, ...] = ()
    regions: tuple[Region, ...] = ()
    uses: tuple[tuple[str, Place], ...] = ()
    title: str = ""
    description: str = ""
    teaser: str = ""
    slug: str = ""
    slug_line: int = 1
    key: str = ""
    unread: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()
    definitions: dict[str, tuple[str, str]] = field(default_factory=dict)
    first_line: int = 1
    text: int = field(default=0, compare=False)
    blocks: tuple[Block, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", self.key or self.path)
        object.__setattr__(self, "blocks", tuple(region.block for region in self.regions))


def minutes_for(statements: int, seconds_each: int = SECONDS_PER_STATEMENT) -> int:
    """Whole minutes, rounded up, that a reader needs for so many statements."""
    return math.ceil(statements * seconds_each / 60)
