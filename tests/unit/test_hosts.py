"""What hosts are told: each rule once, and the same by the file for nginx."""

from pathlib import Path

from hosts import CACHES, HEADERS, headers

NGINX = Path(__file__).parents[2] / "hosts/nginx.conf"


def test_a_site_below_a_path_speaks_of_what_is_below_it() -> None:
    lines = headers("/some/path/").split("\n")
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "/some/path/*",
        *(f"/some/path/{path}" for path in CACHES),
    ]


def test_a_header_is_said_once_since_hosts_add_them_up() -> None:
    names = [line.split(":")[0].strip() for line in headers("/").split("\n") if ":" in line]
    assert sorted(set(names)) == sorted({*HEADERS, "Cache-Control"})
    for name in HEADERS:
        assert names.count(name) == 1


def test_nginx_says_the_same() -> None:
    text = NGINX.read_text(encoding="utf-8")
    for name, value in HEADERS.items():
        assert f'add_header {name} "{value}" always;' in text
