"""What needs more than Python: the Nu checker, links and anchors, Lighthouse behind nginx, weights.

Usage: run.py SITE. Installs its tools once in .cache/audit (npm; nginx and Java by apt-get where
one is root on Debian, else asks for them). Prints figures; exit 1 on any error.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote
from urllib.request import Request, urlopen

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from setup_browser import find  # noqa: E402 (its folder is not a package)

TOOLS = ROOT / ".cache/audit"
BIN = TOOLS / "node_modules/.bin"
PACKAGES = ("lighthouse@13.5.0", "linkinator@7.6.1", "vnu-jar@26.9.27")
# One of each kind.
PAGES = (
    "",
    "scan/",
    "oorzaken/",
    "oorzaken/onduidelijke-communicatie/",
    "situaties/stoppen/",
    "invulbladen/startgesprek/",
    "plan/",
    "vergelijken/",
    "quiz/",
    "mijn-samenwerkingen/",
    "voor-begeleiders/",
    "en/causes/unclear-communication/",
    "en/how-it-works/",
)
SUB_PATH = "some/sub%20path"
HOSTS = ROOT / "hosts/nginx.conf"
# What every answer says, and what it says of an address: a part of it, or nothing of the kind.
HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Permissions-Policy": "camera=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
FOREVER = "max-age=315360000"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3
CHROME = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
NGINX = """
worker_processes 1; pid {work}/pid; error_log {work}/error.log; daemon on;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {work}/b; proxy_temp_path {work}/p; fastcgi_temp_path {work}/f;
  uwsgi_temp_path {work}/u; scgi_temp_path {work}/s;
  server {{ listen 127.0.0.1:{port}; root {root}; include {hosts}; }}
}}
"""


def set_up() -> None:
    """Install what is missing; SystemExit names what a reader has to install."""
    wanted = {"nginx": "nginx-light", "java": "default-jre-headless", "npm": "npm"}
    missing = [package for command, package in wanted.items() if not shutil.which(command)]
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], check=True
        )
    elif missing:
        raise SystemExit(f"make audit needs {', '.join(missing)}; install them and try again")
    stamp = TOOLS / "installed"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != " ".join(PACKAGES):
        TOOLS.mkdir(parents=True, exist_ok=True)
        (TOOLS / "package.json").write_text("{}", encoding="utf-8")
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES],
            cwd=TOOLS,
            check=True,
        )
        stamp.write_text(" ".join(PACKAGES), encoding="utf-8")


def nu(site: Path) -> int:
    """Errors of the Nu checker over every page."""
    jar = next(TOOLS.rglob("vnu.jar"))
    command = [
        "java",
        "-Xss8m",
        "-jar",
        str(jar),
        "--errors-only",
        "--skip-non-html",
        "--format",
        "json",
        str(site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    pages = len(list(site.rglob("*.html")))
    print(f"Nu checker: {len(messages)} errors on {pages} pages")
    for text, count in Counter(m["message"][:150] for m in messages).most_common(10):
        print(f"  {count:4} {text}")
    return len(messages)


def serve(site: Path, port: int) -> tuple[str, int]:
    """Serve a site with compression, as a host does; its address and the process to stop."""
    work = Path(tempfile.mkdtemp(prefix="audit-"))
    work.chmod(0o755)
    # At the root, and once more below a path, as another name for the same folder.
    root = work / "root"
    below = root / unquote(SUB_PATH)
    below.parent.mkdir(parents=True)
    for path in site.iterdir():
        (root / path.name).symlink_to(path)
    below.symlink_to(site)
    settings = NGINX.format(work=work, port=port, root=root, hosts=HOSTS)
    user = "user root;" if os.geteuid() == 0 else ""
    (work / "nginx.conf").write_text(user + settings, encoding="utf-8")
    subprocess.run(["nginx", "-c", str(work / "nginx.conf")], check=True, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    return f"http://127.0.0.1:{port}/", int((work / "pid").read_text(encoding="utf-8"))


def headers(address: str, site: Path) -> int:
    """What a host tells of each kind of file: how it is packed, how long it may be kept, and who may frame it."""
    named = next(site.glob("assets/named/*.js")).relative_to(site).as_posix()
    sheet = next(site.glob("assets/named/*.css")).relative_to(site).as_posix()
    fragment = next(site.glob("pagefind/fragment/*")).relative_to(site).as_posix()
    expected = {
        "": ("text/html", "gzip", ""),
        named: ("text/javascript", "gzip", FOREVER),
        sheet: ("text/css", "gzip", FOREVER),
        fragment: ("", "", FOREVER),
        "worker.js": ("text/javascript", "gzip", "no-cache"),
        "manifest.webmanifest": ("application/manifest+json", "gzip", ""),
        "assets/images/favicon.svg": ("image/svg+xml", "gzip", ""),
        "not/there/": ("text/html", "gzip", ""),
    }
    wrong: list[str] = []
    for path, (kind, packed, kept) in expected.items():
        request = Request(address + path, headers={"Accept-Encoding": "gzip"})
        try:
            said = urlopen(request).headers
        except HTTPError as error:
            said = error.headers
        wanted = HEADERS | {"Content-Type": kind}
        wrong += [f"{path}: {k}: {said[k]}" for k, v in wanted.items() if v not in (said[k] or "")]
        if (said["Content-Encoding"] or "") != packed:
            wrong.append(f"{path}: Content-Encoding: {said['Content-Encoding']}")
        caching = said["Cache-Control"] or ""
        if (kept not in caching) if kept else caching:
            wrong.append(f"{path}: Cache-Control: {caching}")
    print(f"headers below {address}: {len(wrong)} wrong of {len(expected)} kinds of file")
    for text in wrong:
        print(f"  {text}")
    return len(wrong)


def links(address: str) -> int:
    """Broken links and anchors within the site."""
    skip = "^https?://(?!127\\.0\\.0\\.1)"
    command = [
        str(BIN / "linkinator"),
        address,
        "--recurse",
        "--check-fragments",
        "--skip",
        skip,
        "--format",
        "json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["links"]
    broken = [link for link in found if link["state"] == "BROKEN"]
    print(f"links below {address}: {len(broken)} broken of {len(found)}")
    for link in broken[:10]:
        print(f"  {link['url']} on {link.get('parent')}")
    return len(broken)


def not_found(address: str) -> int:
    """The page that a host serves for what is not there, from any depth."""
    try:
        urlopen(address + "en/causes/no/such/page")
    except OSError as error:
        text = error.read().decode() if hasattr(error, "read") else ""
        good = "Deze pagina is er niet" in text and "This page does not exist" in text
        print(f"404 page: {'both languages' if good else 'WRONG'}")
        return 0 if good else 1
    print("404 page: answered as if it existed")
    return 1


def console(address: str, site: Path) -> int:
    """What a browser complains of on any page: errors, and files that are not there."""
    found: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find(), args=CHROME.split())
        page = browser.new_page()
        page.on(
            "console", lambda m: found.append(m.text) if m.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: found.append(str(error)))
        page.on("requestfailed", lambda request: found.append(f"{request.url} failed"))
        pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        for path in pages:
            before = len(found)
            page.goto(address + path.removesuffix("index.html"), wait_until="networkidle")
            found[before:] = [f"/{path}: {text}" for text in found[before:]]
        browser.close()
    print(f"console below {address}: {len(found)} complaints on {len(pages)} pages")
    for text in found[:10]:
        print(f"  {text}")
    return len(found)


def lighthouse(address: str) -> int:
    """Scores on a phone: the median of three runs has to be 100 in everything."""
    errors = 0
    for path in PAGES:
        runs = [_lighthouse(address + path) for _ in range(RUNS)]
        scores = {name: int(statistics.median(run[0][name] for run in runs)) for name in runs[0][0]}
        print(f"Lighthouse /{path}: " + ", ".join(f"{k} {score}" for k, score in scores.items()))
        for name, score in scores.items():
            if score < 100:
                errors += 1
                print(
                    f"  {name}: {', '.join(sorted({one for run in runs for one in run[1][name]}))}"
                )
    return errors


def _lighthouse(address: str) -> tuple[dict[str, int], dict[str, list[str]]]:
    """Scores by category, and the audits that failed in each."""
    report = TOOLS / "report.json"
    command = [str(BIN / "lighthouse"), address, "--quiet", "--no-enable-error-reporting"]
    command += ["--only-categories=" + ",".join(CATEGORIES), "--output=json"]
    command += [f"--output-path={report}", f"--chrome-flags={CHROME}"]
    environment = os.environ | {"CHROME_PATH": shutil.which("chromium") or find() or "", "CI": "1"}
    subprocess.run(command, check=True, env=environment)
    result = json.loads(report.read_text(encoding="utf-8"))
    scores, failed = {}, {}
    for name, category in result["categories"].items():
        scores[name] = round(category["score"] * 100)
        failed[name] = [
            one["id"]
            for one in category["auditRefs"]
            if one["weight"] and (result["audits"][one["id"]]["score"] not in (None, 1))
        ]
    return scores, failed


def weights(site: Path) -> None:
    """What each of our own scripts and style sheets weighs as served."""
    for folder in ("javascripts", "stylesheets"):
        own = [
            p
            for p in sorted((site / "assets" / folder).glob("*"))
            if p.is_file() and ".min." not in p.name
        ]
        sizes = [f"{p.name} {len(gzip.compress(p.read_bytes(), 9))}" for p in own]
        print(f"gzipped bytes, {folder}: {', '.join(sizes)}")


def main() -> None:
    """Run every check; the exit status tells whether one found an error."""
    site = Path(sys.argv[1]).resolve()
    set_up()
    errors = nu(site)
    weights(site)
    address, process = serve(site, 8395)
    try:
        errors += not_found(address)
        for place in ("", f"{SUB_PATH}/"):
            errors += headers(address + place, site)
            errors += links(address + place) + console(address + place, site)
        errors += lighthouse(address)
    finally:
        os.kill(process, signal.SIGTERM)
    print(f"audit: {errors} errors")
    raise SystemExit(1 if errors else 0)


if __name__ == "__main__":
    main()
