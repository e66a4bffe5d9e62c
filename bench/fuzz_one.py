"""One reader under the fuzzer, until the fuzzer ends the process: ``fuzz_readers`` starts it."""

import sys

import atheris

# Only what is imported in here is watched, branch by branch: the readers, and Python's own TOML.
with atheris.instrument_imports(include=["securecllr", "tomllib"]):
    import tomllib  # noqa: F401 - the readers import it late

    from bench.fuzz_targets import TARGETS

if __name__ == "__main__":
    name, *rest = sys.argv[1:]
    atheris.Setup([sys.argv[0], *rest], TARGETS[name].make())
    atheris.Fuzz()
