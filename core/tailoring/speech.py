"""The small words of answers in several languages: yes, no, denial, doubt, talk. People mix languages, so one table."""

import re

from core.expressions import expression
from core.tailoring.patterns import choice, pattern

_FLAGS = re.IGNORECASE

YES = (
    r"yes+|yeah|yea|yeh|yh+|ye+p|ya+s+|yup|yessir|(?:hell |oh )?ye(?:s|ah)|mm?-?hm+|m+hm+|uh[- ]?huh|aye|you bet|y(?=\W*$)|"
    r"(?:for sure|totally|100 ?%)(?=\s*(?:[,.!;:–—]|$))|"
    r"sure|of course|certainly|definitely|absolutely|correct|right|ok|okay|"
    r"ja|jawohl|jo|klar|natürlich|genau|ya(?=,|\s+(?:i|we|my)\b)|(?<!\w )ya(?=\W*$)|sí|"
    r"si(?!\s+(?:(?:yo|no|me|lo|se|on|nous) )?(?:hub|tuv|pud|fuer|quis|habr|sup|j[e'’]|avais|avait|je))|claro|"
    r"por supuesto|oui|ouais|bien sûr|certainement|да|ага|угу|конечно|так|звичайно|sim|tak|sì|ναι|evet|"
    r"是的?|对|有的?|نعم|أجل|जी हाँ|हाँ|हां|はい|네|예|כן|👍|✅"
)
NO = (
    r"no|nope?|nah|naw|nay|nuh[- ]?uh|(?:n|nada|nan)(?=\W*$)|"
    r"none|never|not at all|no way|nein|nö|nee|niemals|nie|gar nicht|überhaupt nicht|nunca|jamás|para nada|non|"
    r"jamais|pas du tout|нет|неа|никогда|ни разу|ні|ніколи|não|nigdy|nooit|👎|❌|mai(?=[.!]+$|\s+\w+[ai]t[oa])"
)
_DENIAL = (
    r"not|never|cannot|\w+n['’]t|neither|nor|dont(?!\s+(?:\d|une?\b|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|l[ae]s?\b|l'|je\b|j'|nous\b))|didnt|havent|wasnt|"
    r"nicht|nie|niemals|nichts|weder|kein\w{0,2}|nunca|jamás|tampoco|ningun\w*|ningún|jamais|pas|aucune?|"
    r"не|нет|никогда|нету|ніколи|жодн\w*|немає|não|nigdy|nooit|niet|geen"
)
# After a "no", these take back what was said before; they deny nothing: "no wait, I also ...".
_TAKES_BACK = (
    r"wait|sorry|actually|hang on|hold on|i mean|scratch that|my bad|problem|worries|warte|moment|doch|entschuldigung|problem|"
    r"espera|perd[oó]n|attends|pardon|подожди\w*|стоп|извини\w*|зачекай\w*"
)
FIRST_PERSON = (
    r"i|i['’]\w+|we|we['’]\w+|my|our|me|us|ich|wir|mein\w*|unser\w*|uns|mir|mich|yo|nosotros|nosotras|mi|mis|nuestr\w+|je|"
    r"j['’]\w+|nous|"
    r"mon|ma|mes|notre|nos|я|мы|мой|моя|моё|мои|мне|наш\w*|нас|нам|ми|мій|мої|мене"
)
_SUBJECT = r"i|i['’]\w+|we|we['’]\w+|ich|wir|yo|nosotros|je|j['’]\w+|n['’]\w+|nous|on|я|мы|ми|he|she|they|it|es|er|sie|man"
_VERB = (
    r"(?:have|has|had|did|do|does|was|were|am|is|are|habe|hatte|haben|hatten|bin|war|he|hemos|tengo|tenía|ai|avons|был|была)"
    r"|\w{3,}ed|\w{3,}(?:té|mos)|\w{3,}(?:ал|ала|али|ил|ила|или|ел|ела|яв)"
)
_ADVERSE = (
    r"but|though|although|however|yet|aber|jedoch|allerdings|doch|sondern|pero|sino|aunque|mais|cependant|sauf|"
    r"но|однако|зато|а|але|проте"
)
_UNDER = (
    r"when|whenever|if|where|because|that|which|who|(?<!oder )(?<!or )so|until|unless|while|without|"
    r"wenn|weil|dass|(?<=, )damit|bis|falls|ohne|cuando|"
    r"porque|que|donde|sin|quand|parce que|qui|où|sans|когда|если|потому|что|котор\w+|чтобы|без|коли|якщо|щоб"
)
_BELIEF = (
    r"^(?:i (?:think|believe|guess|suppose|would say|must admit|am afraid)|i['’]m afraid|honestly|to be honest|frankly|"
    r"ehrlich gesagt|la verdad(?: es)?|a decir verdad|à vrai dire|"
    r"leider|unfortunately|sadly|creo|je crois|je pense|lamentablemente|desgraciadamente|malheureusement|"
    r"к сожалению|честно говоря|на жаль)(?: that| que|,)?\s+"
)
_RESTRICTED = (
    r"(?:in|on|for|by|with|at|as|alone|myself|directly|yet|much|often|every|im|in|auf|bei|mit|für|allein\w*|selbst|"
    r"produktiv\w*|viel|"
    r"en|de|con|para|sol[oa]|mucho|à|avec|pour|seule?|beaucoup|в|на|для|с|один|одна|сам\w*|много|у|professional\w*|recently|"
    r"daily)"
)
_ALSO_DENIED = expression(r"^(?:or|nor|and|oder|und|noch|o|ni|y|ou|et|или|ни|и|або|та)\b", _FLAGS)
_WEAK = (
    r"almost|hardly|barely|rarely|instead of|avoided|replaced|failed|quit|fast nie|anstatt|statt|en lugar de|au lieu de|вместо|"
    r"only|just|once|skimmed|a bit|a little|a few times|basics?|beginner\w*|tried|played|dabbled|some|briefly|course\w*|"
    r"tutorial\w*|workshop|watched|heard|read about|read from|learn\w*|stud(?:y|ied|ying)|helped|supported|assisted|exposure|"
    r"sat in|shadowed|"
    r"kaum|etwas|ein bisschen|nur|einmal|grundkenntnisse|lerne|kurs\w*|schulung\w*|probiert|geholfen|unterstützt|test\w*|"
    r"un poco|una vez|solo|sólo|básic\w+|curso|ayud\w+|un peu|une fois|seulement|notions|aidé|formation|"
    r"немного|один раз|однажды|только|чуть|курс\w*|пробовал\w*|помог\w*|трохи|лише|hackathon\w*|хакатон\w*"
)
_TALK = (
    r"(?:yes,? )?quite a bit|(?:yes,? )?a lot|not (?:really|much|quite|exactly|sure|yet)|kind of|sort of|(?:only|"
    r"just) a (?:little|bit)|nur (?:wenig|(?:ein )?bisschen|etwas)|solo un poco|"
    r"more or less|(?:it|"
    r"that) depends|"
    r"happy to \w+.*|glad to \w+.*|let me \w+.*|i hope .*|hope .*|sorry\b.*|thanks?\b.*|thank you.*|please\b.*|see (?:my|above|"
    r"the).*|"
    r"as i (?:said|wrote).*|it['’]s in my (?:cv|resume).*|i(?:['’]m| am) not sure.*|i don['’]t (?:know|remember).*|i think so|"
    r"i did|"
    r"(?:but )?(?:my|our|the) (?:team|colleagues?|boss|manager|others?) (?:did|does|do|had|has|have)(?: (?:it|that|this|so))?|"
    r"i have|we did|that['’]s (?:all|it)|nothing (?:else|more)|idk|dunno|pass|"
    r"(?:please |can (?:we|i|you) |could (?:we|i|you) |let['’]?s |i(?:['’]d| would) (?:like to )?|just )*"
    r"(?:skip(?: (?:this|that|it|the|please|pls|to|for now)\b.{0,30})?|next(?: (?:question|one|please)\b.{0,20})?)|"
    r"i(?:['’]d| would) rather not.*|(?:i )?(?:do ?n['’]?t|do not) want to (?:say|answer|talk).*|no comment|"
    r"i (?:really )?(?:liked?|loved?|enjoyed?|hated?) (?:it|that)|"
    r"(?:siguiente(?: pregunta)?|überspring\w*|nächste frage|question suivante|дальше|следующий вопрос)"
    r"(?: (?:bitte|por favor|s['’]il .*|пожалуйста))?|"
    r"n/?a|hm+|well|lol|(?:ha)+|"
    r"(?:put|write|say|claim|pretend|schreib\w*|pon|escribe|mets|напиши)"
    r"(?:\s*:.*|(?: that| dass| que|,? что)? (?:(?:i|ich|yo|j['’]ai|я)|\d+ (?:years?|jahre|años|ans|лет|года?))\b.*)|"
    r"(?:you can|could you|can you|feel free|just put|make it|say that|ignore)\b.*|"
    r"nicht wirklich|eher nicht|geht so|ein bisschen|teils,? teils|jein|weiß (?:ich )?nicht|keine ahnung|gerne mehr.*|danke.*|"
    r"bitte.*|"
    r"más o menos|no mucho|un poco|no s[eé]|gracias.*|por favor.*|plus ou moins|pas vraiment|un peu|bof|je ne sais pas|merci.*|"
    r"не знаю|немного|не очень|спасибо.*|пожалуйста.*|скорее нет|не зовсім|дякую.*|пропустить|überspringen|weiter|"
    r"(?:yes,? )?(?:some|a little|a bit)(?: of (?:it|that|both))?|ja,? (?:schon|viel|einiges|oft)|bastante|mucho|beaucoup|"
    r"много|довольно много"
)
_WISH = (
    r"(?:want|love|like|hope|plan|intend|eager|keen|willing|able|happy|ready|planning|hoping) to\b|would (?:like|love)|"
    r"interested in|"
    r"looking forward|fast learner|quick learner|could learn|can learn|will learn|möchte|"
    r"würde? (?:\w+ ){0,3}gern\w*|interessier\w*|lernbereit|"
    r"me gustaría|quisiera|me examino|estoy en ello|working on it|"
    r"quiero aprender|interesa|j['’]aimerais|je voudrais|envie d|хотел\w* бы|хочу|готов\w* (?:учиться|"
    r"изучить)|хотіл\w* б"
)
_NO_DEED = (
    r"(?:was|were) (?:supposed|going|meant|about) to\b|almost \w+(?:ed|t|n)?\b.*\b(?:but|cancel\w+)|"
    r"^(?:i (?:really )?)?(?:love|like|enjoy|hate|prefer)\b|\byears? old\b|"
    r"\b(?:people|everyone|they) loves? me\b|(?<!when )(?<!when the )(?<!when my )"
    r"\b(?:boss|manager|colleagues?|people|everyone|they) (?:always |often |once )?"
    r"(?:say|said|says|tell|told|tells|thinks?|thought)\b|"
    r"(?:natural|born) leader|"
    r"lied\b|jk\b|"
    r"(?:just |only )?(?:kidding|joking)\b|sollte ich\b|(?:war|ist) (?:nur )?(?:ein )?(?:scherz|spaß)|es broma|шучу|"
    r"(?:only|just|merely)\s+(?:skimmed|read|heard|watched|looked|know|open|see|saw|seen)|heard of|heard about|read about|"
    r"know (?:of|about)|(?:only|just) know (?:it|this|that|them)\b|"
    r"(?:was|were) only allowed to (?:watch|look|observe)|"
    r"^(?:but )?(?:we|there) (?:also |only )?(?:(?:had|was|were) (?:an?|the|some|meetings?|people)\b|had (?!to\b|been\b|\w+ed\b))"
    r"(?!.*(?:\d|\bi\b))|"
    r"kenn\w* (?:ich )?(?:das |es |sie )?nur|(?:solo|sólo) lo conozco|ne connais que|"
    r"nur (?:gelesen|gehört|überflogen|davon gehört|zugeschaut|zugesehen)|(?:juste|seulement) regardé|s[oó]lo (?:miré|observé)|"
    r"(?:gelesen|gehört) habe ich|solo (?:leí|he leído|conozco|de oídas)|"
    r"seulement (?:lu|entendu|vu)|(?:только|лишь) (?:читал\w*|слышал\w*|видел\w*)|лише (?:читав|чула|чув|читала)"
)
_OTHERS = (
    r"^(?:the|they|he|she|his|her|their|my (?:colleague|boss|manager|team ?lead)\w*|our \w+|someone|everyone|another|others?|"
    r"der|die|das|sie|er|unsere?\w* \w+|mein\w? (?:kolleg|chef)\w*|el|la|los|las|ellos|nuestr\w+ \w+|le|les|ils|elles|"
    r"notre \w+|nos \w+|"
    r"они|он|она|наш\w* \w+|коллег\w+|вони|він|вона)(?!\w)"
)
_ASKS = (
    r"what do you mean.*|what (?:is|does) (?:that|this|it)(?: mean)?|which one|why(?: do you ask)?|how so|like what|such as|"
    r"meaning|huh|do i (?:really |even )?(?:need|have to|must)\b.*|"
    r"is (?:it|that|this) (?:really )?(?:necessary|required|important|needed|bad)\b.*|"
    r"muss ich\b.*|brauche ich\b.*|нужно ли\b.*|обязательно ли\b.*|что такое\b.*|was (?:ist|heißt)\b.*|what(?: is|['’]s) \w+|"
    r"can you (?:explain|rephrase|give).*|could you (?:explain|rephrase).*|i don['’]t understand.*|explain.*|"
    r"was meins?t (?:du|ihr)?.*|wie meinst? .*|was meinen sie.*|versteh(?:e)? (?:ich )?nicht.*|qué (?:quieres|significa).*|"
    r"no entiendo.*|que veux-tu dire.*|qu['’]est-ce que.*|je ne comprends pas.*|что (?:ты|вы) име\w+ в виду.*|не понимаю.*|"
    r"не понял\w*|що .*на увазі.*|не розумію.*"
)


def _words(pattern: str) -> re.Pattern[str]:
    return expression(rf"(?<!\w)(?:{pattern})(?!\w)", _FLAGS)


_DOUBT = expression(
    r"(?:well,? )?(?:(?:i(?:['’]?m| am) )?not (?:really |quite |so )?sure\b.*|(?:i have )?no idea\b.*|idk\b.*|"
    r"i (?:do ?n['’]?t|do not) (?:really |actually )?(?:know|remember)(?:$|,? (?:if|whether|what|which|when|exactly)\b.*)|"
    r"(?:das )?weiß (?:ich )?nicht(?:$| (?:mehr|ob|genau)\b.*)|no (?:lo )?(?:sé|recuerdo)(?:$| (?:si|exactamente)\b.*)|"
    r"je ne (?:sais|me souviens) pas(?:$| si\b.*)|не (?:знаю|помню|уверен\w*)(?:$|,? (?:ли|точно)\b.*))",
    _FLAGS | re.DOTALL,
)
_SMALL_I = expression(r"(?<![\w.'’(-])i(?=['’](?:m|ve|d|ll)\b|\s+[a-z])")
_ENGLISH = expression(r"\b(?:the|and|with|my|we|to|of|for|so|it|in|only|at|from)\b")
_LONG_YES = expression(
    r"(?:(?:yes|yeah|yep|yup|sure)[, ]+)?(?:i|we) (?:did|do|have|had|was|were|can)(?: (?:that|it|this|so))?"
    r"(?:,|$)[\s,]*(?P<more>.*)",
    _FLAGS,
)
_LEADING_NO = expression(
    rf"(?!(?:never|nie|niemals)\s+(?:used?|did|worked|benutzt|hab(?:e)?)\s)(?:{NO})(?=\s+(?:(?:i|i['’]\w+|we|we['’]\w+|ich|wir|yo|nosotros|nosotras|je|j['’]\w+|nous|я|мы|ми|aber|but|mais|pero|но|"
    rf"але|however)[\s'’]|(?:only|just|nur|solo|sólo|seulement|только|лише|used?|did|worked|benutzt|hab(?:e)?)\s))",
    _FLAGS,
)
_PARTS_DENIED = expression(
    r"(?:no[, ]+)?(?:not (?:to|all|entirely|completely|fully|alone|every)|nicht (?:ganz|alle[ins]?|vollständig|komplett)|"
    r"pas (?:tout|entièrement|seule?)|no (?:del todo|todo|sol[oa])|не (?:совсем|полностью|все|всё|один|одна|до конца))(?!\w)",
    _FLAGS,
)
_ONLY = _words(r"only|just|nur|bloß|lediglich|solo|sólo|solamente|seulement|uniquement|только|лише|тільки")
_SO_NO = expression(r"\b(?:so|also|así que|donc|так что)[, ]+(?:no|nope|nein|non|нет)[\s.!]*$", _FLAGS)
_LAUGHTER = expression(
    r"[\s,;.(]*\b(?:lol|lmao|rofl|xd|(?:ha|he){2,}h?|(?:ja|je){2,}|(?:ха){2,}|hihi)\b[\s.!?)]*$|[\s,]*[:;]-?[)D]+\s*$", _FLAGS
)
_FEELING = expression(
    r"(?:(?:it|that|this|which|i|we) )?(?:was|were|is|am|felt|feels|wasn['’]t|isn['’]t) (?:\w+ ){0,2}?"
    r"(?:scary|scared|hard|tough|fun|great|nice|cool|"
    r"stressful|nervous|exciting|excited|crazy|awesome|horrible|terrible|amazing|interesting|weird|boring|difficult|"
    r"challenging|easy|proud|happy|sad|good|bad|ok|okay|fine)"
    r"(?: (?:at|in) (?:first|the beginning)| for me| though| actually| tbh)*",
    _FLAGS,
)
_EDGES = " \t\n\r.,;:!?…-–—*•()\"'“”«»"
_YES = expression(rf"^(?:(?:oh|well|hi|hello)[, ]+)?(?:{YES})(?!\w)[\s,.!;:–—，。！、،-]*", _FLAGS)
_NO = expression(rf"^(?:(?:oh|well)[, ]+)?(?:{NO})(?!\w)[\s,.!;:–—-]*", _FLAGS)
_LONE_NO = expression(rf"^(?:(?:oh|well)[, ]+)?(?:{NO})(?!\w)(?=\s*(?:[,.!;:–—-]|$|(?:{NO})(?!\w)))[\s,.!;:–—-]*", _FLAGS)
_TAKEN_BACK = expression(rf"^(?:(?:{NO})[\s,.!]+)+(?:{_TAKES_BACK})(?!\w)[\s,.!;:–—-]*", _FLAGS)
_DENIES = _words(_DENIAL)
_NO_WORD = expression(
    r"^(?:no|non|nein|none|ni|нет|ні)(?!\w)|\b(?:have|had|has|got|with|is|there['’]s|received?|took|made|did|held|used|gave) "
    r"(?:no|zero) \w|\S+(?<!\ba)(?<!\bthe)(?<!\bein)(?<!\bun) (?:no|nein|non|нет|ні)[\s.!]*$|"
    r"\b(?:yo|he|ha|hemos|había|tengo|nosotros|pero|sino|eso|ahí|allí) no\b|(?:^|, )no (?:\w+o|he|hemos|tengo|tenía|sé)\b|"
    r"\bno (?:(?:me|se|l[oae]s?|nos) )*(?:hag\w+|hac[eí]\w*|hi[cz]\w+|h[ae]|hab[ií]a|hemos|han|llev[oéa]\w*|manej[oé]|"
    r"doy|d[ií]|toc[oé]|atend\w+|atiendo|particip[oé]|ten[ií]\w*|tuv\w+|"
    r"est(?:oy|uve|aba)|soy|fui|trabajé|usé|dirijo|dirig\w+|gestion[oé]|firm[oé]|decid[oí]|apr[ou]\w*b\w+|vend[oí]|conduzco|program[oé]|escrib[oí]|impart[oí]|sup[eo]rvis[oé]|"
    r"coordin[oé]|negoci[oé]|termin[oé]|acab[oé]|present[oé]|salió|salí|lleg[óué]\w*|pas[óé]|obtuv\w+|consegu\w+|entr[oé]|instal[oé]|repar[oé]|derivo)\b|"
    r"^(?:y |pero |but |yet |though |although )?no\b|\bn['’](?:ai|a|avons|est|était|utilise)\b",
    _FLAGS,
)
_EXCUSED = _words(choice("no_denial"))
_UNDERLING = _words(_UNDER)
_FIRST = _words(FIRST_PERSON)
_SPANISH_WE = _words(
    r"\w{2,}[aei]mos|(?!(?:que|porqu|as|aqu|all|s|mi|caf|tambi)[éí])\w{3,}é|"
    r"uso|usé|hago|hice|llevo|manejo|trabajo con|preparo|di clases"
)
_SUBJECTS = _words(_SUBJECT)
_VERBS = _words(_VERB)
_ADVERSES = expression(rf"^(?:{_ADVERSE})(?!\w)[\s,]*", _FLAGS)
_WEAKLY = _words(_WEAK)
_TALKS = expression(rf"(?:{_TALK})", _FLAGS | re.DOTALL)
_WISHES = _words(_WISH)
_IDLE = _words(_NO_DEED)
_OTHER_SUBJECT = expression(_OTHERS, _FLAGS)
_SPEAKER = _words(r"i|i['’]\w+|we|we['’]\w+|ich|wir|yo|nosotros|nosotras|je|j['’]\w+|nous|я|мы|ми")
_GROUP = _words(r"we|we['’]\w+|wir|nosotros|nosotras|nous|on|мы|ми|our team|unser team")
_ALONE = _words(r"i|i['’]\w+|ich|yo|je|j['’]\w+|я|myself")
_QUESTION = expression(rf"(?:{_ASKS})", _FLAGS | re.DOTALL)
_BELIEFS = expression(_BELIEF, _FLAGS)
_LIMITED = expression(rf"^(?:(?:{_ADVERSE})[\s,]+)*(?:and )?(?:{_DENIAL}|no)(?:[\s,]+{_RESTRICTED}(?!\w)|[\s.!]*$)", _FLAGS)
_LIMIT_INSIDE = expression(rf"(?:,|\b(?:{_ADVERSE}))\s+(?:{_DENIAL}|no)[\s,]+{_RESTRICTED}(?!\w)", _FLAGS)
_BARE_DENIAL = expression(rf"^(?:(?:{_ADVERSE}|and|und|y|et|и)[\s,]+)?(?:{_DENIAL}|no|non)[\s,]+", _FLAGS)


def bare(text: str) -> str:
    """Words without the punctuation around them."""
    return text.strip(_EDGES)


def without_yes(text: str) -> str:
    """The text after any "Yes," at its beginning."""
    return _stripped(_YES, text)


def without_no(text: str) -> str:
    """The text after any "No," or "No, never." at its beginning; the "no" of "no downtime" belongs to what it denies."""
    return _stripped(_LONE_NO, _TAKEN_BACK.sub("", text))


def _stripped(pattern: re.Pattern[str], text: str) -> str:
    while (found := pattern.match(text)) and found.end():
        text = text[found.end() :]
    return text


def opens_with_no(text: str) -> bool:
    """Whether the text begins with a "no" that stands by itself: "No, never", not "No downtime"."""
    found = _NO.match(_TAKEN_BACK.sub("", text.strip()))
    return found is not None and (found.group().rstrip()[-1:] in ",.!;:–—-" or found.end() == len(text.strip()))


def leading_no(text: str) -> int:
    """How long a "no" is that opens a sentence without a comma behind it: "no i charted in Cerner"; 0 without one."""
    found = _LEADING_NO.match(text)
    return found.end() if found else 0


def is_partly(clause: str) -> bool:
    """Whether a clause opens with a no to only a part: "not to completion", "nicht allein"."""
    return bool(_PARTS_DENIED.match(clause.strip()))


def is_only_that(clause: str) -> bool:
    """Whether a clause behind a "no" only says how far it went: "I only did low voltage", "нет, только в 1С"."""
    return bool(_ONLY.search(clause)) and not any(map(str.isdigit, clause))


def is_only_yes(text: str) -> bool:
    """Whether nothing but agreement is said, be it to all that the posting asks for."""
    rest = bare(text)
    after = bare(without_yes(rest))
    return bool(pattern("demanded").fullmatch(after)) or (rest != after and (not after or is_talk(after)))


def denies(clause: str) -> bool:
    """Whether the main part of a clause says that something is not so; what follows "when" is beside it."""
    clause = _BELIEFS.sub("", _TAKEN_BACK.sub("", clause.strip()))
    if _SO_NO.search(clause):
        return True
    clause = _EXCUSED.sub(" ", clause)
    under = _UNDERLING.search(clause, 1)
    main = clause[: under.start()] if under else clause
    said = (_DENIES.search(main), _NO_WORD.search(main.strip()), pattern("none_of_mine").search(main))
    return any(said) or opens_with_no(main)


def is_limit(clause: str) -> bool:
    """Whether a denying clause only limits the one before it: "but never in production", "not on my own"."""
    return bool(_LIMITED.match(clause.strip())) and not _SUBJECTS.search(clause)


def holds_limit(stated: str) -> bool:
    """Whether a limit stands somewhere in a statement: "ran clusters, but not in production"."""
    return bool(_LIMIT_INSIDE.search(stated))


def is_bare_denial(clause: str) -> bool:
    """Whether a clause is a denied thing put in between: "not Kafka"."""
    return bool(_BARE_DENIAL.match(clause.strip())) and not _SUBJECTS.search(clause)


def joins_denial(clause: str) -> bool:
    """Whether a clause goes on with the list of a denial: "or Splunk"."""
    return bool(_ALSO_DENIED.match(clause.strip()))


def has_subject(clause: str) -> bool:
    """Whether a clause stands on its own: someone does something in it."""
    return bool(_SUBJECTS.search(clause) or _VERBS.search(clause))


def is_first_person(clause: str) -> bool:
    """Whether the speaker, or a group with the speaker, is in it."""
    return bool(_FIRST.search(clause) or _SPANISH_WE.search(clause))


def speaker_at(clause: str) -> int:
    """Where the speaker first names themselves as the one who acts; -1 when nowhere."""
    found = _SPEAKER.search(clause)
    return found.start() if found else -1


def without_adverse(clause: str) -> str:
    """The clause after a leading "but"."""
    return _ADVERSES.sub("", clause.strip())


def is_adverse(clause: str) -> bool:
    """Whether a clause begins with "but"."""
    return bool(_ADVERSES.match(clause.strip()))


def is_weak(clause: str) -> bool:
    """Whether a clause is modest about how much was done: enough for a line in these words, not for a skill."""
    return bool(_WEAKLY.search(clause))


def is_idle(clause: str) -> bool:
    """Whether a clause tells of reading or hearing about something, not of doing it."""
    return bool(_IDLE.search(clause))


def is_others_deed(clause: str) -> bool:
    """Whether somebody else does what a clause tells: "The platform team does all of that"."""
    return is_others_work(clause) or bool(_OTHER_SUBJECT.match(bare(clause)) and not _SPEAKER.search(clause))


def is_others_work(clause: str) -> bool:
    """Whether a clause says outright whose work something is, and it is not the speaker's: "macht bei uns der Chef"."""
    return bool(pattern("others_deed").search(bare(clause))) and not _SPEAKER.search(clause)


def is_shared(clause: str) -> bool:
    """Whether a clause speaks of a group and never of the speaker alone."""
    return bool(_GROUP.search(clause)) and not _ALONE.search(clause)


def is_talk(sentence: str) -> bool:
    """Whether a sentence talks to the bot instead of stating something: "Not really.", "Happy to explain"."""
    said = bare(without_laughter(sentence))
    return not said or any(one.fullmatch(said) for one in (_TALKS, _FEELING, pattern("aside"), pattern("refusal")))


def without_laughter(text: str) -> str:
    """The text before a "lol" or "haha" at its end."""
    return _LAUGHTER.sub("", text)


def doubts(clause: str) -> bool:
    """Whether a clause says that the person does not know, remember, or want to say: neither a fact nor a denial."""
    return any(one.fullmatch(bare(clause)) for one in (_DOUBT, pattern("refusal")))


def with_large_i(text: str) -> str:
    """The text with the English "I" as it is written in a document."""
    return _SMALL_I.sub("I", text) if _ENGLISH.search(text) else text


def is_long_yes(clause: str) -> bool:
    """Whether a clause agrees in more words and tells nothing of its own: "Yes I did, with my mentor"."""
    found = _LONG_YES.fullmatch(bare(clause))
    return found is not None and not has_subject(found["more"]) and not any(map(str.isdigit, clause))


def is_wish(clause: str) -> bool:
    """Whether a clause is about what the person would like, not about what they did."""
    return bool(_WISHES.search(clause))


def is_question(sentence: str) -> bool:
    """Whether a sentence asks something back."""
    return sentence.rstrip(" \t\n\"')»").endswith(("?", "？")) or bool(_QUESTION.fullmatch(bare(sentence)))
