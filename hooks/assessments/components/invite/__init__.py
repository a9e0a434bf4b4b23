"""A button to an assessment, with its length."""

from assessments.components.component import Component
from assessments.components.invite.render import invite
from assessments.options import Options
from assessments.validators import identifier

COMPONENTS = (
    Component(
        "invite",
        Options({"id": identifier}, ("id",), refers=("id",)),
        render=invite,
        styles=("invite",),
    ),
)
