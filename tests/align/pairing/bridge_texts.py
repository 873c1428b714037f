"""One made-up text on a bridge in four languages, paragraph by paragraph the same."""

from __future__ import annotations

from align.model import Paragraph, ParagraphKind, Version

DE = [
    "Die Brücke von Ostrava",
    "Im Jahr 1932 begann der Bau der Brücke über die Ostrawitza. Ingenieur Novák leitete ihn.",
    "Sie ist 214 Meter lang. Ihr Bogen aus Stahl wiegt 1.250 Tonnen.",
    "Am 3. Mai 1934 fuhr die erste Straßenbahn hinüber.",
    "Die Stadt zahlte 4,5 Millionen Kronen, etwa doppelt so viel wie geplant.",
    "Heute zählen Sensoren von Siemens dort 18.000 Fahrzeuge am Tag.",
]
EN = [
    "The Ostrava Bridge",
    "Work on the bridge over the Ostravice began in 1932. The engineer Novák was in charge.",
    "It is 214 metres long. Its steel arch weighs 1,250 tonnes.",
    "On 3 May 1934 the first tram crossed it.",
    "The city paid 4.5 million crowns, about twice what had been planned.",
    "Today Siemens sensors count 18,000 vehicles there every day.",
]
FR = [
    "Le pont d'Ostrava",
    "En 1932 commença la construction du pont. L'ingénieur Novák la dirigeait.",
    "Il mesure 214 mètres. Son arc en acier pèse 1 250 tonnes.",
    "Le 3 mai 1934, le premier tramway le traversa.",
    "La ville paya 4,5 millions de couronnes, le double de la somme prévue.",
    "Aujourd'hui, des capteurs de Siemens y comptent 18 000 véhicules par jour.",
]
ZH = [
    "俄斯特拉发大桥",
    "这座桥于1932年动工，横跨Ostravice河，由工程师Novák主持修建。",
    "桥长214米，钢拱重1250吨。",
    "1934年5月3日，第一辆有轨电车驶过大桥。",
    "市政府为此支付了450万克朗，大约是计划的两倍。",
    "如今，Siemens的传感器每天在桥上记录到1.8万辆车。",
]


def version(language: str, texts: list[str]) -> Version:
    """A version of paragraphs, the first of which is its title."""
    kinds = [ParagraphKind.TITLE, *[ParagraphKind.BODY] * (len(texts) - 1)]
    paragraphs = tuple(Paragraph(t, k) for t, k in zip(texts, kinds, strict=True))
    return Version(language, texts[0], paragraphs)
