"""`make check`: every problem that reading the sources shows, in a moment and without a build."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import EDITION, SAMPLE, copy_sample

# Seconds of processor time: a tenth of it on an idle machine is spent on the imports alone.
MOMENT = 3
UNSEEN = "not seen without building: links and anchors, and what gets lost in HTML"


def check(config: Path) -> Any:
    """What it printed, and with what it exits."""
    done = subprocess.run(
        [sys.executable, str(EDITION.parent / "hooks/check.py"), config.name],
        cwd=config.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout.splitlines(), done.returncode


def test_nothing_to_mend() -> None:
    assert check(SAMPLE) == ([f"0 problems in nl, en; {UNSEEN}"], 0)


def test_it_leaves_nothing_behind(tmp_path: Path) -> None:
    config = copy_sample(tmp_path)
    before = {path for path in tmp_path.rglob("*") if "__pycache__" not in path.parts}
    check(config)
    assert {path for path in tmp_path.rglob("*") if "__pycache__" not in path.parts} == before


def test_every_problem_on_a_line(tmp_path: Path) -> None:
    config = copy_sample(tmp_path)
    scan = config.parent / "docs/en/scan.md"
    scan.write_text(scan.read_text(encoding="utf-8") + "\n<!— plan —>\n", encoding="utf-8")
    home = config.parent / "docs/nl/index.md"
    home.write_text(home.read_text(encoding="utf-8").replace("invite: scan", "invite: sacn"))
    *problems, last = check(config)[0]
    assert [problem.split(":")[0] for problem in problems] == [
        "docs/nl/index.md",
        "docs/en/scan.md",
    ]
    assert 'did you mean "scan"?' in problems[0]
    assert last == f"2 problems; {UNSEEN}"
    assert check(config)[1] == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("phases: [", "phases: before #", 'setting "phases" is no list'),
        ("site_name: Veilige keuken\n", "", "site_name"),
        ("  - assessments:", "  - asessments:", "asessments"),
    ],
)
def test_a_configuration_that_cannot_be(tmp_path: Path, old: Any, new: Any, said: Any) -> None:
    config = copy_sample(tmp_path)
    text = config.read_text(encoding="utf-8")
    assert old in text
    config.write_text(text.replace(old, new, 1), encoding="utf-8")
    lines, code = check(config)
    assert code == 1
    assert said in "\n".join(lines)


def test_it_takes_a_moment() -> None:
    code = "import sys, time; sys.argv[0] = 'hooks/check.py'; sys.path.insert(0, 'hooks')\n"
    code += "import check; check.main(); print(time.process_time())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=EDITION.parent, capture_output=True, text=True, check=True
    )
    assert float(done.stdout.split("\n")[-2]) < MOMENT
