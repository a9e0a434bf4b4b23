"""A scan: the marked statements of many checklists in one form, and a profile."""

from assessments.components.component import Component
from assessments.components.scan.render import scan
from assessments.options import Options
from assessments.validators import identifier

COMPONENTS = (
    Component(
        "scan",
        Options({"id": identifier, "select": identifier}, ("id", "select"), ("complete",)),
        render=scan,
        scripts=("scan", "measurement", "plan-add", "plan-sheet", "share", "stage", "led"),
        styles=("scan", "loop", "led"),
    ),
)
