"""Numbers in running text: how many, how long."""

from assessments.components.component import Component
from assessments.components.facts.render import count, minutes
from assessments.options import Options
from assessments.validators import identifier

OF = Options({"of": identifier}, ("of",), refers=("of",))

COMPONENTS = (Component("count", OF, inline=count), Component("minutes", OF, inline=minutes))
