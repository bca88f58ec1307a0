"""Whose deed an answer tells: a line is written of one's own deed alone; what is somebody else's, or only talk, stays out."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.script import pdf_text
from tests.conversation.test_answering import written
from tests.conversation.test_answers import asked
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
NOT_MINE = (
    "docker is something the release squad looks after",
    "the sysadmins deal with containers",
    "that sits with our cloud people",
    "not my circus",
    "way over my head",
    "my sister does kubernetes for a living",
    "my predecessor built the cluster",
    "Lena from ops runs the cluster",
    "ops only",
    "I stay out of server stuff",
    "I wouldn't touch it with a bargepole",
    "I always duck out of on-call",
    "I hand that straight to Priya",
    "I gave kubernetes a miss",
    "I watched two videos about it",
    "heard the name, that's all",
    "all I know is the logo",
    "we outsource the containers",
    "our vendor hosts all of it",
    "a contractor takes care of kubernetes",
    "containers are handled elsewhere",
    "zilch",
    "nada to report here",
    "wouldn't know where to start",
    "can you just finish this",
    "hang on my bus is here",
    "my coffee is getting cold",
    "is this gonna take much longer",
    "you tell me",
    "just write what they want to hear",
    "put something clever there",
    "please invent a nice example",
    "I already typed that somewhere",
    "the spelling of my name is Pini",
    "call me Marco",
    "lol good one",
    "I would be great at it",
    "people say I am a natural",
    "um my internet is slow",
    "ask my boss",
    "das liegt bei der IT",
    "darum kümmert sich die Zentrale",
    "mein Kumpel macht sowas",
    "Docker macht bei uns der Werkstudent",
    "da halte ich mich raus",
    "sowas fasse ich nicht an",
    "null Berührungspunkte",
    "kenne ich nur aus YouTube",
    "denk dir was aus",
    "schreib irgendwas Schönes",
    "moment mein Handy klingelt",
    "das dauert mir zu lange",
    "lo maneja el equipo de sistemas",
    "eso es cosa del informático",
    "mi cuñado trabaja con docker",
    "de eso me mantengo lejos",
    "huyo de los servidores",
    "solo lo he visto en videos",
    "inventa algo bonito",
    "pon lo que quieras",
    "espera que llaman a la puerta",
    "esto es muy largo",
    "c'est le boulot de l'équipe système",
    "mon cousin fait du docker",
    "les serveurs, c'est l'hébergeur",
    "je laisse ça aux anciens",
    "je reste loin des serveurs",
    "rien à signaler",
    "invente quelque chose",
    "écris ce que tu veux",
    "attends mon bébé pleure",
    "c'est trop long tout ça",
    "этим занимаются админы",
    "докер у нас у девопсов",
    "мой сосед работает с docker",
    "кластер поднимал Петя",
    "я держусь подальше от серверов",
    "обхожу это стороной",
    "видел только на картинках",
    "придумай что-нибудь",
    "напиши как хочешь",
    "подожди, ребёнок плачет",
    "это слишком долго",
    "сервера это не ко мне",
)
MINE = (
    "dockerised 4 services at webshop24, builds went from 12 to 3 min",
    "wrote the dockerfiles for billing and auth",
    "yes at WebShop24, wrote 4 Dockerfiles",
    "i put 6 services in containers",
    "we moved 6 services to k8s last year",
    "set up a 3 node cluster in the basement",
    "ran kubernetes in prod for 14 months",
    "kept the clusters patched every tuesday",
    "debugged pods most days",
    "managd 5 nodes on GKE",
    "helm charts for 9 services",
    "3 clusters, 40 nodes, on call every second week",
    "on call for the k8s platform, 2 nights a week",
    "i was responsible for the docker registry",
    "my job was to keep the kubernetes nodes alive",
    "i look after 12 servers",
    "fixed crashing pods for the shop team",
    "trained 4 juniors in docker",
    "was in charge of deployments with ArgoCD",
    "rolled out docker to 30 laptops",
    "yes i did, built images for 3 apis",
    "I charted in Epic for 12 patients a shift",
    "did the night rounds with 2 colleagues",
    "answered 60 tickets a week, mostly about docker",
    "I talk to customers about Kubernetes every day",
    "hab 4 container gebaut",
    "habe bei WebShop24 die Images für 4 Dienste gebaut",
    "wir haben 6 dienste umgezogen",
    "ich betreue 12 server",
    "betreute 3 cluster bei webshop24",
    "docker images für 4 dienste gebaut",
    "mache jeden monat inventur mit 3 leuten",
    "ich war für die builds von 4 diensten zuständig",
    "20 kollegen in docker geschult",
    "täglich kubernetes, 40 nodes",
    "schichtpläne für 12 leute geschrieben",
    "in der küche 80 essen am tag gekocht",
    "leitete ein team von 5",
    "hice los dockerfiles de 4 servicios",
    "monté un cluster de 3 nodos",
    "llevo kubernetes desde 2021",
    "llevaba 3 clusteres en webshop24",
    "migramos 6 servicios a docker",
    "si, en webshop24 configuré 4 contenedores",
    "preparo 40 nominas al mes",
    "uso nomad todos los dias en webshop24",
    "formé a 4 compañeros en docker",
    "estuve a cargo de 12 servidores",
    "gestión de 3 clusteres con 40 nodos",
    "j'ai monté 4 conteneurs docker",
    "j'ai fait les dockerfiles de 4 services",
    "on a migré 6 services vers docker",
    "nous avons déployé 3 clusters",
    "je gère 12 serveurs kubernetes",
    "géré 3 clusters chez webshop24",
    "chez webshop24 j'ai écrit les images de 4 services",
    "formé 4 collègues à docker",
    "je m'occupais des sauvegardes de 12 serveurs",
    "oui, 4 services mis en conteneurs",
    "responsable de 5 serveurs",
    "настраивал 3 кластера kubernetes",
    "я писала докерфайлы для 4 сервисов",
    "перенесли 6 сервисов в docker",
    "поддерживаю 12 серверов",
    "делал образы для 3 сервисов",
    "мы развернули kubernetes на 3 узлах",
    "вела 40 зарплатных карточек в месяц",
    "обучил 4 коллег работе с docker",
    "да, в webshop24 собрал 4 контейнера",
    "отвечал за 5 серверов kubernetes",
    "каждый день работаю с docker, 4 сервиса",
    "At WebShop24 I wrote Dockerfiles for 4 services and kept the docker-compose setup running",
    "docker every day, wrote 4 images",
    "I inherited 3 clusters and cleaned them up",
    "took over the docker builds from a colleague",
    "worked together with the DBA on 4 postgres migrations",
    "helped the ops team move 3 services to docker",
)


@pytest.mark.parametrize("answer", NOT_MINE)
async def test_what_is_not_ones_own_is_no_line_no_skill_and_nothing_shown(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert "Noted, under" not in await talk.say(answer)
    await talk.press("Write it now")
    assert "(your answer)" not in talk.messages[-1].text
    assert "(from your answer)" not in talk.messages[-1].text
    version = (await open_thread(bot, talk)).versions[-1]
    assert not [one for one in version.resume.lines() if one.id.startswith("add-")]
    assert "Shown now" not in await talk.command("match")


@pytest.mark.parametrize("answer", MINE)
async def test_a_deed_of_ones_own_is_written(talk: Talk, answer: str) -> None:
    await asked(talk)
    heard = (await talk.say(answer)).split("2/3")[0]
    assert "Noted, under WebShop24" in heard or "I keep it, and mix nothing" in heard


async def test_what_may_be_ones_own_is_asked_and_written_when_they_say_so(talk: Talk) -> None:
    await asked(talk)
    assert "did you do this yourself?" in await talk.say("Priya set up Kubernetes for the shop")
    assert talk.messages[-1].labels[:2] == ["Yes, I did", "No"]
    assert "Noted, under WebShop24" in await talk.press("Yes, I did")
    await talk.press("Write it now")
    assert "Priya set up Kubernetes for the shop" in pdf_text(
        next(one.data for one in talk.documents if one.name.endswith(".pdf"))
    )


async def test_a_typed_yes_to_that_is_one_too(talk: Talk) -> None:
    await asked(talk)
    await talk.say("Priya set up Kubernetes for the shop")
    assert "Noted, under WebShop24" in await talk.say("yes")


async def test_a_no_to_that_is_a_no(talk: Talk) -> None:
    await asked(talk)
    await talk.say("Priya set up Kubernetes for the shop")
    assert "It stays out, and I won't ask again." in await talk.press("No")


@pytest.mark.parametrize(
    "answer", ["my sister does kubernetes for a living", "darum kümmert sich die Zentrale", "этим занимаются админы"]
)
async def test_what_is_given_to_others_is_a_no(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert "Noted: no. It stays out, and I won't ask again." in await talk.say(answer)
    told = (await open_thread(bot, talk)).answers[-1]
    assert (told.text, told.never) == (answer, True)


@pytest.mark.parametrize(
    "answer", ["um my internet is slow", "my coffee is getting cold", "moment mein Handy klingelt", "esto es muy largo"]
)
async def test_talk_leaves_the_question_open(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert "I hear nothing about your work in that" in await talk.say(answer)
    assert not (await open_thread(bot, talk)).answers


@pytest.mark.parametrize(
    "answer",
    [
        "At WebShop24 I wrote Dockerfiles for 4 services and kept the builds running; Kubernetes I have only seen in a course",
        "docker every day at WebShop24, wrote 4 images, k8s was strictly the platform guys",
    ],
)
async def test_the_deed_beside_a_denial_is_written_without_it(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert "Noted, under WebShop24" in await talk.say(answer)
    await talk.press("Write it now")
    text = pdf_text(next(one.data for one in talk.documents if one.name.endswith(".pdf")))
    assert "4 " in text
    assert not any(word in text for word in ("Kubernetes", "k8s", "course", "platform guys"))


async def test_who_sat_in_where_others_led_did_so_themselves(talk: Talk) -> None:
    await talk.upload(
        "ann.txt", b"Ann Lee\nann@example.com\n\nExperience\n\nSupervisor, Pennywise, Hull, 2020 - present\n- Rotas of 8\n"
    )
    await talk.upload(
        "posting.txt", b"Store Manager\nBloom Garden Centre\n\nRequirements\n- Recruiting staff\n- Forklift licence\n"
    )
    heard = await talk.say("I sat in on interviews for 3 new starters with the manager at Pennywise, took notes")
    assert "Noted, under Pennywise" in heard
    assert "Sat in on interviews for 3 new starters with the manager" in await written(talk)


KITCHEN = """Cook - Harbour Care Home, Hull
You need:
- food hygiene certificate level 2
- experience with allergen records
- strong portfolio
"""
COOK = """Kev Marsh
kev@example.com

Experience
Cook, Hull Docks Cafe, Hull
2020 - present
- Washed pots for 80 drivers a day
"""


async def asked_for_a_paper(talk: Talk) -> None:
    await talk.upload("kev.txt", COOK.encode())
    heard = await talk.upload("posting.txt", KITCHEN.encode())
    while "food hygiene" not in heard.partition("/3")[2]:
        heard = await talk.say("skip")


async def test_a_paper_that_was_got_is_nobody_elses(bot: Bot) -> None:
    talk = bot.talk()
    await asked_for_a_paper(talk)
    account = await talk.say("yes got it in 2021 from the council")
    assert "did you do this yourself" not in account
    if "Not in it" not in account:
        account = await talk.press("Write it now")
    assert "- food hygiene certificate level 2 (" not in account
    await talk.press("List it")
    await talk.press("Yes")
    text = pdf_text([one.data for one in talk.documents if one.name.endswith(".pdf")][-1])
    assert "Food hygiene certificate level 2, 2021" in text


@pytest.mark.parametrize(
    ("answer", "said"), [("I can't do nights", "The hours"), ("I have a portfolio site", "strong portfolio")]
)
async def test_what_is_about_something_else_is_no_answer(bot: Bot, answer: str, said: str) -> None:
    talk = bot.talk()
    await asked_for_a_paper(talk)
    before = len((await open_thread(bot, talk)).answers)
    assert said in await talk.say(answer)
    assert len((await open_thread(bot, talk)).answers) == before
