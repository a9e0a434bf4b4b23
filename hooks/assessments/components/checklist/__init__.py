"""A self-check: statements, progress and a result."""

from assessments.components.checklist.render import checklist
from assessments.components.component import Component
from assessments.options import Options
from assessments.validators import identifier, words

COMPONENTS = (
    Component(
        "checklist",
        Options(
            {"id": identifier, "short": words, "ask": words, "scale": words, "bands": words},
            required=("id", "short"),
        ),
        render=checklist,
        scripts=("checklist", "plan-add", "stage"),
        styles=("checklist",),
    ),
)
