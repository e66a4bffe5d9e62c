"""Which modules go into the page."""

from pathlib import Path

from tools.page.gather import gather


def write(folder: Path, **modules: str) -> Path:
    for name, source in modules.items():
        path = folder / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    return folder


def test_all_that_is_imported_at_once_or_later_is_gathered_and_nothing_else(
    tmp_path: Path,
) -> None:
    write(
        tmp_path / "one",
        house__first="import os\ndef later():\n    from house import second\n    import other",
        house__second="from . import third\nfrom .rooms.hall import door",
        house__third="from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import house.typed",
        house__typed="",
        house__alone="",
        house__left_out="import house.alone",
        house__rooms__hall="import house.left_out\ndoor = 1",
    )
    for package in ("house", "house/rooms"):
        (tmp_path / "one" / package / "__init__.py").touch()
    write(tmp_path / "two", other="")
    found = gather(
        "house.first", (tmp_path / "one", tmp_path / "two"), frozenset({"house.left_out"})
    )
    assert list(found) == [
        *("house", "house.first", "house.rooms", "house.rooms.hall", "house.second"),
        *("house.third", "other"),
    ]


def test_a_module_that_was_built_for_the_browser_is_found(tmp_path: Path) -> None:
    (tmp_path / "fast").mkdir()
    (tmp_path / "fast" / "__init__.py").write_text("from ._core import run")
    for tag in ("cpython-314-wasm32-emscripten", "cpython-314-x86_64-linux-gnu"):
        (tmp_path / "fast" / f"_core.{tag}.so").touch()
    found = gather("fast", (tmp_path,), frozenset())
    assert found["fast._core"].name == "_core.cpython-314-wasm32-emscripten.so"
