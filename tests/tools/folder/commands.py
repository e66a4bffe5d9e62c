"""The command lines that the folder is compared on. {} is the data folder."""

COMMANDS = [
    *("--version", "--help", "audit --no-input", "plan --no-input", "recheck --no-input"),
    *("demo --no-input", "present --no-input", "present --script", "status", "status --json"),
    *("status --strict", "--lang cy status", "verify {}/profile.toml"),
    *("diff {}/profile.toml {}/profile.toml", "open {}/none.toml"),
    *(f"report --format {name}" for name in ("html", "md", "csv", "json")),
    *("report --full --format md", "report --for helper --format md", "report --blank --format md"),
    *("share --no-input", "cohort {}", "restore --no-input", "forget --no-input"),
    *("seats --no-input", "seats list", "seats move {} --no-input"),
    *("checks list", "checks show gmail", "checks lint", "checks stale", "checks coverage"),
    *("checks compare {} {}", "checks new-kind --no-input", "doctor"),
    *("completion bash", "completion zsh", "completion tcsh"),
    *("nonsense", "report --format none"),
]
# What these say depends on what else an environment has: keyrings, for one.
OF_THE_MACHINE = {"doctor"}
