"""How the pages of this edition read: `.venv/bin/python tests/content/report.py`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from content.pages import LANGUAGES
from content.reading import STRATEGIES, Lengths, lengths, pages, share, steps


def row(name: str, found: Lengths) -> str:
    return f"{name:28}{found.words:7}{found.sentences:7}{found.mean:7.1f}{100 * found.long:7.1f}"


def main() -> None:
    """Print the lengths of every page, and what always choosing by looks brings in a quiz."""
    for language in LANGUAGES:
        found = {key: lengths(text) for key, text in pages(language).items()}
        print(f"{language:28}  words  sent.   mean  >20 %")
        for key, page in found.items():
            print(row(key, page))
        print(row("all pages", sum(found.values(), Lengths(()))))
        questions = list(steps(language).values())
        single = [each for each in questions if sum(o.right for o in each.options) == 1]
        print(f"\nalways choosing, of {len(questions)} questions ({len(single)} with one answer):")
        for name, strategy in STRATEGIES.items():
            print(f"{name:28}{share(questions, strategy):7.0%}{share(single, strategy):7.0%}")
        print()


if __name__ == "__main__":
    main()
