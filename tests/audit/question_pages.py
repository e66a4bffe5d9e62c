"""Puts one question page together."""

from securecllr.audit.names import account_names
from securecllr.audit.question_page import QuestionPage, question_page
from securecllr.catalogue.model import Catalogue
from securecllr.profile.model import Block
from tests.audit.factory import TODAY, account, check_of, folded
from tests.audit.small import small


def page(place: str, id_: str, *blocks: Block | str, over: Catalogue | None = None) -> QuestionPage:
    over = over or small()
    now = folded(*blocks)
    check = check_of(now, place, id_, over)
    named = [*now.in_use, account("you")]
    return question_page(over, now, check, [check], account_names(over, named), TODAY)
