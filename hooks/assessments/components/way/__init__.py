"""The way in four steps, each with a small drawing."""

from assessments.components.component import Component
from assessments.components.way.render import way
from assessments.options import Options

COMPONENTS = (Component("way", Options(), render=way, styles=("way",)),)
