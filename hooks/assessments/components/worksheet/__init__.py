"""A worksheet: a form to fill in, to print and to take along; an overview, and what greets."""

from assessments.components.component import Component
from assessments.components.worksheet.lessons import lessons
from assessments.components.worksheet.overview import worksheets
from assessments.components.worksheet.render import worksheet
from assessments.options import Options
from assessments.validators import identifier, words

COMPONENTS = (
    Component(
        "worksheet",
        Options({"id": identifier, "title": words}, ("id", "title"), ("folded", "sign")),
        render=worksheet,
        scripts=("worksheet",),
        styles=("worksheet", "sheet-paper"),
    ),
    Component("lessons", Options(), render=lessons, scripts=("lessons",), styles=("lessons",)),
    Component("worksheets", Options(), render=worksheets, styles=("worksheets",)),
)
