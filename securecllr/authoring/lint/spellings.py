"""American spellings and the British ones. Data only: add a pair where one is missing."""

from securecllr.authoring.lint.tables import listed, paired

PAIRS = paired(
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
REALLY_Z = listed(
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
FAMILIES = (
    (r"^(\w{3,})iz(e|es|ed|er|ers|ing|ation|ations|ational)$", r"\1is\2"),
    (r"^(\w{3,})yz(e|es|ed|er|ers|ing)$", r"\1ys\2"),
    (rf"^(un|dis|mis)?({_OUR})or(s|ed|ing|ful|less|able|ably|ites?|al|hood|ly)?$", r"\1\2our\3"),
    (rf"^({_LL})(ed|ing)$", r"\1l\2"),
)

# Words that are spelt by what they do: a licence, but to license; a practice, but to practise.
NOUNS_AND_VERBS = (
    (r"\b(a|the|your|this|that|driving|tv) license(s?)\b", r"\1 licence\2"),
    (r"\bto licence\b", "to license"),
    (r"\b(to|you|can) practice\b", r"\1 practise"),
    (r"\b(a|the|your|this|good|best) practise\b", r"\1 practice"),
    (r"\bcell phone(s?)\b", r"mobile phone\1"),
    (r"\bzip code(s?)\b", r"postcode\1"),
    # A computer's program is spelt so in Britain too. A plan or a broadcast is not.
    (r"\b(tv|radio|training) program(s?)\b", r"\1 programme\2"),
)
