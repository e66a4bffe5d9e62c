"""The word lists that the rules go by. Data only: add a word where one is missing."""


def _words(text: str) -> frozenset[str]:
    """Return the words of a text, so that an editor can add one without counting quotes."""
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, str]:
    """Return the words of a text two by two: each first one stands for the second."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


# What a step or an action may start with.
VERBS = _words(
    """
    accept add agree allow answer approve ask authorise block bring call cancel carry change check
    choose clean clear click close come confirm connect continue copy count create decide delete
    describe dial disconnect do download drag drop email end enter expand explain fill find finish
    follow forward get give go hang hide hold install invite join keep leave let limit list load
    lock log look make mark mention move mute name note open pause photograph pick pin plug point
    post press print protect prove pull push put read record register remember remove rename
    repeat reply report request reset restart restrict return review run save say scan scroll
    search see select send set share show sign skip slide speak start stay stop store swipe switch
    take talk tap tear tell test think tick touch trust try turn type unblock unfollow unlink unlock
    unmute unplug untag untick update upload use verify visit wait warn watch write
    """
)

# Words that say where or when, with the verb after them.
OPENINGS = _words(
    """
    above after at before below beside beneath by for from if in inside near next on once over
    still then there to under until when where with
    """
)

# A step that starts with one of these is for another day: a thought, a habit, a warning.
LATER = frozenset({*_words("keep leave never remember stay think"), "do not", "say no"})

# Steps for looking start with none of these.
CHANGING = frozenset(
    {
        *_words(
            """
            add allow block change clear create delete disconnect give hide install invite make
            move mute pin print put remove rename reset restrict save send set share stop store
            take tick turn unblock unfollow unlink unplug untick update upload write
            """
        ),
        "log out",
    }
)

# Words that shame, beg or scare. Patterns, matched as whole words.
BANNED = (
    "please",
    "sorry",
    "oops",
    "valid",
    "invalid",
    "illegal",
    "forbidden",
    "you forgot",
    "fail",
    "fails",
    "failed",
    "failing",
    "failure",
    "failures",
    "poor",
    "poorly",
    "bad",
    "badly",
    "wrong",
    "wrongly",
    r"error \d+",
)

# What nobody can look up: we ask about a setting, never about a virtue.
VIRTUES = ("strong", "strongly", "good", "careful", "carefully", "safe", "safely", "secure enough")

# What a site adds to an address to see who came from where.
TRACKING = _words(
    """
    campaign dclid fbclid from gad_source gbraid gclid gs_lcrp igsh igshid mc_cid mc_eid mibextid
    mkt_tok msclkid ref ref_src ref_url referrer si source srsltid trk twclid wbraid yclid _ga
    """
)

# The part before the @ of an address that belongs to an office, not to a person.
OFFICES = _words(
    """
    abuse contact data.protection dataprotection democracy democratic.services democraticservices
    dpo enquiries help helpdesk info it members members.services memberservices phishing press
    privacy report security servicedesk support
    """
)

# American spellings and the British ones.
SPELLINGS = _pairs(
    """
    aluminum aluminium  analog analogue  analogs analogues  apologize apologise
    artifact artefact  artifacts artefacts  catalog catalogue  catalogs catalogues
    cataloged catalogued  center centre  centers centres  centered centred  centering centring
    cozy cosy  counselor counsellor  counselors counsellors  councilor councillor
    councilors councillors  councilman councillor  councilwoman councillor
    defense defence  defenses defences  dialog dialogue  dialogs dialogues
    enroll enrol  enrolls enrols  enrollment enrolment  enrollments enrolments
    fiber fibre  fibers fibres  fulfill fulfil  fulfills fulfils  fulfillment fulfilment
    gotten got  gray grey  grayed greyed  grays greys  inquiry enquiry  inquiries enquiries
    installment instalment  installments instalments  jewelry jewellery
    liter litre  liters litres  licenced licensed  math maths  maneuver manoeuvre
    meager meagre  mold mould  mom mum  moms mums  offense offence
    offenses offences  pajamas pyjamas  plow plough  practiced practised  practicing practising
    pretense pretence  skeptic sceptic  skeptical sceptical  skillful skilful  specialty speciality
    theater theatre  theaters theatres  toward towards
    traveler traveller  travelers travellers  willful wilful  cellphone mobile  cellphones mobiles
    zipcode postcode  modeler modeller  signaler signaller
    acknowledgment acknowledgement  aging ageing  ax axe  check-mark tick  checkmark tick
    checkmarks ticks  color-coded colour-coded  esthetic aesthetic  mustache moustache
    omelet omelette  sulfur sulphur  woolen woollen  organizer organiser
    """
)

# Words that have a z in Britain too.
REALLY_Z = _words(
    """
    size sized sizes sizing resize resized resizes resizing downsize downsized oversize oversized
    prize prized prizes seize seized seizes seizing capsize capsized maize assize assizes
    """
)

_OUR = (
    "arm|behavi|clam|col|end?eav|fav|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|"
    "tum|val|vap|vig"
)
_LL = (
    "cancel|channel|counsel|dial|duel|equal|fuel|initial|label|level|marshal|model|panel|pedal|"
    "quarrel|rival|signal|total|travel|tunnel"
)
# Whole families, by the shape of the word.
SPELLING_FAMILIES = (
    (r"^(\w{3,})iz(e|es|ed|er|ers|ing|ation|ations|ational)$", r"\1is\2"),
    (r"^(\w{3,})yz(e|es|ed|er|ers|ing)$", r"\1ys\2"),
    (rf"^(un|dis|mis)?({_OUR})or(s|ed|ing|ful|less|able|ably|ites?|al|hood|ly)?$", r"\1\2our\3"),
    (rf"^({_LL})(ed|ing)$", r"\1l\2"),
)

# Words that are spelt by what they do: a licence, but to license; a practice, but to practise.
SPELLINGS_IN_PLACE = (
    (r"\b(a|the|your|this|that|driving|tv) license(s?)\b", r"\1 licence\2"),
    (r"\bto licence\b", "to license"),
    (r"\b(to|you|can) practice\b", r"\1 practise"),
    (r"\b(a|the|your|this|good|best) practise\b", r"\1 practice"),
    (r"\bcell phone(s?)\b", r"mobile phone\1"),
    (r"\bzip code(s?)\b", r"postcode\1"),
    # A computer's program is spelt so in Britain too. A plan or a broadcast is not.
    (r"\b(tv|radio|training) program(s?)\b", r"\1 programme\2"),
)

# How many syllables a word has when it is said, where counting goes astray.
# Two vowels side by side that are two sounds, and an "n't" that is one.
_TWO_SOUNDS = _pairs(
    """
    area 3  areas 3  idea 3  ideas 3  video 3  videos 3  being 2  seeing 2  agreeing 3  quiet 2
    diary 3  radio 3  media 3  trial 2  violence 3  create 2  created 3  creates 2  react 2
    reaction 3  reactions 3  usual 3  usually 4  manual 3  audio 3  period 3  reliable 4  via 2
    couldn't 2  didn't 2  doesn't 2  isn't 2  wasn't 2
    """
)

# An "e" that nobody says, inside the word or at its end.
_SILENT = _pairs(
    """
    something 2  sometimes 2  someone 2  somewhere 2  someone's 2  everyone 3  everything 3
    every 2  whoever 3  somebody 3  homepage 2  lifetime 2  safely 2  safety 2  surely 2
    moment 2  movement 2  statement 2  username 3  facebook 2  different 2  interest 2
    business 2  evening 2  timeline 2  timelines 2  placement 2  separate 3  careful 2
    careless 2  useful 2  useless 2  hopeful 2  whereabouts 3  therefore 2  elsewhere 2
    nowhere 2  people 2  likely 2  lonely 2  widely 2  closely 2  completely 3  privately 3
    unique 2
    """
)

# A name of which a part is read out as a letter.
_NAMES = _pairs(
    """
    gmail 2
    """
)

SYLLABLES = {word: int(count) for word, count in {**_TWO_SOUNDS, **_SILENT, **_NAMES}.items()}

# Words that tell nothing about what a sentence claims.
SMALL_WORDS = _words(
    """
    about account accounts after all also and any are because been before both but can cannot does
    each else every for from had has have here how its just like more most must never nobody none
    not now off once only other our out own page pages per said same says see she should some such
    than that the their them then there these they this those too until very was what when where
    which who will with without you your always no one
    """
)
