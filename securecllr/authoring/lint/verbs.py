"""Words that a step or an action may start with. Data only: add a verb where one is missing."""

from securecllr.authoring.lint.tables import listed

VERBS = listed(
    """
    accept add agree allow answer approve ask authorise block bring call cancel carry change check
    choose clean clear click close come confirm connect continue copy count create decide delete
    describe dial disconnect do download drag drop email end enter expand explain fill find finish
    follow forward get give go hang hide hold install invite join keep leave let limit list load
    lock log look make mark mention move mute name note open pause photograph pick pin plug point
    post press print protect prove pull push put read record register remember remove rename
    repeat reply report request reset restart restrict return review run save say scan scroll
    search see select send set share show sign skip slide speak start stay stop store swipe switch
    take talk tap tell test think tick touch trust try turn type unblock unfollow unlink unlock
    unmute unplug untag untick update upload use verify visit wait warn watch write
    """
)

# Words that say where or when, with the verb after them.
PLACES = listed(
    """
    above after at before below beside beneath by for from if in inside near next on once over
    still then there to under until when where with
    """
)
