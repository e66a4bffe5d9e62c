"""Compiles the translations when the package is built, and the checks for a wheel.

An editable install has translations too, but reads the checks as they stand in the clone.
"""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

sys.path.insert(0, str(Path(__file__).parent))  # the build does not look for modules here

from securecllr.catalogue.prebuilt import FILE, prebuilt
from securecllr.catalogue.read import read_catalogue
from tools.compile_locale import compile_locale


class Build(build_py):
    """Copies the package's files, with what is made of them."""

    def run(self) -> None:
        """Compile what is in the package's folders first, and the checks beside their copy."""
        compile_locale()
        super().run()
        if not self.editable_mode:
            checks = Path(self.build_lib, "securecllr", "checks")
            (checks / FILE).write_bytes(prebuilt(read_catalogue()))


setup(cmdclass={"build_py": Build})
