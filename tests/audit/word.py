"""Every Word file of a worksheet as LibreOffice opens it: its structure, and as pages of a PDF.

Usage: word.py SITE. Reads the files of a built site beside the worksheets that they were made
from. Needs LibreOffice (apt-get where one is root on Debian, else asks for it). Prints what is not
right; exit 1 if anything is not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "hooks")]

from assessments.texts import load  # noqa: E402 (its folder is not a package)
from assessments.worksheets import CHOSEN, Worksheet  # noqa: E402
from content.worksheets import catalogues  # noqa: E402
from word import BOX, plain, worksheet_file  # noqa: E402

MOST_CPU = 0.1  # seconds for each file
MOST_PAGES = 4
PATIENCE = 600  # seconds for all files
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"


def office() -> str:
    """LibreOffice; SystemExit names what a reader has to install."""
    found = shutil.which("soffice")
    if not found and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        package = "libreoffice-writer-nogui"
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], check=True
        )
        found = shutil.which("soffice")
    if not found:
        raise SystemExit("make audit needs LibreOffice (soffice); install it and try again")
    return found


def convert(program: str, files: list[Path], form: str, work: Path) -> None:
    """Have LibreOffice open all files and write each in another form beside them."""
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", form, "--outdir", str(work)]
    subprocess.run(
        [*command, *map(str, files)], check=True, capture_output=True, timeout=PATIENCE, text=True
    )


def made_as(sheet: Worksheet) -> dict[str, object]:
    """What a file has to hold."""
    titles = [(1, sheet.title)] + [(2, plain(part.title)) for part in sheet.parts if part.title]
    fields = list(sheet.fields)
    return {
        "title": sheet.title,
        "headings": [(level, " ".join(title.split())) for level, title in titles],
        "tables": sum(item.type not in CHOSEN for item in fields) + sheet.sign,
        "rows": sum(item.blank + 1 if item.columns else item.type not in CHOSEN for item in fields)
        + 3 * sheet.sign,
        "header rows": sum(item.type == "table" for item in fields),
        "boxes": sum(len(item.choices) for item in fields),
    }


def opened_as(path: Path) -> tuple[dict[str, object], set[str]]:
    """What LibreOffice found in a file, and the languages that it is in."""
    root = ET.parse(path).getroot()
    texts = ["".join(found.itertext()) for found in root.iter(TEXT + "p")]
    languages = {
        found.get(FO + "language", "")
        for style in root.iter(STYLE + "default-style")
        for found in style.iter(STYLE + "text-properties")
    }
    return {
        "title": root.findtext(f".//{DC}title"),
        "headings": [
            (int(found.get(TEXT + "outline-level", 0)), " ".join("".join(found.itertext()).split()))
            for found in root.iter(TEXT + "h")
        ],
        "tables": len(list(root.iter(TABLE + "table"))),
        "rows": len(list(root.iter(TABLE + "table-row"))),
        "header rows": len(list(root.iter(TABLE + "table-header-rows"))),
        "boxes": sum(text.startswith(BOX) for text in texts),
    }, languages - {"", "none"}


def mistakes(language: str, sheet: Worksheet, work: Path) -> Iterator[str]:
    """What is not right about one file as it was opened."""
    stem = f"{language}-{sheet.id}"
    for form in ("fodt", "pdf"):
        if not (work / f"{stem}.{form}").is_file():
            yield f"LibreOffice makes no {form} of it"
            return
    found, languages = opened_as(work / f"{stem}.fodt")
    for name, wanted in made_as(sheet).items():
        if found[name] != wanted:
            yield f"{name}: {found[name]}, and not {wanted}"
    if languages != {language}:
        yield f"its language is {', '.join(sorted(languages)) or 'not told'}"
    pages = len(re.findall(rb"/Type\s*/Page\b", (work / f"{stem}.pdf").read_bytes()))
    if not 1 <= pages <= MOST_PAGES:
        yield f"it takes {pages} pages"


def main() -> None:
    """Look at every file; the exit status tells whether one is not right."""
    site = Path(sys.argv[1]).resolve()
    program = office()
    errors: list[str] = []
    slowest = 0.0
    with tempfile.TemporaryDirectory(prefix="audit-") as folder:
        work = Path(folder)
        sheets: list[tuple[str, Worksheet]] = []
        for language, catalogue in catalogues().items():
            texts = load(language, [ROOT / f"overrides/texts/{language}.toml"])
            for name, (_, sheet) in catalogue.worksheets.items():
                start = time.process_time()
                content = worksheet_file(sheet, texts)
                slowest = max(slowest, time.process_time() - start)
                sheets.append((language, sheet))
                (work / f"{language}-{name}.docx").write_bytes(content)
                built = [path.read_bytes() for path in site.rglob(f"{name}.docx")]
                if content not in built:
                    errors.append(f"{language} {name}: another build makes another file")
        files = sorted(work.glob("*.docx"))
        for form in ("fodt", "pdf"):
            convert(program, files, form, work)
        for language, sheet in sheets:
            found = mistakes(language, sheet, work)
            errors += [f"{language} {sheet.id}: {mistake}" for mistake in found]
        keep = ROOT / ".cache/audit/word"
        shutil.rmtree(keep, ignore_errors=True)
        keep.mkdir(parents=True)
        for path in work.glob("*.pdf"):
            shutil.copy(path, keep)
    if slowest > MOST_CPU:
        errors.append(f"the slowest file takes {slowest:.3f} s of CPU")
    count = ", ".join(f"{n} {name}" for name, n in Counter(name for name, _ in sheets).items())
    print(f"Word files in LibreOffice: {len(errors)} errors ({count}; slowest {slowest:.3f} s)")
    for error in errors:
        print(f"  {error}")
    raise SystemExit(1 if errors else 0)


if __name__ == "__main__":
    main()
