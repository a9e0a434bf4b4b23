"""How soon a page says what a link is, on a slow phone: an invitation, and a reply that has to be opened."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page

SLOWER = 4
BUDGET = 100  # milliseconds, the median
TIMES = 9
COMPARE = "vergelijken/"
SCAN = "scan/"

# A phone without a menu to share, whose clipboard a script can read.
PHONE = """
Object.defineProperty(Navigator.prototype, "share", {value: undefined});
navigator.clipboard.writeText = async (text) => { window.copied = text; };
"""
# From where the page is read and its scripts begin, to where what the link is stands there.
CLOCK = """
document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  const start = performance.now();
  new MutationObserver(() => {
    const shown = [...document.querySelectorAll(".arrival-title, .link-message, .share-title")];
    if (!window.took && shown.some((element) => element.matches(":focus"))) {
      window.took = performance.now() - start;
    }
  }).observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  document.addEventListener("focusin", () => { window.took ??= performance.now() - start; });
});
"""


def _person(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.add_init_script(PHONE)
    page.goto(address + SCAN)
    return page


def _answer(page: Page) -> None:
    page.evaluate(
        """() => {
            for (const group of document.querySelectorAll("form.scan .statement")) {
                group.querySelector("input").click();
            }
        }"""
    )
    page.locator("form.scan [type=submit]").click()


def _send(page: Page) -> str:
    page.locator("[data-action=send]").click()
    page.locator(".share-status:not(:empty)").wait_for()
    found = re.search(r"#2\.\S+", page.evaluate("window.copied"))
    assert found
    return found[0]


def _times(page: Page, address: str, fragment: str) -> list[float]:
    """Open a link over and over, each time with what was stored before."""
    page.add_init_script(CLOCK)
    before = page.evaluate("JSON.stringify(Object.entries(localStorage))")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took = []
    for _ in range(TIMES):
        page.evaluate(
            """(entries) => {
                localStorage.clear();
                for (const [key, value] of JSON.parse(entries)) localStorage.setItem(key, value);
            }""",
            before,
        )
        page.goto(address + "404.html")
        page.goto(address + COMPARE + fragment)
        page.locator(":is(.arrival-title, .share-title, .link-message):focus").wait_for()
        took.append(page.evaluate("window.took"))
    return took


def links(browser: Browser, address: str) -> dict[str, list[float]]:
    """Milliseconds to the message about an invitation and about a reply, each time."""
    anna, ben = _person(browser, address), _person(browser, address)
    _answer(anna)
    invitation = _send(anna)
    told = _times(_person(browser, address), address, invitation)
    ben.goto(address + COMPARE + invitation)
    ben.locator(".arrival [type=submit]").click()
    ben.wait_for_url(re.compile("/" + SCAN))
    _answer(ben)
    return {"invitation": told, "reply": _times(anna, address, _send(ben))}
