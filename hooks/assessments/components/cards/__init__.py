"""A card per checklist of a selection."""

from assessments.components.cards.render import cards
from assessments.components.component import Component
from assessments.options import Options
from assessments.validators import identifier

COMPONENTS = (
    Component(
        "cards", Options({"select": identifier}, ("select",)), render=cards, styles=("cards",)
    ),
)
