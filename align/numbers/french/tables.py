"""What French calls its units, currencies, months, bounds; what only looks like a number."""

from __future__ import annotations

UNITS = """
percent: pour cent | pourcent | p. 100 | p. cent
percentage_point: point de pourcentage | points de pourcentage | point de % | points de %
basis_point: point de base | points de base
permille: pour mille
second: seconde | secondes | sec
minute: minute | minutes | mn
hour: heure | heures
day: jour | jours | journée | journées
week: semaine | semaines
month: mois
year: an | ans | année | années
decade: décennie | décennies
century: siècle | siècles
millennium: millénaire | millénaires
millisecond: milliseconde | millisecondes
microsecond: microseconde | microsecondes
nanosecond: nanoseconde | nanosecondes
m: mètre | mètres
km: kilomètre | kilomètres
cm: centimètre | centimètres
mm: millimètre | millimètres
um: micromètre | micromètres
nm: nanomètre | nanomètres
mile: mile | miles
nautical_mile: mille marin | milles marins | mille nautique | milles nautiques
foot: pieds de haut | pieds de long | pieds de large | pieds de profondeur
inch: pouces
light_year: année-lumière | années-lumière
kg: kilogramme | kilogrammes | kilo | kilos
g: gramme | grammes
mg: milligramme | milligrammes
ug: microgramme | microgrammes
t: tonne | tonnes
kt: kilotonne | kilotonnes
Mt: mégatonne | mégatonnes
ounce: onces
m2: mètre carré | mètres carrés
km2: kilomètre carré | kilomètres carrés
cm2: centimètre carré | centimètres carrés
ha: hectare | hectares
acre: acres
m3: mètre cube | mètres cubes
km3: kilomètre cube | kilomètres cubes
cm3: centimètre cube | centimètres cubes
l: litre | litres
ml: millilitre | millilitres
cl: centilitre | centilitres
hl: hectolitre | hectolitres
gallon: gallon | gallons
barrel: baril | barils
km/h: kilomètres par heure | kilomètres-heure | kilomètres à l'heure | kilomètres à l’heure
m/s: mètres par seconde | mètres à la seconde
km/s: kilomètres par seconde
knot: nœuds
Pa: pascal | pascals
hPa: hectopascal | hectopascals
bar: bars
J: joule | joules
kJ: kilojoule | kilojoules
kcal: kilocalorie | kilocalories | calorie | calories
Wh: wattheure | wattheures
kWh: kilowattheure | kilowattheures
MWh: mégawattheure | mégawattheures
GWh: gigawattheure | gigawattheures
TWh: térawattheure | térawattheures
W: watt | watts
kW: kilowatt | kilowatts
MW: mégawatt | mégawatts
GW: gigawatt | gigawatts
TW: térawatt | térawatts
PS: ch | chevaux-vapeur
V: volts
kV: kilovolts
A: ampère | ampères
ohm: ohms
Hz: hertz
kHz: kilohertz
MHz: mégahertz
GHz: gigahertz
rpm: tours par minute | tr/min
dB: décibel | décibels
bit: bits
B: octet | octets
kB: kilooctets | ko | Ko
MB: mégaoctets | Mo
GB: gigaoctets | Go
TB: téraoctets | To
PB: pétaoctets | Po
MB/s: Mo/s
GB/s: Go/s
Mbit/s: mégabits par seconde
Gbit/s: gigabits par seconde
C: degrés Celsius | degré Celsius
F: degrés Fahrenheit | degré Fahrenheit
K: kelvins
C F degree: degré | degrés
EUR: euro | euros
USD: $ US | dollar | dollars | dollar américain | dollars américains
GBP: livre sterling | livres sterling
CHF: franc suisse | francs suisses
CHF FRF: franc | francs
FRF: franc français | francs français
XAF: franc CFA | francs CFA | F CFA | FCFA
JPY: yen | yens
CNY: yuan | yuans | renminbi
CAD: dollar canadien | dollars canadiens
AUD: dollar australien | dollars australiens
HKD: dollar de Hong Kong | dollars de Hong Kong
TWD: dollars taïwanais
SGD: dollars de Singapour
KRW: wons
RUB: rouble | roubles
INR: roupie | roupies | roupies indiennes
TRY: livre turque | livres turques
PLN: zloty | zlotys
SEK NOK DKK CZK ISK: couronne | couronnes
SEK: couronnes suédoises
NOK: couronnes norvégiennes
DKK: couronnes danoises
CZK: couronnes tchèques
HUF: forints
BRL: réal | réals | reais
MXN ARS PHP CLP COP: peso | pesos
ILS: shekel | shekels
DEM: mark | marks
XBT: bitcoin | bitcoins
EUR_cent CHF_rappen: centime | centimes
EUR_cent USD_cent: cent | cents
GBP_penny: pence
"""

MONTHS = {
    "janvier": 1, "janv.": 1, "février": 2, "fevrier": 2, "févr.": 2, "fév.": 2, "mars": 3,
    "avril": 4, "avr.": 4, "mai": 5, "juin": 6, "juillet": 7, "juil.": 7, "août": 8, "aout": 8,
    "septembre": 9, "sept.": 9, "octobre": 10, "oct.": 10, "novembre": 11, "nov.": 11,
    "décembre": 12, "decembre": 12, "déc.": 12,
}  # fmt: skip

BEFORE = {
    "gt": "plus d(?:e|u|es|['’])|au-delà d(?:e|u|es|['’])|au-dessus d(?:e|u|es|['’])"
    "|supérieure?s? (?:à|aux?)|dépass\\w+|excéd\\w+|plus longue?s? que|plus grande?s? que",
    "ge": "au moins|(?:pas|non) moins d(?:e|['’])|au minimum|minimum|à partir d(?:e|['’])",
    "lt": "moins d(?:e|u|es|['’])|au-dessous d(?:e|u|es|['’])|en dessous d(?:e|u|es|['’])"
    "|inférieure?s? (?:à|aux?)|en deçà d(?:e|u|es|['’])",
    "le": "jusqu['’](?:à|aux?)|au plus|au maximum|tout au plus|maximum"
    "|pas plus d(?:e|['’])|un maximum d(?:e|['’])",
    "approx": "environ|près d(?:e|u|es|['’])|à peu près|approximativement|quelque|presque"
    "|autour d(?:e|u|es|['’])|aux alentours d(?:e|u|es|['’])|vers|quasiment|plus ou moins"
    "|une? petite?|une? bonne?|de l['’]ordre d(?:e|['’])|pas loin d(?:e|['’])",
    "avg": "en moyenne|une moyenne d(?:e|['’])",
}
"""Words before a figure that bound it, as regular expressions."""

AFTER = {
    "ge": "ou plus|et plus|au moins|au minimum|ou davantage",
    "le": "ou moins|et moins|au plus|au maximum|maximum",
    "approx": "environ|à peu près",
    "avg": "en moyenne",
}

COUNTED = (
    "personnes habitants salariés employés emplois postes exemplaires élèves étudiants soldats "
    "hommes femmes enfants morts blessés entreprises pages fois logements voitures véhicules "
    "participants visiteurs manifestants mots œuvres livres"
)
"""What is counted in thousands without a year being meant: 1500 habitants."""

# Neuf is nine before what it counts and behind these words; at the end of a phrase it is new.
_NINE = "sont |étaient |étions |sommes |les |que |à |sur |par |et |ou |divisé en "
_AFTER_NEW = "et|ou|à|de|pour|dans|en|est|qui|que|au|aux|avec|sur|par|mais|était|sera|sans|chez"
# Un jour is a length of time behind these words, else some day.
_ONE_DAY = "dans |pendant |après |pour |en |y a |que |d'|d’|avant "


def _not_behind(words: str) -> str:
    return "".join(f"(?<!{word})" for word in words.split("|"))


IDIOMS = rf"""
(?:flambant|tout|comme|battant) neuf|quoi de neuf|rien de neuf|du neuf
(?:mise?s?|remise?s?|remettre|refaite?s?) à neuf
{_not_behind("les |sont ")}neuf(?= (?:{_AFTER_NEW})\b| d['’])
(?<=[a-zé] ){_not_behind(_NINE)}neuf(?=[.,;:!?)»]|$)
{_not_behind(_ONE_DAY)}un jour(?! (?:plus tard|avant|après|par|de\b|et demi|sur))
un bar|un à un|une à une|un par un|une par une|un de ces quatre|l['’]une? (?:des|de|et)|une fois
mille mercis|mille (?:fois )?(?:merci|pardons?|excuses)|mille fois|mille-feuilles?|millefeuilles?
les cent pas|les quatre cents coups|à quatre pattes|tirée?s? à quatre épingles|ses quatre vérités
se (?:mettre|plier) en quatre|quatre-quarts?|trente-six chandelles|(?:à|de) deux pas|en deux mots
deux poids,? deux mesures|jamais deux sans trois|entre deux eaux|entre quatre yeux|sept lieues
(?:deux|trois|quatre)-(?:roues|mâts|pièces|points|saisons)
premi(?:er|ère)s?[- ]ministres?|premi(?:er|ère) (?:venue?|abord|lieu|dame)
premiers (?:secours|soins)
(?:de|en) (?:première|seconde) main|en premier lieu|au premier abord|du premier coup|second degré
une seconde (?:fois|chance|vie|nature|partie|jeunesse)
tiers[- ]monde|tierce personne|quarts? de finale|demi-finales?|huitièmes? de finale
sixième sens|septième ciel|septième art|tolérance zéro|zéro tolérance|(?:de|à) zéro|point zéro
(?-i:(?:Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix|Cent|Mille)-[A-ZÉÈ][a-zéè]+)
"""
"""Phrases that only look numeric, as regular expressions."""
