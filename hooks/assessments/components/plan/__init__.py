"""The plan: chosen remedies and own lines with owner, date and state."""

from assessments.components.component import Component
from assessments.components.plan.render import plan
from assessments.options import Options

COMPONENTS = (
    Component(
        "plan", Options(), render=plan, scripts=("plan", "loop-line"), styles=("plan", "loop")
    ),
)
