"""The country a posting is for, as far as the text shows it: it decides the paper."""

import re
from collections.abc import Mapping

_CUES: Mapping[str, str] = {
    "US": r"\b(?:USA|U\.S\.(?:A\.)?|United States|US citizens?|401\(?k\)?|PTO|E-Verify|EEOC?|W-?2|1099|veteran status|Federal service|GS-\d\d|OSHA|HIPAA|GED"
    r"|New York|Los Angeles|San Francisco|Chicago|Boston|Seattle|Austin|Atlanta|Washington,? D\.?C\.?|Denver|Houston|Dallas|Miami|Portland|Philadelphia"
    r"|Texas|California|Ohio|Michigan|Florida|Oregon|Illinois|Colorado|Massachusetts|Virginia|Pennsylvania|Arizona|Minnesota|New Jersey|states \(list)\b|(?<=, )(?:CA|NY|TX|WA|MA|IL|FL|OH|MI|CO|GA|PA|VA|OR|AZ|MN|NJ|NC)\b|remote,? US\b|\$\d",
    "CA": r"\b(?:Canada|Canadian|Toronto|Vancouver|Montr[eé]al|Calgary|Ottawa|Ontario|Qu[eé]bec|British Columbia|Alberta|RRSP|CAD)\b",
    "GB": r"\b(?:United Kingdom|UK|England|Scotland|Wales|London|Manchester|Birmingham|Edinburgh|Leeds|NHS|GCSEs?|A[- ]levels|DBS check|right to work in the UK|P60)\b|£",
    "IE": r"\b(?:Ireland|Dublin|Cork|Galway)\b",
    "AU": r"\b(?:Australia|Sydney|Melbourne|Brisbane|Perth|superannuation|AUD)\b",
    "NZ": r"\b(?:New Zealand|Auckland|Wellington)\b",
    "IN": r"\b(?:India|Bangalore|Bengaluru|Mumbai|Delhi|Hyderabad|Pune|Chennai|LPA)\b",
    "DE": r"\b(?:Deutschland|Germany|Berlin|München|Munich|Hamburg|Köln|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Deutschlandticket|IHK|HGB|\(m/w/d\)|m/w/d|w/m/d|TVöD|Jobrad|VDE|Schwerbehinderte)\b|\(m/w/d\)",
    "AT": r"\b(?:Österreich|Austria|Wien|Vienna|Graz|Linz|Salzburg|Kollektivvertrag|brutto/Monat 14)\b",
    "CH": r"\b(?:Schweiz|Suisse|Switzerland|Zürich|Zurich|Bern|Basel|Genève|Geneva|Lausanne|CHF)\b",
    "FR": r"\b(?:France|Paris|Lyon|Marseille|Toulouse|Bordeaux|Lille|Nantes|Reims|REIMS|CDI|CDD|RTT|mutuelle|tickets? restaurant|H/F|F/H|Pôle emploi|SMIC)\b",
    "BE": r"\b(?:Belgique|België|Belgium|Bruxelles|Brussels|Antwerpen|Gent|Liège)\b",
    "NL": r"\b(?:Nederland|Netherlands|Amsterdam|Rotterdam|Utrecht|Den Haag|Eindhoven)\b",
    "ES": r"\b(?:España|Spain|Madrid|Barcelona|Valencia|Sevilla|Bilbao|Málaga|Zaragoza)\b",
    "MX": r"\b(?:México|Mexico|CDMX|Guadalajara|Monterrey|IMSS|MXN)\b",
    "AR": r"\b(?:Argentina|Buenos Aires|Rosario)\b",
    "IT": r"\b(?:Italia|Italy|Milano|Roma|Torino|Napoli|Bologna|CCNL)\b",
    "PT": r"\b(?:Portugal|Lisboa|Porto)\b",
    "BR": r"\b(?:Brasil|Brazil|São Paulo|Rio de Janeiro|CLT|PJ)\b",
    "PL": r"\b(?:Polska|Poland|Warszawa|Kraków|Wrocław|PLN)\b",
    "RU": r"(?:Росси[яи]|Москв\w+|Санкт-Петербург\w*|ТК РФ|₽|руб\.|Новосибирск\w*|Екатеринбург\w*|Казан\w+)",
    "UA": r"(?:Україн\w+|Киї?в\w*|Львів|Одеса|Харків)",
    "CN": r"(?:中国|北京|上海|杭州|深圳|广州|成都|南京|武汉|西安|五险一金|统招)",
    "JP": r"(?:日本|東京|大阪|\bJapan\b|\bTokyo\b)",
    "KR": r"(?:한국|서울|\bSeoul\b|\bKorea\b)",
    "SE": r"\b(?:Sverige|Sweden|Stockholm|Göteborg|Malmö)\b",
}
_PATTERNS = {code: re.compile(pattern) for code, pattern in _CUES.items()}


def country(text: str) -> str:
    """The ISO 3166-1 alpha-2 code most signs of the text point to; empty when there is no sign or no clear one."""
    counts = {code: len({found.group() for found in pattern.finditer(text)}) for code, pattern in _PATTERNS.items()}
    ordered = sorted(counts, key=lambda code: -counts[code])
    first, second = ordered[0], ordered[1]
    return first if counts[first] > counts[second] else ""
