"""``python -m tools.write_schemas``: writes the JSON Schemas again after the model has changed."""

import json
from pathlib import Path

from securecllr.cohort.protected_report import cohort_schema
from securecllr.profile.schema import profile_schema, shared_schema
from securecllr.reports.rows import report_schema
from tools import ROOT
from tools.check_schemas import schemas
from tools.command_line import tool_parser


def schema_files() -> dict[Path, str]:
    """Return the text of every schema file by its path."""
    made = {ROOT / "checks" / name: schema for name, schema in schemas().items()}
    made[ROOT / "profiles" / "profile.schema.json"] = profile_schema()
    made[ROOT / "profiles" / "cohort.schema.json"] = cohort_schema()
    made[ROOT / "profiles" / "shared-copy.schema.json"] = shared_schema()
    made[ROOT / "profiles" / "report.schema.json"] = report_schema()
    return {path: json.dumps(schema, indent=2) + "\n" for path, schema in made.items()}


if __name__ == "__main__":
    tool_parser("write_schemas", __doc__).parse_args()
    for path, text in schema_files().items():
        path.write_text(text, encoding="utf-8")
