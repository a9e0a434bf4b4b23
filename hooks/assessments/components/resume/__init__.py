"""Where a reader left off."""

from assessments.components.component import Component
from assessments.components.resume.render import resume
from assessments.options import Options

COMPONENTS = (
    Component("resume", Options(), render=resume, scripts=("resume",), styles=("resume",)),
)
