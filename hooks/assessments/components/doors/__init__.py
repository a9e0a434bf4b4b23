"""The doors: where a reader stands, in the words of the phases."""

from assessments.components.component import Component
from assessments.components.doors.render import doors
from assessments.options import Options
from assessments.validators import identifier, page

COMPONENTS = (
    Component(
        "doors",
        Options({"id": identifier, "last": page, "aside": page}, ("id",), refers=("id",)),
        render=doors,
        scripts=("doors",),
        styles=("doors",),
    ),
)
