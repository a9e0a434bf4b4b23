"""What is stored in no language, as a reader of this one writes it."""

from __future__ import annotations

from datetime import date

from assessments.texts import Texts
from assessments.worksheets import Choice, Field


def shown(texts: Texts, kind: str, value: str) -> str:
    """A value of a field or a column of a type."""
    if kind == "date" and value:
        day = date.fromisoformat(value)
        months = texts.group("worksheet.month")
        return f"{day.day} {months[str(day.month)]} {day.year}"
    if kind == "amount" and value:
        whole, _, rest = value.partition(".")
        grouped = f"{int(whole):,}".replace(",", texts("worksheet.amount.thousands"))
        return grouped + (texts("worksheet.amount.decimals") + rest if rest else "")
    return value


def chosen(item: Field) -> list[Choice]:
    """What the example of a field chooses."""
    names = item.example.split()
    return [choice for choice in item.choices if choice.id in names]
