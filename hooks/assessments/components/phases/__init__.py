"""The phases with their remedies."""

from assessments.components.component import Component
from assessments.components.phases.render import phases
from assessments.options import Options

COMPONENTS = (Component("phases", Options(), render=phases, styles=("phases",)),)
