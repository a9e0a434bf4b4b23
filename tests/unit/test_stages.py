"""What a stage does: read from the settings, handed to scripts, and what is said of a mistake."""

from typing import Any

import pytest
from assessments.stages import Stage, read_stages, untold

PHASES = ("before", "during", "ending")
BEFORE = Stage(started=False, offers=("before",))
DURING = Stage(started=True, offers=("before", "during"), already=("before",))
ENDING = Stage(started=True, first=("ending",), folds=("during",))


def test_stages_are_read_in_the_order_of_the_phases() -> None:
    stages = read_stages(
        {
            "ending": {"started": True, "first": ["ending"], "folds": ["during"]},
            "during": {"started": True, "offers": ["before", "during"], "already": ["before"]},
            "before": {"started": False, "offers": ["before"]},
        },
        PHASES,
    )
    assert list(stages.items()) == [("before", BEFORE), ("during", DURING), ("ending", ENDING)]


def test_a_phase_need_not_be_a_stage() -> None:
    assert read_stages({}, PHASES) == {}


def test_scripts_get_what_they_choose_by() -> None:
    assert DURING.as_data() == {"started": True, "offers": ("before", "during"), "folds": ()}


def test_who_told_nothing_gets_what_is_for_before_the_start_and_the_rest_folded() -> None:
    stages = {"during": DURING, "before": BEFORE}
    assert untold(stages, PHASES) == Stage(
        started=False, offers=("before",), folds=("during", "ending")
    )
    assert untold({"during": DURING}, PHASES) is None


def one(rules: Any) -> Any:
    return {"during": rules}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            ["during"],
            'setting "stages" is no mapping; write a phase and its rules on each line',
        ),
        (
            {"durin": {}},
            'setting "stages": there is no phase "durin"; did you mean "during"?',
        ),
        (
            one("during"),
            'setting "stages.during" is no mapping; write {started: true, offers: [during]}',
        ),
        (
            one({"started": True, "offer": ["during"]}),
            'setting "stages.during" has no rule "offer"; did you mean "offers"?',
        ),
        (
            one({"offers": ["during"]}),
            'setting "stages.during" does not say whether it has started; add "started: true"',
        ),
        (
            one({"started": "yes", "offers": ["during"]}),
            'setting "stages.during" does not say whether it has started; add "started: true"',
        ),
        (
            one({"started": True, "folds": ["before"]}),
            'setting "stages.during" offers no phase; add "offers: [during]"',
        ),
        (
            one({"started": True, "offers": "during"}),
            'setting "stages.during": offers is no list; write [first, second]',
        ),
        (
            one({"started": True, "first": 3}),
            'setting "stages.during": first is no list; write [first, second]',
        ),
        (
            one({"started": True, "offers": ["during"], "already": ["befor"]}),
            'setting "stages.during": already: there is no phase "befor"; did you mean "before"?',
        ),
    ],
)
def test_what_is_said_of_a_mistake(value: Any, message: Any) -> None:
    with pytest.raises(ValueError, match="setting") as caught:
        read_stages(value, PHASES)
    assert str(caught.value) == message
