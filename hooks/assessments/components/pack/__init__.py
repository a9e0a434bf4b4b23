"""What a group needs on paper, printed by one button: the scan, and what to talk with."""

from assessments.components.component import Component
from assessments.components.pack.render import pack
from assessments.options import Options

COMPONENTS = (Component("pack", Options(), render=pack, scripts=("pack",), styles=("pack",)),)
