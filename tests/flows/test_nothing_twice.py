"""Nothing is asked that an earlier answer settles, whatever the accounts and their use."""

from itertools import product
from pathlib import Path

from securecllr.audit.applicability import Check
from securecllr.audit.engine import Audit
from securecllr.flows.accounts import _Use, uses
from securecllr.flows.pages import ChoicePage, GridPage, Page, Reply
from securecllr.profile.model import CouncilType, Phone
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.steps import Choose, GoOn, Mark, Step

_ABOUT: tuple[tuple[Phone, CouncilType], ...] = (("iphone", "principal"), ("none", "parish"))


def of(path: Path, kind_id: str, use: _Use, phone: Phone, council: CouncilType) -> Audit:
    """Return the engine over a profile with one account, and the one that it signs in through."""
    path.unlink(missing_ok=True)
    audit = open_audit(path)
    kinds = {kind.id: kind for kind in audit.kinds_to_pick()}
    audit.tell(phone, council)
    login = kinds[kind_id].login
    through = None
    if login != "own" and login in kinds:
        through = audit.pick(login, "personal").id
    audit.pick(kind_id, use.role, None, use.run_by, through)
    return audit


class Asked(ScriptedDialog):
    """Answers everything with "I'm not sure", and keeps which questions were put how often."""

    def __init__(self) -> None:
        super().__init__([])
        self.questions: list[tuple[str, str]] = []

    def reply(self, page: Page) -> Reply:
        if isinstance(page, GridPage) and page.step is not None and not self._replies:
            self.questions += [(page.heading, row.text) for row in page.rows]
            steps: list[Step] = [Mark("*", "Not sure"), GoOn()]
            self._replies = [reply for step in steps for reply in step.replies(page)]
        elif isinstance(page, ChoicePage) and not self._replies and "Show me" in page.rows[-1].text:
            self._replies = Choose("Show me").replies(page)
        return super().reply(page)


def test_no_question_is_put_twice_or_is_settled_already(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    wrong = []
    for kind in open_audit(path).kinds_to_pick():
        for use, (phone, council) in product(uses(kind)[1:], _ABOUT):
            assert use is not None
            audit = of(path, kind.id, use, phone, council)
            wrong += [
                f"{kind.id} {use} {phone}: {check.key} is settled"
                for account in audit.now.in_use
                for check in (
                    *(c for page in audit.quick_pages() for c in page.checks),
                    *audit.visit(account.id),
                )
                if check.settled is not None
            ]
            asked = Asked()
            scripted(audit, (), "audit", dialog=asked)
            twice = {each for each in asked.questions if asked.questions.count(each) > 1}
            wrong += [f"{kind.id} {use} {phone} {council}: {each}" for each in twice]
            if audit.quick_open():
                wrong.append(f"{kind.id} {use} {phone}: still open")
            wrong += [f"{kind.id} {use}: {c.key}" for c in unfit(audit, use)]
    assert not wrong, "\n".join(wrong)


def unfit(audit: Audit, use: _Use) -> list[Check]:
    """Return what is asked although the council runs the account, or somebody else the Page."""
    if use.run_by != "council":
        return []
    theirs = [a for a in audit.now.in_use if a.run_by == "council"]
    return [check for a in theirs for check in audit.visit(a.id) if check.control.by_council]
