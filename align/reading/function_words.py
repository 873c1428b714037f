"""Closed-class words of German and English: what tells the languages, and clauses, apart."""

from __future__ import annotations

GERMAN = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder "
    "aber sondern denn weil dass daß ob wenn als wie nicht noch nur auch schon sehr mehr so doch "
    "ich du er sie es wir ihr ihn ihm ihnen uns euch mich mir dich dir sich mein meine sein seine "
    "seinen seinem seiner ihre ihren ihrem ihrer unser dieser diese dieses diesem diesen jeder "
    "jede jedes alle alles man etwas nichts wer was wo wann warum von vom zu zum zur mit nach bei "
    "beim aus auf für über unter vor hinter durch gegen ohne um an am im ins zwischen seit bis "
    "während wegen ist sind war waren wird werden wurde wurden worden hat haben hatte hatten bin "
    "bist kann können konnte muss müssen soll sollen will wollen darf mag da dann hier dort "
    "jetzt immer wieder ja nein damit dazu dabei davon daran darin dafür daher".split()
)

ENGLISH = frozenset(
    "the a an and or but nor because that if when as than not only also already very more so yet "
    "i you he she it we they him them us me my your his its our their this these those each "
    "every all some any no nothing something who whom whose which what where why how of to for "
    "with at by from into onto over under before after behind through against without about on "
    "between since until during is are was were be been being will would shall should can could "
    "may might must has have had do does did there here now then always again yes out up down "
    "off too just because while though although".split()
)

CLAUSE_WORDS = (
    GERMAN
    | ENGLISH
    | frozenset(
        "doch jedoch allerdings obwohl nämlich also zumindest vielleicht sogar besonders vielmehr "
        "however namely nobody everybody everyone someone perhaps maybe even especially rather like "
        "such both either neither still".split()
    )
) - frozenset({"on", "up", "off", "out", "down", "will"})
"""Words that open a clause or an aside: after a spaced hyphen they make it a dash."""
