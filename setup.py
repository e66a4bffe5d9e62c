"""Compiles the translations when the package is built, also for an editable install."""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

sys.path.insert(0, str(Path(__file__).parent))  # the build does not look for modules here

from tools.compile_locale import compile_locale


class BuildWithLocale(build_py):
    """Copies the package's files, once there are all of them."""

    def run(self) -> None:
        """Compile first."""
        compile_locale()
        super().run()


setup(cmdclass={"build_py": BuildWithLocale})
