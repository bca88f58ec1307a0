"""What stands in a posting and is no requirement on skill: terms of work, benefits, procedure, law, and orders to machines."""

import re

_CONDITION = re.compile(
    r"""
    \bvisas?\b | \bsponsor(?:s|ship)?\b | work\ (?:permit|authori[sz]ation) | (?:authori[sz]ed|eligible|right)\ to\ work | \bcitizen(?:s|ship)?\b
    | security\ clearance | background\ (?:check|screening|investigation) | drug\ (?:test|screen) | criminal\ record | fingerprint
    | \btravel\b.{0,30}(?:%|required|occasional|region|up\ to) | (?:up\ to|willing(?:ness)?\ to|ability\ to|able\ to|occasional|some|\d+\ ?%)\ (?:\w+\ )?travel
    | \brelocat(?:e|ion)\b | \bhybrid\b | \bremote(?:ly)?\b(?!\ (?:team|proctor|sens|support|desktop)) | on-?site | home-?based | days?\ (?:a|per)\ week
    | (?:live|reside|based|located)\ (?:in|within|near)\b | commut(?:e|ing) | home\ office
    | (?:night|day|evening|weekend|rotating|early|late|split|three|two)[ -]shifts?\b | \bshift\ work | \bshifts?\ (?:pattern|rota)
    | \bweekends?\b | \bovertime\b | core\ hours | hours\ (?:a|per)\ week | full[ -]time(?!\ paid) | part[ -]time | on-?call\ rota | availab(?:le|ility)\ (?:to|on|for|from|during)
    | driver'?s?\ licen[sc]e | driving\ licen[sc]e | own\ (?:car|vehicle|transport|automobile) | reliable\ transportation | furnish\ his
    | \blift(?:ing)?\b.{0,25}(?:lbs?|pounds|kg|kilo) | (?:stand|sit)\ for\ (?:long|extended) | physical(?:ly)?\ (?:able|fit|demand)
    | \d+\ years\ (?:of\ age|old)|at\ least\ \d\d\ years\ old | start\ date | notice\ period | fixed[ -]term | permanent\ (?:contract|position)
    | internet\ connection | \bvaccinat(?:ed|ion\ against) | salary\ expectation
    | \breise(?:n|bereit\w*|tätigkeit)\b | dienstreisen | präsenztage | homeoffice | mobiles\ arbeiten | schicht(?:arbeit|dienst|bereit\w*|betrieb|system)|(?:früh|spät|nacht|wochenend|wechsel)-?\w*(?:schicht|dienst|arbeit)\w*
    | \bvollzeit | \bteilzeit | \bstd\.|wochenstunden | führerschein | arbeitserlaubnis | aufenthaltstitel | führungszeugnis | umzug | eintrittstermin | \bbefrist\w* | unbefrist\w*
    | permis\ b\b | permis\ de\ conduire | télétravail | déplacements? | horaires? | temps\ (?:plein|partiel) | permis\ de\ travail | mobilité | travail\ (?:de\ nuit|le\ week)|astreintes? | \bcdi\b | \bcdd\b | casier\ judiciaire | \bweek-?ends?\b
    | carn[eé]t?\ de\ conducir | disponibilidad | viajar | jornada | teletrabajo | permiso\ de\ trabajo | vehículo\ propio | turnos? | fines\ de\ semana | residir | residencia\ en | presencial
    | водительск\w+ | командировк\w+ | график\w*\ | сменн\w+ | вахт\w+ | гражданств\w+ | разрешени\w+\ на\ работу | готовность\ к\ переезду | удал[её]нн\w+ | выходн\w+ | полн\w+\ (?:рабоч\w+\ )?(?:день|занятост\w+)|медицинск\w+\ осмотр
    | 出差 | 驾照 | 驾驶证 | 倒班 | 轮班 | 夜班 | 加班 | 年龄 | 性别 | 户籍 | 到岗 | 双休 | 工作地点 | 身体健康 | 五险 | 接受周末
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SKILL = re.compile(
    r"\b(?:years?|experience|knowledge|erfahrung|kenntnisse|expérience|experiencia|degree|conocimientos?)\b|опыт|знание|经验|熟悉|精通",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"""
    equal[ -](?:employment[ -])?opportunity | discriminat | without\ regard\ to | protected\ (?:veteran|characteristic|class) | reasonable\ accommodation | \bE\.?E\.?O\b
    | schwerbehind | unabhängig\ von\ (?:geschlecht|herkunft) | bewerbungen\ (?:aller|von)\ menschen | handicap | en\ situation\ de | sin\ distinción | igualdad\ de\ oportunidades
    | \b401\(?k\)? | dental | paid\ time\ off | \bPTO\b | stock\ options? | health\ insurance | pension\b | bonus(?:es)?\ (?:of|up|plan) | days?\ (?:of\ )?(?:vacation|holiday|off)
    | urlaub | jobrad | altersvorsorge | zuschuss | tickets?\ restaurant | mutuelle | vacaciones | ДМС | отпуск | 带薪 | 年终奖 | 补贴 | 五险一金 | 待遇从优
    | ^\W*(?:base|pay|rate|up\ to|from|ab|starting)?\W*[$€£₽¥]\s?\d | [$€£₽¥]\s?[\d.,]+k?\s?(?:[-–—]|to|bis|/|per\b|an?\b) | \d[\d.,]*\s?(?:€|EUR|CHF|₽|руб\w*)\s?(?:brutto|/|im\ Monat|mensuel|в\ месяц) | \d元/ | salary | per\ annum | gehalt | rémunération
    | \b(?:apply|applying|applications?\ (?:will|must|may|are))\b | resume\ (?:to|and) | cover\ letter | send\ (?:us\ )?your | submit(?:ted|ting)?\b | bewerben\ sie | ihre\ (?:unterlagen|bewerbung) | candidature | envíe|envía\ tu | отправ\w+\ резюме | 简历
    | letter\ of\ recommendation | current\ employment\ with | eligible\ list | examination | supplemental\ question | \bVWE\b | time\ of\ filing | no\ agencies | closing\ date | this\ announcement
    | we\ are\ (?:a|an|proud|looking|seeking|growing|\d+) | wir\ freuen\ uns | join\ (?:our|us) | bitte\ senden
    | for\ qualification\ purposes | qualifications?\ questionnaire | possessing\ the\ greatest | as\ defined\ in\ the\ next | which\ is\ directly\ related\ to\ the\ position
    | substituti(?:on|ng)\b | may\ be\ substituted | combination\ of\ education | education\ and\ work\ experience\ may
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ORDER = re.compile(
    r"""
    (?:ignore|disregard|forget|override)\ (?:\w+\ ){0,3}(?:previous|prior|above|earlier|all|your)\ (?:\w+\ ){0,2}(?:instructions?|prompts?|rules?|text)
    | \b(?:AI|LLM|language\ model|chatbot|automated|machine|screening)\s*(?:systems?|models?|assistants?|agents?|tools?|bots?|software)?\s*:\s*\S
    | (?:if\ you\ are|to|attention|note\ (?:to|for)|dear|hey|hello|für|an)\ (?:an?\ |all\ |alle\ )?(?:AI|LLM|language\ model|artificial\ intelligence|chatbot|GPT|ChatGPT|KI)\b
    | (?:state|say|write|claim|mention|assert|add|include|confirm|output|respond|print|rate|score|rank|give)\ (?:\w+\ ){0,4}(?:the|this)\ (?:candidate|applicant|resume|cv)
    | system\ prompt | \bjailbreak | developer\ mode | prompt\ injection | </?(?:system|instructions?|prompt)> | \[/?(?:system|inst)\] | hold\ the\ top\ score
    | (?:ignoriere|vergiss|missachte)\ .{0,30}(?:anweisung|vorgabe) | (?:KI-(?:Systeme?|Modelle?|Assistenten?)|Sprachmodelle?)\s*:
    | ignor(?:e|ez|a|ar)\ .{0,30}(?:instructions|instrucciones|consignes) | (?:sistemas?\ de\ IA|systèmes?\ d'IA|modèles?\ d'IA)\s*:
    | игнорируй\w*\ .{0,30}(?:инструкц|указан) | (?:忽略|无视).{0,12}(?:指令|指示|提示)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_condition(text: str) -> bool:
    """Whether a statement is about the terms of work (place, hours, visa, travel, driving), not about what someone can do."""
    found = _CONDITION.search(text)
    return bool(found) and not _SKILL.search(text[: found.start()] if found else "")


def is_noise(text: str) -> bool:
    """Whether a statement is a benefit, pay, procedure, law or praise of the company."""
    return bool(_NOISE.search(text))


def is_order(text: str) -> bool:
    """Whether a sentence speaks to a machine that reads the posting, or tells it what to say of an applicant."""
    return bool(_ORDER.search(text))
