"""The stage that a reader is in: where it is asked, and what it does, as a table."""

from assessments.components.component import Component
from assessments.components.stage.render import stages
from assessments.options import Options

COMPONENTS = (Component("stages", Options(), render=stages, styles=("stages",)),)
