"""Words whose syllables are miscounted. Data only: a word, then how many it has when it is said."""

from securecllr.authoring.lint.tables import paired

# Two vowels side by side that are two sounds, and an "n't" that is one.
TWO_SOUNDS = paired(
    """
    area 3  areas 3  idea 3  ideas 3  video 3  videos 3  being 2  seeing 2  agreeing 3  quiet 2
    diary 3  radio 3  media 3  trial 2  violence 3  create 2  created 3  creates 2  react 2
    reaction 3  reactions 3  usual 3  usually 4  manual 3  audio 3  period 3  reliable 4  via 2
    couldn't 2  didn't 2  doesn't 2  isn't 2  wasn't 2
    """
)

# An "e" that nobody says, inside the word or at its end.
SILENT = paired(
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
NAMES = paired(
    """
    gmail 2
    """
)

EXCEPTIONS = {word: int(count) for word, count in {**TWO_SOUNDS, **SILENT, **NAMES}.items()}
