"""Which pinned packages have no ready file on a machine that the project promises to work on.

Usage: wheels.py [CONSTRAINTS], with pyproject.toml beside that file. Follows what
`pip install --editable .[test]` installs on each platform with each Python, with the requirements
that hold there, and asks the registry that pip is set up with one question a package. Prints what
lacks; exit 1 if anything does.
"""

from __future__ import annotations

import ast
import functools
import importlib.metadata
import json
import ssl
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from packaging.metadata import parse_email
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import Version
from pip._internal.models.index import PyPI  # where pip keeps the registry that it asks by default

ROOT = Path(__file__).parents[2]
SERIES = ("3.11", "3.12", "3.13", "3.14")
GLIBC = 28  # 2.28: Debian 10, Ubuntu 20.04, RHEL 8 and newer
MACOS = (12, 0)
JSON = "application/vnd.pypi.simple.v1+json"


class Machine(NamedTuple):
    """A kind of machine: what ready files call it, newest first, and what markers call it."""

    name: str
    platforms: tuple[str, ...]
    system: str
    processor: str


def linux(processor: str, *old: str) -> tuple[str, ...]:
    """Names of a Linux with the C library named above, the old names last."""
    numbers = range(GLIBC, 4, -1)
    names = [f"manylinux_2_{number}" for number in numbers] + [f"manylinux{name}" for name in old]
    return tuple(f"{name}_{processor}" for name in names)


MACHINES = (
    Machine("Linux x86-64", linux("x86_64", "2014", "2010", "1"), "Linux", "x86_64"),
    Machine("Linux arm64", linux("aarch64", "2014"), "Linux", "aarch64"),
    Machine("macOS arm64", tuple(mac_platforms(MACOS, "arm64")), "Darwin", "arm64"),
    Machine("macOS x86-64", tuple(mac_platforms(MACOS, "x86_64")), "Darwin", "x86_64"),
    Machine("Windows x86-64", ("win_amd64",), "Windows", "AMD64"),
)


class Python(NamedTuple):
    """A Python: the oldest of its series that the project says it works with."""

    series: str
    full: str


def pythons(allowed: str) -> Iterator[Python]:
    """The Pythons to look at."""
    for series in SERIES:
        releases = [f"{series}.{number}" for number in range(30)]
        yield Python(series, next(iter(SpecifierSet(allowed).filter(releases))))


@functools.cache
def tags(machine: Machine, python: Python) -> frozenset[Tag]:
    """The kinds of ready file that a Python installs on a machine."""
    version = tuple(map(int, python.series.split(".")))
    short = "cp" + python.series.replace(".", "")
    own = cpython_tags(version, [short], machine.platforms)
    return frozenset(own) | frozenset(compatible_tags(version, short, machine.platforms))


def markers(machine: Machine, python: Python, extra: str) -> dict[str, str]:
    """What the condition of a requirement is held against."""
    windows = machine.system == "Windows"
    return {
        "extra": extra,
        "implementation_name": "cpython",
        "implementation_version": python.full,
        "os_name": "nt" if windows else "posix",
        "platform_machine": machine.processor,
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": machine.system,
        "platform_version": "",
        "python_full_version": python.full,
        "python_version": python.series,
        "sys_platform": "win32" if windows else machine.system.lower(),
    }


@functools.cache
def settings() -> dict[str, str]:
    """How pip is set up: its files, then what they say of installing, then its environment."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    pairs = [line.partition("=") for line in done.stdout.splitlines() if "=" in line]
    found: dict[str, str] = {}
    for group in ("global.", "install.", ":env:."):
        found |= {
            key.removeprefix(group): ast.literal_eval(value)
            for key, _, value in pairs
            if key.startswith(group)
        }
    return found


def fetch(address: str) -> bytes:
    """What the registry answers; nothing when it has no such page. SystemExit when it is silent."""
    request = Request(address, headers={"Accept": JSON})
    security = ssl.create_default_context(cafile=settings().get("cert"))
    try:
        with urlopen(request, timeout=60, context=security) as answer:
            body: bytes = answer.read()
    except HTTPError as error:
        if error.code == 404:
            return b""
        raise SystemExit(f"the registry answers {error.code}") from None
    except (URLError, TimeoutError):
        raise SystemExit("the registry does not answer") from None
    return body


@dataclass(frozen=True)
class Wheel:
    """A ready file in the registry."""

    version: Version
    tags: frozenset[Tag]
    pythons: SpecifierSet
    metadata: str | None

    def fits(self, machine: Machine, python: Python) -> bool:
        """Whether pip would install it there."""
        return python.full in self.pythons and not self.tags.isdisjoint(tags(machine, python))


@functools.cache
def wheels(name: str) -> tuple[Wheel, ...]:
    """Every ready file of a package that was not withdrawn, the newest release first."""
    page = f"{settings().get('index-url', PyPI.simple_url).rstrip('/')}/{name}/"
    try:
        files = json.loads(fetch(page) or '{"files": []}')["files"]
    except ValueError:
        raise SystemExit("the registry does not answer in JSON") from None
    found = []
    for file in files:
        try:
            _, version, _, kinds = parse_wheel_filename(file["filename"])
        except InvalidWheelFilename:
            continue
        if not file.get("yanked"):
            offered = file.get("core-metadata") or file.get("data-dist-info-metadata")
            metadata = urljoin(page, file["url"]) + ".metadata" if offered else None
            allowed = SpecifierSet(file.get("requires-python") or "")
            found.append(Wheel(version, kinds, allowed, metadata))
    return tuple(sorted(found, key=lambda wheel: wheel.version, reverse=True))


@functools.cache
def requirements(name: str, version: Version) -> tuple[Requirement, ...]:
    """What a release needs: as installed here, else as the registry tells."""
    try:
        installed = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        installed = None
    if installed is not None and Version(installed.version) == version:
        return tuple(map(Requirement, installed.requires or ()))
    for wheel in wheels(name):
        if wheel.version == version and wheel.metadata:
            raw, _ = parse_email(fetch(wheel.metadata))
            return tuple(map(Requirement, raw.get("requires_dist", ())))
    return ()


def release(requirement: Requirement, pins: dict[str, Version]) -> Version | None:
    """The pinned release, else the newest with a ready file that will do, if there is one."""
    name = canonicalize_name(requirement.name)
    fitting = (w.version for w in wheels(name) if requirement.specifier.contains(w.version))
    return pins.get(name) or next(fitting, None)


def needed(
    roots: Iterable[Requirement], pins: dict[str, Version], machine: Machine, python: Python
) -> dict[str, Version | None]:
    """Every package with its release that is installed on one machine with one Python."""
    waiting = [(root, "") for root in roots]
    extras: dict[str, set[str]] = defaultdict(set)
    found: dict[str, Version | None] = {}
    while waiting:
        requirement, extra = waiting.pop()
        marker = requirement.marker
        if marker and not marker.evaluate(markers(machine, python, extra)):
            continue
        name = canonicalize_name(requirement.name)
        version = found.setdefault(name, release(requirement, pins))
        new = {"", *requirement.extras} - extras[name]
        extras[name] |= new
        if version:
            waiting += [(need, key) for key in new for need in requirements(name, version)]
    return found


def places(found: Iterable[tuple[Machine, Python]]) -> str:
    """Machines, with their Pythons where it is not all of them."""
    series: dict[str, list[str]] = defaultdict(list)
    for machine, python in found:
        series[machine.name].append(python.full)
    return "; ".join(
        name if len(versions) == len(SERIES) else f"{name} with {', '.join(versions)}"
        for name, versions in series.items()
    )


def read_pins(path: Path) -> dict[str, Version]:
    """Releases by name, from lines of `name==version`."""
    lines = [
        line.partition("#")[0].partition(";")[0] for line in path.read_text("utf-8").split("\n")
    ]
    pairs = [line.split("==") for line in lines if "==" in line]
    return {canonicalize_name(name.strip()): Version(version.strip()) for name, version in pairs}


def main() -> None:
    """Look at every machine; the exit status tells whether anything lacks."""
    constraints = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "constraints.txt"
    settled: dict[str, Any] = tomllib.loads(
        (constraints.parent / "pyproject.toml").read_text("utf-8")
    )
    project, build = settled["project"], settled["build-system"]["requires"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    pins = read_pins(constraints)
    free = {canonicalize_name(Requirement(text).name) for text in build}  # pip takes the newest
    seen: set[str] = set()
    lacking: dict[str, list[tuple[Machine, Python]]] = defaultdict(list)
    unpinned: dict[str, list[tuple[Machine, Python]]] = defaultdict(list)
    for machine in MACHINES:
        for python in pythons(project["requires-python"]):
            found = needed(map(Requirement, (*build, *asked)), pins, machine, python)
            seen |= found.keys()
            for name, version in sorted(found.items()):
                if not any(w.version == version and w.fits(machine, python) for w in wheels(name)):
                    lacking[f"{name} {version or 'in any release'}"].append((machine, python))
                if name not in pins and name not in free:
                    unpinned[name].append((machine, python))
    for name, where in lacking.items():
        print(f"no ready file: {name}: {places(where)}")
    for name, where in unpinned.items():
        print(f"not pinned: {name}: {places(where)}")
    for name in sorted(pins.keys() - seen):
        print(f"pinned, not needed: {name}")
    errors = len(lacking) + len(unpinned)
    print(f"ready files: {errors} errors in {len(seen)} packages on {len(MACHINES)} platforms")
    raise SystemExit(1 if errors else 0)


if __name__ == "__main__":
    main()
