"""The way in, from the command line. Answers ``--version`` before anything else is imported."""

import sys

from securecllr import __version__


def main() -> int:
    """Run the command line that the process was given, and return its exit code."""
    if sys.argv[1:] == ["--version"] and sys.stdout is not None:  # which a shell may have closed
        try:
            sys.stdout.write(f"securecllr {__version__}\n")
            sys.stdout.flush()
        except OSError as error:
            from securecllr.cli.failures import not_written

            return not_written(error)
        return 0
    from securecllr.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
