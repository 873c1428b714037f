"""What German calls its units, currencies, months, bounds; what only looks like a number."""

from __future__ import annotations

UNITS = """
percent: Prozent | vH | v.H. | v. H. | vom Hundert | prozentig*
percentage_point: Prozentpunkt | Prozentpunkte | Prozentpunkten | Prozentpunktes | Punkte Prozent
basis_point: Basispunkt | Basispunkte | Basispunkten
permille: Promille | vom Tausend
second: Sekunde | Sekunden | Sek. | sekündig*
minute: Minute | Minuten | Min. | minütig* | Gehminuten | Autominuten | Fahrminuten | Minuten Fußweg
hour: Stunde | Stunden | Std. | stündig* | Gehstunden | Autostunden | Flugstunden | Fahrstunden
day: Tag | Tage | Tagen | Tages | tägig*
week: Woche | Wochen | wöchig*
month: Monat | Monate | Monaten | Monats | monatig*
year: Jahr | Jahre | Jahren | Jahres | jährig* | Lebensjahre | Lebensjahren
decade: Jahrzehnt | Jahrzehnte | Jahrzehnten
century: Jahrhundert | Jahrhunderte | Jahrhunderten
millennium: Jahrtausend | Jahrtausende | Jahrtausenden
millisecond: Millisekunde | Millisekunden
microsecond: Mikrosekunde | Mikrosekunden
nanosecond: Nanosekunde | Nanosekunden
m: Meter | Metern | Meters | Höhenmeter | Höhenmetern
km: Kilometer | Kilometern | Kilometers
cm: Zentimeter | Zentimetern
mm: Millimeter | Millimetern
dm: Dezimeter | Dezimetern
um: Mikrometer | Mikrometern
nm: Nanometer | Nanometern
mile: Meile | Meilen
nautical_mile: Seemeile | Seemeilen
foot: Fuß
inch: Zoll
yard: Yard | Yards
light_year: Lichtjahr | Lichtjahre | Lichtjahren
li: Li
chi: Chi
kg: Kilogramm | Kilo | Kilos
g: Gramm
mg: Milligramm
ug: Mikrogramm
t: Tonne | Tonnen
Mt: Megatonne | Megatonnen
kt: Kilotonne | Kilotonnen
pound: englische Pfund | amerikanische Pfund
ounce: Unze | Unzen
jin: Jin
mu: Mu
Zentner: Zentner | Zentnern
m2: Quadratmeter | Quadratmetern
km2: Quadratkilometer | Quadratkilometern
cm2: Quadratzentimeter | Quadratzentimetern
ha: Hektar
acre: Acre | Acres | Morgen Land
square_mile: Quadratmeile | Quadratmeilen
square_foot: Quadratfuß
m3: Kubikmeter | Kubikmetern
km3: Kubikkilometer | Kubikkilometern
cm3: Kubikzentimeter | Kubikzentimetern
l: Liter | Litern
ml: Milliliter | Millilitern
hl: Hektoliter | Hektolitern
gallon: Gallone | Gallonen
barrel: Barrel | Fass Öl
km/h: Stundenkilometer | Stundenkilometern | Kilometer pro Stunde | Kilometern pro Stunde
km/h: Kilometer in der Stunde | Kilometern in der Stunde | km pro Stunde
m/s: Meter pro Sekunde | Metern pro Sekunde | Sekundenmeter
km/s: Kilometer pro Sekunde | Kilometern pro Sekunde
mph: Meilen pro Stunde
knot: Knoten
Pa: Pascal
hPa: Hektopascal
MPa: Megapascal
bar: Bar
J: Joule
kJ: Kilojoule
kcal: Kilokalorie | Kilokalorien | Kalorie | Kalorien
Wh: Wattstunde | Wattstunden
kWh: Kilowattstunde | Kilowattstunden
MWh: Megawattstunde | Megawattstunden
GWh: Gigawattstunde | Gigawattstunden
TWh: Terawattstunde | Terawattstunden
W: Watt
kW: Kilowatt
MW: Megawatt
GW: Gigawatt
TW: Terawatt
PS: Pferdestärke | Pferdestärken
V: Volt
kV: Kilovolt
A: Ampere
mA: Milliampere
Ah: Amperestunden
mAh: Milliamperestunden
ohm: Ohm
Hz: Hertz
kHz: Kilohertz
MHz: Megahertz
GHz: Gigahertz
rpm: Umdrehungen pro Minute
dB: Dezibel
bit: Bit | Bits
Mbit: Megabit
Gbit: Gigabit
B: Byte | Bytes
kB: Kilobyte | Kilobytes
MB: Megabyte | Megabytes
GB: Gigabyte | Gigabytes
TB: Terabyte | Terabytes
PB: Petabyte | Petabytes
Mbit/s: Megabit pro Sekunde
Gbit/s: Gigabit pro Sekunde
MB/s: Megabyte pro Sekunde
GB/s: Gigabyte pro Sekunde
C: Grad Celsius | Celsius | Celsiusgrade
F: Grad Fahrenheit | Fahrenheit
K: Kelvin
C degree F F_step: Grad
EUR: Euro | Euros
USD: US-Dollar | US-Dollars | Dollar | Dollars | amerikanische Dollar | Dollarn
GBP: Pfund Sterling | britische Pfund | britischen Pfund
GBP jin pound: Pfund | Pfunde | Pfunden
CHF: Schweizer Franken | Franken | Fränkli
JPY: Yen | japanische Yen
CNY: Yuan | Renminbi | Yuan Renminbi | chinesische Yuan
CAD: kanadische Dollar | kanadischen Dollar | Kanadische Dollar | Kanada-Dollar
AUD: australische Dollar | australischen Dollar | Australische Dollar
HKD: Hongkong-Dollar | Hongkongdollar
TWD: Taiwan-Dollar | Neue Taiwan-Dollar
SGD: Singapur-Dollar
NZD: neuseeländische Dollar | Neuseeland-Dollar
KRW: Won | südkoreanische Won
RUB: Rubel
INR: Rupie | Rupien | indische Rupien
TRY: Lira | türkische Lira | türkischen Lira
PLN: Zloty | Złoty
CZK: tschechische Kronen | Tschechische Kronen
SEK NOK DKK CZK ISK: Kronen | Krone
SEK: schwedische Kronen | schwedischen Kronen
NOK: norwegische Kronen | norwegischen Kronen
DKK: dänische Kronen | dänischen Kronen
HUF: Forint
UAH: Hrywnja
ILS: Schekel
THB: Baht
ZAR: Rand
BRL: Real | Reais | brasilianische Real
MXN: mexikanische Peso | mexikanische Pesos
ARS MXN PHP CLP COP: Peso | Pesos
DEM: Mark | D-Mark | DM | Deutsche Mark
XBT: Bitcoin | Bitcoins
EUR_cent USD_cent: Cent | Cents | ct
DEM_pfennig: Pfennig | Pfennige | Pfennigen
CHF_rappen: Rappen
GBP_penny: Pence
"""

MONTHS = {
    "januar": 1, "jänner": 1, "jan.": 1, "februar": 2, "feber": 2, "feb.": 2, "märz": 3, "mrz.": 3,
    "maerz": 3, "april": 4, "apr.": 4, "mai": 5, "juni": 6, "jun.": 6, "juli": 7, "jul.": 7,
    "august": 8, "aug.": 8, "september": 9, "sept.": 9, "sep.": 9, "oktober": 10, "okt.": 10,
    "november": 11, "nov.": 11, "dezember": 12, "dez.": 12,
}  # fmt: skip

_LESS, _MORE = "weniger|kürzer|jünger", "mehr|länger|älter"
# Higher than four years before: such an adjective may compare with something else.
_LOWER = "kleiner|niedriger|tiefer|leichter|geringer|früher"
_HIGHER = "größer|höher|schwerer|weiter|später"
BEFORE = {
    "none": "[a-zäöüß]{0,20}(?:vertrag|kredit|auftrag|rechnung|scheck|darlehen|anleihe)s? über"
    "|(?:verteilt(?:e[rnms]?)?|läuft|lief|laufen|liefen|erstreckt(?:e|en)?|sich|gestreckt"
    "|verfüg(?:t|te|en|ten)|entscheide[tn]|entschied(?:en)?|sprach|sprachen|spricht"
    "|berichte(?:t|te|n|ten)|verhandel(?:t|te|n|ten)|diskutier(?:t|te|en|ten)|stritten"
    ")(?: (?!(?:mit|bei|von|vor|auf|aus|zu|in|um|an|nach|seit|für|gegen|bis)\\b)[a-zäöüß]+){0,2}"
    " über|führ(?:t|te|en|ten)(?: \\w+){0,5}(?<! bei)(?<! zu)(?<! mit)(?<! von)(?<! auf)(?<! in)"
    "(?<! nach)(?<! für)(?<! an)(?<! um) über"
    "|[a-zäöüß]{0,20}(?:umfrage|befragung|erhebung|studie|abstimmung|wahl|umfragen) unter",
    "maybe_gt": rf"über|gut|ein(?:em|es)? gute[ns]|(?:{_HIGHER}) als",
    "gt": rf"(?:{_MORE}) als|übertr(?:af|ifft)|überst(?:ieg|eigt)"
    "|überschr(?:itt|eitet|eiten|itten)|oberhalb von|jenseits (?:von|der)",
    "maybe_ge": "ab",
    "ge": rf"mindestens|frühestens in|wenigstens|zumindest|nicht unter"
    rf"|(?:nicht|keine[nrms]?) (?:{_LESS}|{_LOWER}) als",
    "maybe_lt": rf"unter|(?:noch )?keine[nrms]?|noch nicht|(?:{_LOWER}) als",
    "lt": rf"(?:{_LESS}) als|unterhalb von|nicht ganz|nicht einmal|unterschr(?:itt|eitet|itten)",
    "le": "bis zu|(?:von|auf|um) bis|spätestens in|höchstens|maximal|allenfalls|max\\."
    rf"|(?:nicht|keine[nrms]?)(?: (?:um|für|auf|in|mit|von))? (?:{_MORE}|{_HIGHER}) als|nicht über",
    "approx": "rund|etwa|circa|ca\\.|ungefähr|zirka|gegen|fast|nahezu|beinahe|knapp|annähernd"
    "|um die|schätzungsweise|an die|in etwa|geschätzt|geschätzte[nr]?|kaum|wohl",
    "avg": "durchschnittliche?[nrs]?|mittlere[nr]?"
    "|im (?:Durchschnitt|Schnitt|Mittel)(?: (?!(?:als|bis|über|unter|etwa|rund|knapp|fast|gut|ab|zu"
    "|mehr|weniger|mindestens|höchstens|maximal|ungefähr|circa)\\b)[a-zäöüß]+){0,3}",
}
"""Words before a figure that bound it, as regular expressions; those of "none" bound nothing."""

AFTER = {
    "ge": "oder mehr|und mehr|oder darüber|und darüber|aufwärts|oder älter|und älter"
    "|nicht unterschr\\w+",
    "le": "oder weniger|oder darunter|und darunter|nicht (?:überschr|überst[ei])\\w+",
    "maybe_gt": "überschritten|überschreiten|überstiegen|übersteigen",
    "maybe_lt": "unterschritten|unterschreiten",
    "approx": "oder so|in etwa|ungefähr",
    "none": "verfüg(?:t|te|en|ten|end|ende[nr]?)",
}

IDIOMS = r"""
halbjahr\w*|au(?:ß|ss)er acht|acht (?:geben|gibt|gab|gebt|zu geben)|habt acht|unter vier augen
(?:gib|gibt|geben|gab|gebt|gaben) (?:gut )?acht(?= auf|[.,!;])
in acht (?:zu |ge)?(?:neh|nah|nim|nom)\w+
auf allen vieren|rund um die uhr|nullachtfünfzehn|08/15|in null komma nichts|fünf gerade sein
auf einen streich|im siebten himmel|sieben ?sachen|drei käse hoch
aller guten dinge sind drei|auf den ersten blick|ersten? hilfe|in erster linie|(?:die )?zweite geige
aus zweiter hand|aus erster hand|fünf vor zwölf|eigenen vier wänden?|auf null|bei null|von null an
ein für alle ?mal|tausend dank|vom hundertsten ins tausendste
buch mit sieben siegeln|schlägt['’]?s? (?:es )?dreizehn|auf (?:zwei|mehreren|allen) hochzeiten
(?:mehl|zucker|kakao|backpulver|stärke|schüssel|darüber) (?:fein )?sieben(?=[.,;:]| und)
keine halben sachen|(?:in )?tausend ängsten?|zwischen zwei stühlen
drei kreuze machen|wie zwei wassertropfen|fünfe gerade
mit sieben siegeln|alle viere von sich|wissen,? was die stunde geschlagen
ein x für ein u|wie eine eins|dritte[nr]? welt
eins nach dem anderen|mit einem mal|ein und dass?elbe[n]?|das eine oder andere
zwei linke hände|null und nichtig|eins und eins zusammen|elfmeter\w*|vierte gewalt|dritten? person
"""
"""Phrases that only look numeric, as regular expressions."""

_RULERS = """
Albrecht Alexander Alfons Andreas August Benedikt Boris Bonifatius Christian Clemens Eduard
Elisabeth Erich Ernst Ferdinand Franz Friedrich Georg Gregor Gustav Hadrian Heinrich Innozenz Iwan
Jakob Johann Johannes Joseph Josef Karl Katharina Konrad Leo Leopold Ludwig Magnus Margarethe
Maximilian Mehmed Michael Napoleon Nikolaus Olaf Oskar Otto Paul Pedro Peter Philipp Pius Ramses
Richard Rudolf Sigismund Stephan Urban Viktor Wenzel Wilhelm
"""
RULERS = frozenset(_RULERS.split())
"""First names that kings and popes share, and that a Roman numeral tells apart."""

_COUNTED = """
Mitglieder Personen Menschen Leute Frauen Männer Kinder Schüler Studenten Studierende Studierenden
Patienten Patientinnen Probanden Teilnehmer Teilnehmerinnen Kläger Zeugen Soldaten Polizisten
Beamte Beamten Einwohner Bewohner Bürger Flüchtlinge Migranten Arbeiter Mitarbeiter Beschäftigte
Beschäftigten Angestellte Angestellten Stellen Arbeitsplätze Besucher Zuschauer Gäste Anhänger
Abonnenten Leser Nutzer Kunden Wähler Stimmen Tote Toten Todesopfer Opfer Verletzte Verletzten Fälle
Infektionen Einträge Seiten Wörter Zeichen Bücher Bände Exemplare Stück Briefe Bilder Fotos Dateien
Häuser Wohnungen Gebäude Zimmer Betten Autos Fahrzeuge Wagen Schiffe Flugzeuge Flüge Bäume Tiere
Rinder Schafe Pferde Vögel Arten Proben Punkte Schritte Stufen Kartons Kisten Firmen Betriebe
Unternehmen Filialen Läden Schulen Vereine Gemeinden Dörfer Städte Länder Inseln Sterne Galaxien
Satelliten Raketen Panzer Drohnen Gewehre Taler Gulden
"""
_YEAR_BEFORE = [
    "seit",
    "bis",
    "ab",
    "vor",
    "nach",
    "als",
    "war",
    "wurde",
    "ist",
    "anno",
    "jahr",
    "jahre",
]
COUNTED = (
    "".join(rf"(?<!{w} \d{{4}})(?<!{w.capitalize()} \d{{4}})" for w in _YEAR_BEFORE)
    + r" (?:Mann|Stück|(?=[A-ZÄÖÜ])[A-Za-zäöüß-]{0,30}?(?i:"
    + "|".join(_COUNTED.split())
    + r")n?)(?![a-zäöüß])"
)
"""What stands behind a number from 1000 to 2100 that counts, so that it is no year."""
