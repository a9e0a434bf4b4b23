"""A button that copies what stands above it."""

from assessments.components.component import Component
from assessments.components.copy.render import copy
from assessments.options import Options

COMPONENTS = (
    Component("copy", Options(), render=copy, scripts=("copy-above",), styles=("copy-above",)),
)
