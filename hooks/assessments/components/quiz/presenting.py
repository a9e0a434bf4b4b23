"""A set of scenarios on a big screen, for a room: hands up, and then the explanation."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import announcer
from assessments.components.context import Context
from assessments.components.html import button, element, heading, sentences


def presenting(parent: Element, context: Context) -> None:
    """A button, and the screen that it opens; a script puts what stands in the set on it."""
    say = context.texts
    box = element(parent, "div", class_="presenting js-only", data_kind="presenting")
    button(box, say("quiz.presenting.open"), "present", aria_haspopup="dialog")
    screen = element(box, "dialog", class_="presenting-screen", aria_labelledby="presenting")
    bar = element(screen, "div", class_="presenting-bar")
    which = element(bar, "label", class_="presenting-which")
    element(which, "span", say("quiz.presenting.which"))
    element(which, "select", autocomplete="off")
    element(bar, "p", class_="presenting-place")
    button(bar, say("quiz.presenting.leave"), "leave", style="plain")
    stage = element(screen, "div", class_="presenting-stage")
    heading(stage, 2, class_="presenting-title", id="presenting")
    element(stage, "div", class_="presenting-scenario")
    asked = element(stage, "div", class_="presenting-question")
    element(asked, "p", class_="presenting-asked")
    element(asked, "p", say("quiz.several"), class_="presenting-several", hidden=True)
    element(asked, "ol", class_="presenting-options")
    element(asked, "div", class_="presenting-lesson")
    row = element(screen, "div", class_="presenting-actions")
    button(row, say("quiz.presenting.back"), "back")
    button(row, say("quiz.presenting.script.tell"), "on", style="go")
    element(row, "p", say("quiz.presenting.keys"), class_="presenting-keys")
    announcer(screen)
    sentences(box, say.group("quiz.presenting.script"))
