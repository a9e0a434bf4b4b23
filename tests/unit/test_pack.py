"""A zip of a folder is the same whenever it is made."""

import os
from pathlib import Path
from zipfile import ZipFile

from pack import pack


def test_the_same_folder_gives_the_same_zip_with_one_folder_in_it(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "en").mkdir(parents=True)
    for name in ("index.html", "en/index.html"):
        (site / name).write_text(name, encoding="utf-8")
    pack(site, tmp_path / "a.zip")
    os.utime(site / "index.html", (1, 1))
    pack(site, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert ZipFile(tmp_path / "a.zip").namelist() == ["site/en/index.html", "site/index.html"]
