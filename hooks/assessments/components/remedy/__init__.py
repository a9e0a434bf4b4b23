"""A section that says what to do; its facts stand below its heading."""

from assessments.components.component import Component
from assessments.components.remedy.render import remedy
from assessments.options import Options
from assessments.validators import identifier, whole, words

COMPONENTS = (
    Component(
        "remedy",
        Options(
            {
                "id": identifier,
                "phase": words,
                "minutes": whole,
                "tool": words,
                "already": words,
                "worksheet": identifier,
            },
            required=("id", "phase", "minutes"),
        ),
        render=remedy,
        styles=("remedy",),
    ),
)
