"""Closed-class words of German and English: what tells the languages, and clauses, apart."""

from __future__ import annotations

_GERMAN = (
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder "
    "aber sondern denn weil dass daß ob wenn als wie nicht noch nur auch schon sehr mehr so doch "
    "ich du er sie es wir ihr ihn ihm ihnen uns euch mich mir dich dir sich mein meine sein seine "
    "seinen seinem seiner ihre ihren ihrem ihrer unser dieser diese dieses diesem diesen jeder "
    "jede jedes alle alles man etwas nichts wer was wo wann warum von vom zu zum zur mit nach bei "
    "beim aus auf für über unter vor hinter durch gegen ohne um an am im ins zwischen seit bis "
    "während wegen ist sind war waren wird werden wurde wurden worden hat haben hatte hatten bin "
    "bist kann können konnte muss müssen soll sollen will wollen darf mag da dann hier dort "
    "jetzt immer wieder ja nein damit dazu dabei davon daran darin dafür daher"
)

_ENGLISH = (
    "the a an and or but nor because that if when as than not only also already very more so yet "
    "i you he she it we they him them us me my your his its our their this these those each "
    "every all some any no nothing something who whom whose which what where why how of to for "
    "with at by from into onto over under before after behind through against without about on "
    "between since until during is are was were be been being will would shall should can could "
    "may might must has have had do does did there here now then always again yes out up down "
    "off too just because while though although"
)

_ADVERBS = (
    "doch jedoch allerdings obwohl nämlich also zumindest vielleicht sogar besonders vielmehr "
    "however namely nobody everybody everyone someone perhaps maybe even especially rather "
    "like such both either neither still"
)
_PARTICLES = "on up off out down will"  # also parts of compounds: follow-on, start-up, spin-off

_NEIGHBOURS = (
    "de het een van niet ook maar voor zijn wordt og på af det ikke til som jeg hun och att är för "
    "inte le la les et une dans que pas pour est du au qui el los las por con para una del il che "
    "di non per gli della sono os uma não com em"
)

GERMAN = frozenset(_GERMAN.split())
ENGLISH = frozenset(_ENGLISH.split())
NEIGHBOURS = frozenset(_NEIGHBOURS.split())
"""Words of Dutch, Danish, Norwegian, Swedish, French, Spanish, Italian and Portuguese."""
CLAUSE_WORDS = (GERMAN | ENGLISH | frozenset(_ADVERBS.split())) - frozenset(_PARTICLES.split())
"""Words that open a clause or an aside: after a spaced hyphen they make it a dash."""
