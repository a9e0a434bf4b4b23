"""Runs every case of tests/scoring_cases.toml against score.js and what adds to it, in a browser and alone."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from assessments import bundle
from assessments.settings import Settings
from conftest import ROOT, SAMPLE, Browsers
from mkdocs.utils.yaml import yaml_load

CASES = tomllib.loads((ROOT / "tests/scoring_cases.toml").read_text(encoding="utf-8"))
SCRIPT = bundle.script(
    bundle.ordered(("score", "gaps", "credit"), bundle.of_components(".js")), exposed=True
)
SCALES = {"ypn": {"yes": 2, "partly": 1, "no": 0}, "yn": {"yes": 2, "no": 0}}
BANDS = [{"id": "solid", "start": 80}, {"id": "attention", "start": 50}, {"id": "risk", "start": 0}]


def cases(kind: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", CASES[kind], ids=lambda case: case["title"])


def statement(text: Any) -> Any:
    key, weight, scale, *flags = text.split()
    return {
        "key": key,
        "weight": float(weight),
        "scale": SCALES[scale],
        "critical": "critical" in flags,
        "about": "me" if "me" in flags else "us",
        "remedy": next((flag[1:] for flag in flags if flag.startswith(">")), ""),
    }


def answers(statements: Any, text: Any) -> Any:
    pairs = zip(statements, text.split(), strict=True)
    return {item["key"]: given for item, given in pairs if given != "-"}


def result(text: Any) -> Any:
    """A result as `assess` gives it, from `70`, `70 open` or `none`."""
    score, *is_open = text.split()
    return {
        "score": None if score == "none" else int(score),
        "open": ["x"] if is_open else [],
        "provisional": bool(is_open),
    }


@pytest.fixture(scope="module")
def score(browsers: Browsers) -> Iterator[Any]:
    """A function that calls one of theirs."""
    page = browsers.get().new_page()
    page.evaluate(SCRIPT)
    yield lambda name, *args: page.evaluate(
        "([name, args]) => (assessments.score[name] ?? assessments[name])(...args)",
        [name, list(args)],
    )
    page.close()


def expected(case: Any) -> Any:
    more = {"band": None} if case.get("no_band") else {}
    return case["expect"] | more | ({"score": None} if case.get("no_score") else {})


def check(found: Any, case: Any) -> None:
    wanted = expected(case)
    assert {name: found[name] for name in wanted} == wanted


@cases("assess")
def test_score_coverage_and_band(score: Any, case: Any) -> None:
    statements = [statement(text) for text in case["statements"]]
    started = {"unknown": None}.get(case.get("started"), case.get("started", True))
    given = answers(statements, case["answers"])
    check(score("assess", statements, given, BANDS, started), case)


@cases("begun")
def test_whether_it_has_begun(score: Any, case: Any) -> None:
    start, after = ([statement(text) for text in case[kind]] for kind in ("start", "after"))
    lowest = [{item["key"]: ["no"] for item in items} for items in (start, after)]
    signs = {"start": lowest[0], "afterStart": lowest[1]}
    stage = {"stage": {"started": case["told"]}} if "told" in case else {}
    found = score("begun", signs, answers([*start, *after], case["answers"]), *stage.values())
    assert found == {"unknown": None}.get(case["expect"], case["expect"])


# The stages of the site, as its scripts have them.
EXTENSIONS = yaml_load(SAMPLE.read_text(encoding="utf-8"))["markdown_extensions"]
SITE = Settings.from_config(next(x["assessments"] for x in EXTENSIONS if "assessments" in x))
STAGES = {name: stage.as_data() for name, stage in SITE.stages.items()}


@cases("asked")
def test_what_a_stage_asks(score: Any, case: Any) -> None:
    statements = [statement(text) for text in case["statements"]]
    signs = {"start": {}, "afterStart": {key: ["no"] for key in case["after"]}}
    stage = [STAGES[case["stage"]]] if "stage" in case else []
    found = score("asked", statements, signs, *stage)
    assert [item["key"] for item in found] == case["expect"].split()


@cases("offered")
def test_what_a_stage_offers(score: Any, case: Any) -> None:
    needs = [{"remedy": name} for name in case["needs"].split()]
    phases = {name: name.split("-")[0] for name in case["needs"].split()}
    stage = [STAGES[case["stage"]]] if "stage" in case else []
    found = score("offered", needs, phases, *stage)
    shown = {name: " ".join(need["remedy"] for need in list_) for name, list_ in found.items()}
    assert shown == {"now": "", "rest": ""} | case["expect"]


@cases("needs")
def test_needs(score: Any, case: Any) -> None:
    statements = [statement(text) for text in case["statements"]]
    found = score("needs", statements, answers(statements, case["answers"]))
    assert [f"{n['remedy']} {n['need']:g} {' '.join(n['short'])}" for n in found] == case["expect"]


@cases("overall")
def test_overall(score: Any, case: Any) -> None:
    check(score("overall", [result(text) for text in case["scores"]]), case)


@cases("weakest")
def test_weakest(score: Any, case: Any) -> None:
    assert score("weakest", [result(text) for text in case["scores"]]) == case["expect"]


@cases("gap")
def test_gap(score: Any, case: Any) -> None:
    given = [None if answer == "-" else answer for answer in case["answers"].split()]
    check(score("gap", statement(case["statement"]), given), case)


@cases("agreement")
def test_agreement(score: Any, case: Any) -> None:
    statements = [statement(text) for text in case["statements"]]
    people = [answers(statements, text) for text in case["answers"]]
    check(score("agreement", statements, people), case)


@cases("credit")
def test_credit(score: Any, case: Any) -> None:
    right = case["right"].split()
    options = [{"id": name, "right": name in right} for name in case["options"].split()]
    assert score("credit", {"options": options}, case["chosen"].split()) == case["expect"]


def test_every_kind_of_case_is_run() -> None:
    tests = Path(__file__).read_text(encoding="utf-8")
    assert all(f'@cases("{kind}")' in tests for kind in CASES)
