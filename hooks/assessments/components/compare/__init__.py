"""The comparison of several people's answers."""

from assessments.components.compare.render import compare
from assessments.components.component import Component
from assessments.options import Options

COMPONENTS = (
    Component(
        "compare",
        Options(),
        render=compare,
        scripts=("compare", "share", "loop-line"),
        styles=("compare", "loop"),
    ),
)
