"""What a facilitator sees: rounds of a group, blind until they are closed."""

from assessments.components.component import Component
from assessments.components.facilitator.render import facilitator
from assessments.options import Options

COMPONENTS = (
    Component(
        "facilitator",
        Options(),
        render=facilitator,
        scripts=("facilitator",),
        styles=("facilitator",),
    ),
)
