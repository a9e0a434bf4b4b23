"""Scenarios to practise on: one by one, or a set of many."""

from assessments.components.component import Component
from assessments.components.quiz.render import quiz, quiz_set
from assessments.options import Options
from assessments.validators import identifier, percentage, whole

COMPONENTS = (
    Component(
        "quiz",
        Options(
            {"id": identifier, "pass": percentage, "select": identifier, "each": whole},
            required=("id",),
            flags=("shuffle",),
            marked=True,
        ),
        render=quiz,
        scripts=("quiz",),
        styles=("quiz",),
    ),
    # A quiz marker with `select`.
    Component(
        "quiz-set",
        render=quiz_set,
        scripts=("quiz-set", "presenting"),
        styles=("quiz", "presenting"),
    ),
)
