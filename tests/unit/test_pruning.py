"""A style sheet as far as a site uses it."""

import pruning
import pytest
from pruning import names_in_html, names_in_script, pruned


def test_rules_for_names_that_nobody_has_go() -> None:
    sheet = ".kept{color:red}.gone{color:red}.kept .gone{color:red}#gone{margin:0}.kept:hover{color:blue}p{margin:0}"
    out = pruned(sheet, {"kept"}, set(), [])
    assert out == ".kept{color:red}.kept:hover{color:#00f}p{margin:0}"


def test_variables_that_nothing_reads_go_and_those_that_a_sheet_beside_it_reads_stay() -> None:
    sheet = ":root{--a:1px;--b:var(--a);--c:2px;--d:3px}p{margin:var(--b)}.gone{margin:var(--d)}"
    out = pruned(sheet, set(), set(), ["q { margin: var( --c ) }"])
    assert "--a:1px" in out
    assert "--c:2px" in out
    assert "--d" not in out


def test_colours_that_the_site_does_not_have_go() -> None:
    sheet = (
        "[data-md-color-accent=red],[data-md-color-accent=custom]{margin:0}"
        "[data-md-color-primary=red]{margin:1px}[data-md-color-scheme=slate]{margin:2px}"
    )
    out = pruned(sheet, set(), {"custom"}, [])
    assert out == "[data-md-color-accent=custom]{margin:0}[data-md-color-scheme=slate]{margin:2px}"


def test_widths_are_written_as_older_safaris_read_them() -> None:
    assert "(min-width:" in pruned("@media (min-width: 60em){p{margin:0}}", set(), set(), [])


def test_without_the_program_the_sheet_is_served_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "lightningcss", None)
    assert pruned(".gone{color:red}", set(), set(), []) == ".gone{color:red}"


def test_names() -> None:
    assert names_in_html('<p class="a b-c" data-class="d" id="e">class="f"</p>') >= {
        "a",
        "b-c",
        "e",
    }
    assert names_in_script('x.className = "a b"; y(`c`); "/* no */"') >= {"a", "b", "c"}
