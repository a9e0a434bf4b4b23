"""A link in running text to where a reader reports an error."""

from assessments.components.component import Component
from assessments.components.contact.render import contact
from assessments.options import Options

COMPONENTS = (Component("contact", Options(), inline=contact),)
