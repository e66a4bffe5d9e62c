"""A name stands for one thing in the whole package: no type twice, no module without a reason."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import securecllr

ROOT = Path(securecllr.__file__).parent

# One subject that has a module in several packages, each with its part of it: rules in ``audit``,
# a conversation in ``flows``, texts in ``messages``, a document in ``reports``, and so on.
SUBJECTS = {
    "accounts": {"flows", "messages", "reports"},
    "answers": {"audit", "catalogue.soundness", "messages"},
    "cards": {"audit", "authoring.lint", "flows", "reports"},
    "cohort": {"", "cli", "messages", "reports", "tui.screens"},
    "copying": {"messages", "profile"},
    "count": {"audit", "messages"},
    "demo": {"", "flows", "messages"},
    "differences": {"audit", "messages"},
    "erasure": {"flows", "messages", "profile"},
    "from_paper": {"flows", "messages"},
    "glance": {"audit", "messages", "reports"},
    "help_pages": {"flows", "messages"},
    "language": {"cli", "profile"},
    "lint": {"authoring", "cli"},
    "notes": {"presenter", "tui.screens"},
    "plan": {"audit", "flows", "messages"},
    "present": {"cli", "messages"},
    "quick": {"audit", "flows"},
    "recheck": {"audit", "messages"},
    "seats": {"cli.commands", "flows", "profile"},
    "settings": {"flows", "messages", "profile"},
    "share": {"cli", "reports"},
    "shared_copy": {"profile", "reports"},
    "sign_off": {"audit", "flows"},
    "steps": {"catalogue.soundness", "flows", "messages", "tui.widgets"},
    "uk": {"flows", "messages"},
}
# What each interface draws, or gives to the flows, in its own way.
SUBJECTS |= {
    "dialog": {"flows", "page", "plain", "tui"},
    "grid": {"page", "plain"},
    "host": {"cli", "page"},
    "lines": {"messages", "page"},
    "page": {"", "messages"},
    "qr_code": {"page", "tui.widgets"},
    "storage": {"page", "profile"},
}
# The types that what a package reads from files is made of.
SUBJECTS |= {"model": {"catalogue", "profile"}}


def types_in(path: Path) -> Iterator[str]:
    """Yield the name of each class, and of each type that is a name for others."""
    tree = ast.parse(path.read_text("utf-8"))
    yield from (node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(name := node.targets[0], ast.Name):
            word = name.id.lstrip("_")
            if word[0].isupper() and not word.isupper():
                yield name.id


def test_no_type_has_the_name_of_another() -> None:
    found = defaultdict(list)
    for path in sorted(ROOT.rglob("*.py")):
        for name in types_in(path):
            found[name].append(str(path.relative_to(ROOT)))
    assert len(found) > 200
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}


def repeated_modules() -> dict[str, set[str]]:
    """Return each name that several modules and packages have, and the packages they are in."""
    found = defaultdict(set)
    for path in ROOT.rglob("*.py"):
        named = path.parent if path.stem == "__init__" else path.with_suffix("")
        if named != ROOT:
            found[named.name].add(".".join(named.parent.relative_to(ROOT).parts))
    # The arguments of a command are apart from its work, which is in the module of the same name.
    for packages in found.values():
        if "cli" in packages:
            packages.discard("cli.commands")
    return {name: packages for name, packages in found.items() if len(packages) > 1}


def test_modules_of_one_name_have_one_subject() -> None:
    """A repeat that is not in the table needs another name; one that is gone leaves the table."""
    assert repeated_modules() == SUBJECTS
