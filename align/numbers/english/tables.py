"""What English calls its units, currencies, months, bounds; what only looks like a number."""

from __future__ import annotations

UNITS = """
percent: percent | per cent | pct | pc
percentage_point: percentage point | percentage points | percent points | percentage-point
basis_point: basis point | basis points | bps
permille: per mille | per mil | permille
second: second | seconds | sec | secs
minute: minute | minutes | mins
hour: hour | hours | hr | hrs
day: day | days | Day
week: week | weeks
month: month | months
year: year | years | yr | yrs | years old | year-old | year-olds | years of age
decade: decade | decades
century: century | centuries
millennium: millennium | millennia
millisecond: millisecond | milliseconds
microsecond: microsecond | microseconds
nanosecond: nanosecond | nanoseconds
m: metre | metres | meter | meters
km: kilometre | kilometres | kilometer | kilometers
cm: centimetre | centimetres | centimeter | centimeters
mm: millimetre | millimetres | millimeter | millimeters
um: micrometre | micrometres | micron | microns | micrometer | micrometers
nm: nanometre | nanometres | nanometer | nanometers
mile: mile | miles | mi
nautical_mile: nautical mile | nautical miles
foot: foot | feet | ft
inch: inch | inches | in.
yard: yard | yards | yd | yds
light_year: light year | light years | light-year | light-years
li: li
chi: chi
kg: kilogram | kilograms | kilogramme | kilogrammes | kilo | kilos
g: gram | grams | gramme | grammes
mg: milligram | milligrams
ug: microgram | micrograms
t: tonne | tonnes | metric ton | metric tons | ton | tons
Mt: megatonne | megatonnes | megaton | megatons
kt: kilotonne | kilotonnes | kiloton | kilotons
pound: lb | lbs | lb.
ounce: ounce | ounces | oz | oz.
stone: stone | st
jin: jin | catty | catties
mu: mu
m2: square metre | square metres | square meter | square meters
km2: square kilometre | square kilometres | square kilometer | square kilometers
cm2: square centimetre | square centimetres | square centimeter | square centimeters
ha: hectare | hectares
acre: acre | acres
square_mile: square mile | square miles | sq mi
square_foot: square foot | square feet | sq ft
square_yard: square yard | square yards
m3: cubic metre | cubic metres | cubic meter | cubic meters
km3: cubic kilometre | cubic kilometres | cubic kilometer | cubic kilometers
cm3: cubic centimetre | cubic centimetres | cubic centimeter | cubic centimeters
cubic_foot: cubic foot | cubic feet
l: litre | litres | liter | liters
ml: millilitre | millilitres | milliliter | milliliters
hl: hectolitre | hectolitres
gallon: gallon | gallons
pint: pint | pints
barrel: barrel | barrels
km/h: kilometres per hour | kilometers per hour | kilometres an hour | kilometers an hour
m/s: metres per second | meters per second | metres a second | meters a second
km/s: kilometres per second | kilometers per second
mph: miles per hour | miles an hour
knot: knot | knots
Pa: pascal | pascals
hPa: hectopascal | hectopascals
MPa: megapascal | megapascals
bar: bar | bars
J: joule | joules
kJ: kilojoule | kilojoules
kcal: kilocalorie | kilocalories | calorie | calories
Wh: watt-hour | watt-hours | watt hours
kWh: kilowatt-hour | kilowatt-hours | kilowatt hour | kilowatt hours
MWh: megawatt-hour | megawatt-hours | megawatt hour | megawatt hours
GWh: gigawatt-hour | gigawatt-hours | gigawatt hour | gigawatt hours
TWh: terawatt-hour | terawatt-hours | terawatt hour | terawatt hours
W: watt | watts
kW: kilowatt | kilowatts
MW: megawatt | megawatts
GW: gigawatt | gigawatts
TW: terawatt | terawatts
hp: horsepower
V: volt | volts
kV: kilovolt | kilovolts
A: amp | amps | ampere | amperes
mA: milliamp | milliamps
Ah: amp-hours | amp hours
mAh: milliamp hours | milliampere-hours
ohm: ohm | ohms
Hz: hertz
kHz: kilohertz
MHz: megahertz
GHz: gigahertz
rpm: revolutions per minute
dB: decibel | decibels
bit: bit | bits
Mbit: megabit | megabits
Gbit: gigabit | gigabits
B: byte | bytes
kB: kilobyte | kilobytes
MB: megabyte | megabytes
GB: gigabyte | gigabytes
TB: terabyte | terabytes
PB: petabyte | petabytes
Mbit/s: megabits per second | megabits a second
Gbit/s: gigabits per second | gigabits a second
MB/s: megabytes per second | megabytes a second
GB/s: gigabytes per second | gigabytes a second
C: degrees Celsius | degree Celsius | Celsius | degrees C | degrees centigrade
F: degrees Fahrenheit | degree Fahrenheit | Fahrenheit | degrees F
K: kelvin | kelvins
C F degree F_step: degree | degrees
EUR: euro | euros
USD: dollar | dollars | US dollar | US dollars | U.S. dollars | American dollars
GBP: pounds sterling | pound sterling | British pounds | quid
GBP pound: pounds
pound GBP: pound
CHF: Swiss franc | Swiss francs
CHF FRF: franc | francs
FRF: French franc | French francs
XAF: CFA franc | CFA francs
JPY: yen | Japanese yen
CNY: yuan | renminbi | Chinese yuan
CAD: Canadian dollar | Canadian dollars
AUD: Australian dollar | Australian dollars
HKD: Hong Kong dollar | Hong Kong dollars
TWD: Taiwan dollars | New Taiwan dollars
SGD: Singapore dollar | Singapore dollars
NZD: New Zealand dollars
KRW: won | South Korean won
RUB: rouble | roubles | ruble | rubles
INR: rupee | rupees | Indian rupees
TRY: lira | Turkish lira
PLN: zloty | zlotys
SEK: Swedish kronor | Swedish krona | kronor | krona
NOK: Norwegian kroner | Norwegian krone
DKK: Danish kroner | Danish krone
NOK DKK: kroner | krone
CZK: Czech crowns | Czech koruna | korunas
SEK NOK DKK CZK: crowns
HUF: forints | forint
THB: baht
ZAR: rand
BRL: reais | real
MXN ARS CLP COP PHP: peso | pesos
MXN: Mexican pesos
ILS: shekels | shekel
DEM: mark | marks | Deutsche Mark | Deutschmarks | German marks
XBT: bitcoin | bitcoins
USD_cent EUR_cent: cent | cents
GBP_penny: pence | p
CNY_jiao: jiao
CNY_fen: fen
CHF_rappen: rappen
DEM_pfennig: pfennig | pfennigs
"""

NO_UNITS = r"""
won (?:the|an|him|her|them|us|his|their|its|by|against|gold|silver|bronze|more|both|only)\b
won a (?!day|week|month|year|head|piece|kilo|litre|ton)
real (?=[a-z])
(?<= )(?:mark|st)\b
(?<!-)bars (?!of pressure)
second[- ](?:hand|half|homes?|place|thoughts|chances?|prizes?|rate)
foot (?:soldiers?|patrols?|bridges?|notes?|paths?)
stone (?=[a-z]+s\b)
A[ -](?:levels?|grades?|students?|stars?)
[A-Zp]\.(?=[A-Za-z])
"""
"""What is spelt like a unit behind a number and is none, as regular expressions."""

MONTHS = {
    "january": 1, "jan.": 1, "jan": 1, "february": 2, "feb.": 2, "feb": 2, "march": 3, "mar.": 3,
    "april": 4, "apr.": 4, "apr": 4, "may": 5, "june": 6, "jun.": 6, "july": 7, "jul.": 7,
    "august": 8, "aug.": 8, "aug": 8, "september": 9, "sept.": 9, "sept": 9, "sep.": 9, "sep": 9,
    "october": 10, "oct.": 10, "oct": 10, "november": 11, "nov.": 11, "nov": 11, "december": 12,
    "dec.": 12, "dec": 12,
}  # fmt: skip

# A bill that is passed 52-48 exceeds nothing.
_LAWS = "bill|motion|law|measure|resolution|amendment|act|budget"
_PASSED = "".join(f"(?<!{law} )" for law in _LAWS.split("|")) + "passed"
_LESS, _MORE = "less|fewer|shorter|younger", "more|longer|older|greater"
# Higher than four years before: such an adjective may compare with something else.
_LOWER = "lower|smaller|lighter|earlier"
_HIGHER = "larger|higher|bigger|taller|heavier|later"
_NOT = "(?:not|never|cannot|[a-z]+n['’]t)(?: (?:to|be|ever|normally))?"
_FALL = "(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|go(?:es)?|sinks?|sank|dip(?:s|ped)?"
_FALL += "|slip(?:s|ped)?)"
_RISE = "(?:r[io]se|risen|rising|go|goes|went|gone|climb(?:s|ed)?|get|got)"
_MAY_NOT = "(?:(?:may|must|can|should|shall|will|could)(?: not|n['’]t)|cannot|can['’]t|won['’]t)"
_MAY_NOT += "(?: [a-z]+){1,3}"
BEFORE = {
    "none": "(?:spread|distributed|split|divided|shared|stretched|extended|handed|took|taken"
    "|taking|presided|ruled) over"
    "|(?:went|go|goes|going|gone|rose|risen|climb(?:s|ed)?|push(?:es|ed)?|shot|jumped|came|comes"
    "|crept|moved|grew|drove|driven|brought|brings|back|ran) up to",
    "maybe_gt": rf"(?<!\d )over|above|beyond|topp?(?:s|ed|ing)|{_PASSED}|a good|north of"
    rf"|(?:{_HIGHER}) than",
    "gt": rf"(?:{_MORE}) than|(?:over|above|past) the age of"
    "|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in excess of"
    "|upwards of|(?:just|well|slightly|a little) over",
    "maybe_ge": "start(?:s|ing|ed)? (?:at|from)|aged? from|available from|as (?:little|few) as",
    "ge": rf"at least|prices from|(?:no|not) (?:{_LESS}|{_LOWER}) than|(?:a )?minimum(?: of)?"
    rf"|{_MAY_NOT} (?:{_LESS}|{_LOWER}) than"
    rf"|{_NOT} {_FALL} (?:below|under)|{_NOT} (?:below|under)",
    "maybe_lt": rf"under|below|not yet|south of|(?:{_LOWER}) than",
    "lt": rf"(?:{_LESS}) than|(?:under|below) the age of|short of"
    "|not (?:quite|even)|(?:just|well|slightly) (?:under|below)"
    rf"|{_FALL} (?:below|under)",
    "maybe_le": "as (?:much|many|high|tall|large|big|long) as",
    "le": "up to(?: the age of)?|at (?:the )?most"
    rf"|(?:no|not|[a-z]+n['’]t) (?:{_MORE}|{_HIGHER}) than|(?:a )?maximum(?: of)?"
    rf"|{_MAY_NOT} (?:{_MORE}|{_HIGHER}) than"
    rf"|{_NOT} (?:exceed(?:ed|ing)?|surpass|{_RISE} (?:above|over|beyond)|(?:above|over))",
    "approx": "about|around|roughly|approximately|approx\\.|circa|ca\\.|c\\.|some|nearly|almost"
    "|close to|an estimated|estimated|or so|virtually|towards?|barely|scarcely|hardly",
    "avg": "an average of|average of|averag(?:es|ing|ed)"
    "|on average(?:,? (?!more\\b|less\\b|over\\b|about\\b|up\\b|at\\b)[a-zA-Z]+){0,3}",
}
"""Words before a figure that bound it, as regular expressions; those of "none" bound nothing."""

AFTER = {
    "ge": "or more|or over|or older|or above|and over|and above|and older|(?:and )?upwards?"
    "|and up|or (?:higher|greater|longer|later)|-plus"
    "|plus(?=[.,;:!?)]|$)|\\+(?! ?\\d)|(?:minimum|at (?:the )?least)(?=[.,;:!?)]|$)",
    "le": "or less|or fewer|or under|or below|or younger|and under|or lower|and below"
    "|(?:maximum|at (?:the )?most)(?=[.,;:!?)]|$)",
    "approx": "or so|or thereabouts|odd|-odd|-ish|-?something",
    "avg": "on average",
}

COUNTED = """
people persons men women children boys girls babies adults pupils students teachers patients
members inhabitants residents citizens workers employees staff soldiers troops sailors prisoners
refugees migrants participants visitors guests spectators viewers listeners readers subscribers
users customers passengers volunteers applicants candidates delegates plaintiffs entries items
books volumes pages words copies letters stamps coins paintings photographs songs
houses homes flats rooms beds seats shops schools villages islands trees horses sheep cattle cows
birds eggs bottles barrels boxes cards shares votes ballots signatures species stars ships boats
aircraft vehicles bicycles bullets steps pieces parts points runs goals hits calls times others
"""
"""What is counted in thousands without a year being meant: 1500 patients."""

IDIOMS = """
no one|one another|(?<!is )(?<!within )(?<!of )(?<!in )(?<!than )(?<!for )(?<!after )one day
one by one|at once|one's|one of a kind|one-way|one-sided|in one go
second(?:s)? (?:that|the|this|it)(?= motion| proposal| nomination|[.,;])|(?:will|to|would|i) second
second to none|second only to|second thoughts?|on second thought|second-hand|secondhand|split second
second nature|second-guess(?:ed|ing)?|first-class|first class|first-rate|first-hand|at first
first of all|first and foremost|first aid|first lad(?:y|ies)|first name|in the first place
third part(?:y|ies)|third world|the third sector|third time lucky|first come
third time(?:'s| is) (?:the|a) charm
(?:took|tak(?:e|es|ing)|plead(?:s|ed|ing)?) the fifth(?=[.,;:!?]| (?:and|on|when|at|instead)\\b)
second-rate|second wind
cloud nine|nine-to-five|at sixes and sevens|forty winks|six feet under|dressed to the nines
ten to one|on all fours|fifty-fifty|zero in|zero tolerance|ground zero|from zero|fourth estate
two and two together|one and only|one and the same|one-on-one|catch-22|at the eleventh hour
two-faced|in two minds
kill two birds with one stone|a million thanks|thanks a million|one way or another|one after another
the last mile|go the extra mile|twenty-twenty hindsight|one thing|for one thing|on the one hand
three cheers|the seven seas|seventh heaven|four-letter word|sixth sense|third degree|third person
by the dozen|by the score|(?:nineteen|twenty|ten) to the dozen|ten a penny|the whole nine yards
a stitch in time saves nine
six of one and half a dozen of the other|foursquare|a thousand times no
"""
"""Phrases that only look numeric, as regular expressions."""
