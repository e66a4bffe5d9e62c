"""One page of every kind and with everything that a page may have, belonging to no flow."""

from functools import cache

from securecllr.demo.qr import modules
from securecllr.flows.pages import (
    Aside,
    ChoicePage,
    Code,
    GridPage,
    GridRow,
    InputPage,
    Live,
    Page,
    Row,
    Shortcut,
    TableCell,
    TablePage,
    TableRow,
    TextPage,
    TickPage,
)
from securecllr.messages.lines import GAP, Line, steps, texts

_SENTENCE = "Line {n} of what there is to read, with some words after it so that it may fold."
LONG = tuple(texts(*(_SENTENCE.format(n=n) for n in range(1, 41))))
STEPS = (
    Line("Before you begin", "heading"),
    Line("This cannot be undone.", "careful"),
    *steps(
        ["Open the settings.", "Choose your name, then what is called security.", "Turn it on."]
    ),
    GAP,
    *texts("It then says that it is on."),
)
ROWS = (
    Row("The first thing", "2 minutes", group="Next"),
    Row("The second one", "done", group="Then", details=("Why it matters to you.",), quiet=True),
    Row("A third that is so much longer than the others that it folds in a narrow window"),
)
CHOICE = ChoicePage(
    heading="Which one first?",
    place="your plan",
    lines=tuple(texts("One thing at a time is enough.")),
    rows=ROWS,
    highlighted=1,
    actions=(Shortcut("w", "when", "Say when you will do it."),),
    help="Choose one.",
)
TICKS = TickPage(
    heading="Which of these do you use?",
    rows=tuple(map(Row, ("Apples", "Pears", "Plums"))),
    none="None of these",
    needs="Tick what you use, or none of these.",
)
AGREED = TickPage(heading="Sign off", rows=tuple(map(Row, ("This is so.", "Somebody helped me."))))
WORDS = InputPage(heading="When I ...", place="a plan", text="have tea", limit=40)
DIGITS = InputPage(
    heading="Type the code",
    limit=8,
    digits=True,
    actions=(Shortcut("p", "no phone", "Go on without a phone."),),
)
GRID = GridPage(
    heading="Does signing in need more than your password?",
    place="quick check",
    lines=tuple(texts("A code, a tap on your phone, or a passkey.")),
    rows=(
        GridRow("Outlook.com", ("I think so", "No", "Not sure"), group="Email"),
        GridRow("Facebook: profile and Page", ("I think so", "No", "Not sure"), group="Social"),
        GridRow("Instagram", ("I think so", "No"), chosen=1, group="Social"),
    ),
    go_on="Go on",
    another="another",
)
_HEADS = ("password", "2-step", "way back", "sign-ins", "control", "who sees", "abuse")


def _table_row(name: str) -> TableRow:
    """Return a row in which each place can be opened but the last, where nothing is."""
    cells = [
        TableCell("TO DO", "to-do", f"{name}: the place below {head}.", "do it now")
        for head in _HEADS[:-1]
    ]
    head = TableCell(name, about=f"{name}: 6 to do.", opens="look at all of it")
    return TableRow(head, "6 to do", "to-do", (*cells, TableCell("-", about=f"{name}: nothing.")))


TABLE = TablePage(
    heading="At a glance",
    place="your accounts",
    lines=tuple(texts("144 to do.")),
    heads=("Account", *_HEADS),
    rows=tuple(_table_row(f"Account {n}") for n in range(1, 25)),
)


@cache
def code() -> Code:
    """A real code to scan, of the size that the demo's has."""
    return Code(modules("DEMODEMODEMODEMODEMODEMODEMODEMO"), ("DEMO DEMO", "DEMO DEMO"))


@cache
def gallery() -> dict[str, Page]:
    """Every page, by name."""
    many = tuple(Row(f"Row number {n}") for n in range(1, 15))
    return {
        "text": TextPage(heading="Read this", lines=STEPS, notice="Saved on this computer."),
        "text_long": TextPage(heading="Read all of this", place="a card", lines=LONG),
        "choice": CHOICE,
        "choice_aside": ChoicePage(
            heading="Is it on?", place="Gmail", rows=ROWS, aside=Aside("Where to look", STEPS)
        ),
        "choice_error": ChoicePage(
            heading="Is it on?", rows=ROWS, error="It could not be saved. Try again.", notice="Hm."
        ),
        "choice_many": ChoicePage(heading="Which one?", rows=many, lines=LONG[:5], after=LONG[5:9]),
        "choice_live": ChoicePage(
            heading="Your phone", rows=ROWS[:1], live=Live(lambda: ("The code is 123 456.",))
        ),
        "choice_code": ChoicePage(heading="Scan this", lines=STEPS, rows=ROWS[:1], code=code()),
        "ticks": TICKS,
        "words": WORDS,
        "words_error": InputPage(
            heading="When I ...", text="a@b", limit=40, error="No @ here. Use plain words."
        ),
        "digits": DIGITS,
        "digits_code": InputPage(
            heading="Scan and type", limit=8, digits=True, lines=STEPS, code=code()
        ),
        "grid": GRID,
        "table": TABLE,
    }
