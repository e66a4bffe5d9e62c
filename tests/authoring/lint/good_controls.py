"""Controls that the lint has nothing to say about."""

from securecllr.catalogue.model import (
    Actions,
    Answers,
    AskIf,
    Choice,
    Control,
    Skip,
    Variant,
    Walk,
)

SOURCE = ["https://support.google.com/accounts/answer/185839"]

TWO_STEP = Control(
    id="two-step",
    revision=2,
    name="Passkey or 2-step verification",
    scope="login",
    stops="takeover",
    minutes=5,
    valid_months=13,
    walk=Walk(mailbox="first", social="first"),
    question="Is a passkey or 2-step verification on for {account}?",
    hint="It asks for something more than your password.",
    why="A stolen password alone will not let anyone in.",
    safe="A passkey or 2-step verification is on for {account}.",
    answers=Answers(
        looked="Yes, I looked just now",
        think="Yes, I think so",
        no="No",
        unsure="I'm not sure",
        na="It is not offered to me here",
    ),
    na_reason="not-offered",
    choices_question="Which one do you use?",
    choices=[
        Choice("passkey", "a passkey", 5),
        Choice("app", "a code from an app", 4),
        Choice("text", "a code in a text message", 2),
    ],
    stronger="Go further: add {choice} to {account}",
    actions=Actions(
        no="Turn on a passkey for {account}",
        unsure="Find out whether a passkey is on for {account}",
        think="Look to make sure a passkey is on for {account}",
    ),
    worry="Afraid of losing your phone? Save the codes on paper.",
    alarm="hacked",
    skip=[Skip("personal", "not_applicable", "It is only for your council work.")],
    variants=[
        Variant(
            kind="gmail",
            question="Is a passkey on for {account}?",
            hint="A passkey is kept in your phone.",
            why="A thief cannot use your phone.",
            safe="A passkey is on for {account}.",
            answers=Answers(na="The council looks after this for me"),
            na_reason="not-mine",
            actions=Actions(
                no="Add a passkey to {account}",
                unsure="Get help to find out about {account}",
                think="Look for the passkey of {account}",
            ),
        )
    ],
    aliases=["two-factor"],
    source=["Local Government Association, introduction to social media for councillors"],
)

OLD_ACCOUNT = Control(
    id="old-account",
    revision=1,
    name="Old account closed",
    scope="account",
    stops="takeover",
    minutes=10,
    valid_months=13,
    walk=Walk(),
    ask_if=AskIf("two-step", ["looked", "think"]),
    question="Is your old account on {account} closed?",
    why="Nobody watches an old account.",
    safe="Your old account on {account} is closed.",
    answers=Answers(looked="Yes, I closed it", no="Not yet", unsure="I'm locked out of it"),
    left_out=Answers(think="It is closed or it is not.", na="You told us that you had one."),
    actions=Actions(no="Close your old account", unsure="Get back in, then close it"),
    variants=[
        Variant(
            role="both",
            answers=Answers(na="I chose this, and I still read it"),
            na_reason="chosen",
            left_out=Answers(think="It is closed or it is open."),
        )
    ],
    source=SOURCE,
)

ABUSE = Control(
    id="ready-for-abuse",
    revision=1,
    name="Hide, block and report",
    scope="person",
    stops="abuse",
    minutes=4,
    valid_months=13,
    walk=Walk(person="first"),
    question="Have you found the buttons to hide, block and report?",
    why="When abuse comes, you will want to act fast.",
    safe="You have found the buttons to hide, block and report.",
    answers=Answers(looked="Yes, I found them just now", no="Not yet", unsure="I'm not sure"),
    left_out=Answers(think="You have found one or you have not.", na="You may need it one day."),
    actions=Actions(no="Find the buttons", unsure="Find the buttons"),
    source=SOURCE,
)
