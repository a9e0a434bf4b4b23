"""The things that a reader keeps answers about, and everything from a file."""

from assessments.components.collaborations.render import collaborations
from assessments.components.component import Component
from assessments.options import Options

COMPONENTS = (
    Component(
        "collaborations",
        Options(),
        render=collaborations,
        scripts=("collaborations",),
        styles=("collaborations",),
    ),
)
