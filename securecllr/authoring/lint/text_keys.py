"""Which keys of the catalogue hold text, and which sort. Data only: ``survey`` reads by it.

A new key of the model gets a line here, and a test fails until it has one.
"""

from securecllr.authoring.lint.passage import Sort
from securecllr.catalogue.model import Answers

Keys = dict[str, Sort]

ANSWERS: Keys = dict.fromkeys(Answers.__struct_fields__, Sort.ANSWER)
LEFT_OUT: Keys = dict.fromkeys(Answers.__struct_fields__, Sort.PLAIN)
ACTIONS: Keys = dict.fromkeys(("no", "unsure", "think"), Sort.ACTION)

VARIANT: Keys = {
    "question": Sort.QUESTION,
    "hint": Sort.HINT,
    "why": Sort.WHY,
    "safe": Sort.SAFE,
}
CONTROL: Keys = {
    **VARIANT,
    "name": Sort.NAME,
    "choices_question": Sort.PLAIN,
    "stronger": Sort.STRONGER,
    "worry": Sort.PLAIN,
    "source": Sort.SOURCE,
}
CARD: Keys = {
    "title": Sort.NAME,
    "text": Sort.PLAIN,
    "steps": Sort.STEP,
    "source": Sort.SOURCE,
}
FACT: Keys = {
    "title": Sort.NAME,
    "text": Sort.PLAIN,
    "link": Sort.LINK,
    "source": Sort.SOURCE,
}
KIND: Keys = {"name": Sort.NAME, "also_called": Sort.LABEL, "about": Sort.PLAIN}
SECOND_STEPS: Keys = {"note": Sort.PLAIN, "source": Sort.SOURCE}
HOW_TO: Keys = {
    "steps": Sort.STEP,
    "phone": Sort.STEP,
    "no_phone": Sort.PLAIN,
    "computer": Sort.STEP,
    "no_computer": Sort.PLAIN,
    "fix": Sort.STEP,
    "also_called": Sort.LABEL,
    "expect": Sort.EXPECT,
    "seen": Sort.SEEN,
    "careful": Sort.CAREFUL,
    "link": Sort.LINK,
    "not_offered": Sort.PLAIN,
    "does_not_apply": Sort.PLAIN,
    "source": Sort.SOURCE,
}
DECLARATION: Keys = {"text": Sort.PLAIN, "source": Sort.SOURCE}
# A pack's name and its data controller are names of the council's own.
PACK_HEAD: Keys = {"name": Sort.LABEL}
HELP: Keys = {"contact": Sort.PLAIN, "how": Sort.PLAIN}
DATA: Keys = {"controller": Sort.LABEL, "purpose": Sort.PLAIN, "keeps": Sort.PLAIN}
TERM: Keys = {"word": Sort.TERM, "meaning": Sort.PLAIN}

# Tables inside a control, and inside a variant of it.
INNER: dict[str, Keys] = {"answers": ANSWERS, "left_out": LEFT_OUT, "actions": ACTIONS}
LISTS: dict[str, Keys] = {"choices": {"text": Sort.CHOICE}, "skip": {"reason": Sort.PLAIN}}
