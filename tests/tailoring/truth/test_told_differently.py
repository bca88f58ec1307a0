"""Numbers and turns that are told differently: worked out in the line, by how far they lie apart, in words for how often."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Checked 120 files, a quarter of them (30) on site", ("I checked 120 files.", "30 were on site, the rest by mail.")),
        ("Three repairs of pumps out of every four (15 of 20) done in house", "20 pump repairs, 15 of them done in house"),
        ("Baja de dos de cada tres socios (40 de 60) tramitada", "Tramité la baja de 40 de los 60 socios"),
        ("Orders sent in 5 days or less, at least two days ahead of the promise", "Orders go out within 5 days; we promise 7"),
        ("Found waste to be 12%, four points above the planned figure", "Waste was 12%, not the planned 8%"),
        ("Leaflets delivered 4% under a £50,000 budget", "Leaflets, £50,000 budget, came in £2,000 under"),
        ("Harvest of 1.2 million kg in 2022, over 9 nights", "Harvest 2022: 1,200 tonnes over nine nights"),
        ("Audience now two and a half times its former number (500, up from 200)", "Audience from 200 to 500 in number"),
        ("Three of four plots yielded at least 9 tonnes a hectare", "Three of four plots reached 9 tonnes a hectare or better"),
        ("Recettes en hausse de 5 % (de 2,4 à 2,52 millions d'euros)", "Recettes : 2,4 M€, puis 2,52 M€"),
        ("Six-weekly rota for 14 people", "I plan the rota for 14 people every six weeks"),
        ("On call every third weekend", "On-call weekends one in three"),
        ("Yearly check of 30 alarms", "Each March I check the 30 alarms"),
        ("Three weekly reading groups in two schools", "3 reading groups a week in 2 schools"),
        ("Template taken up by four other branches", "The template is mine, four other branches use it now"),
        ("'Not delivered' notes fell by six, to three", "Notes marked 'not delivered' went from 9 to 3"),
        (
            "Budget of 3 projects in 2023, 12 fewer errors than in the first year (4 against 16)",
            "I keep the budget of 3 projects since 2021. The first year had 16 errors, 2023 had 4.",
        ),
    ],
)
def test_a_number_told_differently_stands(claim: str, cited: str | tuple[str, ...]) -> None:
    """The same number by what it is of, how far from another, or how often."""
    assert verify(claim, [cited] if isinstance(cited, str) else cited).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Checked 120 files, a third of them (30) on site", ("I checked 120 files.", "30 were on site, the rest by mail.")),
        ("Found waste to be 12%, six points above the planned figure", "Waste was 12%, not the planned 8%"),
        ("Leaflets delivered 9% under a £50,000 budget", "Leaflets, £50,000 budget, came in £2,000 under"),
        ("Served over 9 schools", "Served nine schools"),
        ("Six-weekly rota for 14 people", "I plan the rota for 14 people every four weeks"),
        ("On call every second weekend", "On-call weekends one in three"),
        ("Three of four plots yielded at least 10 tonnes a hectare", "Three of four plots reached 9 tonnes a hectare or better"),
    ],
)
def test_another_number_is_refused(claim: str, cited: str | tuple[str, ...]) -> None:
    """Worked out wrongly, it is an invention."""
    assert verify(claim, [cited] if isinstance(cited, str) else cited).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Place around 25 orders a month and monitor the budget", "Around 25 orders a month. I do no budget monitoring."),
        ("Payroll for 40 staff", "40 staff on the rota; the payroll I leave to the accountant."),
        ("Lohnabrechnung für 40 Leute", "Dienstplan für 40 Leute, von der Lohnabrechnung lasse ich die Finger."),
        ("Nóminas de 40 personas", "Turnos de 40 personas; de las nóminas no me encargo."),
        ("Contrôle de la paie", "Les plannings oui. La paie, je la laisse au comptable."),
    ],
)
def test_a_no_without_a_not_is_a_no(claim: str, cited: str) -> None:
    """People deny by "I do no ...", by leaving it to others, by keeping away from it."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Gestión del padrón del Impuesto sobre Bienes Inmuebles", "Gestión del padrón del IBI"),
        ("Bachelor of Business Studies, Corran Institute, 2014", "BBS (Business Studies), Corran Institute, 2014"),
        ("Checks of gauges every spring and autumn", "Checks of gauges twice a year"),
        ("Two checks of gauges a year", "Checks of gauges every spring and autumn"),
        ("Desk Clerk (Desk 3), Prairie Freight, 02/2016 - present", "Prairie Freight, Desk Clerk, Desk 3 Feb 2016 to present"),
        ("Four consecutive years of audits (2019-2022)", "Audits in 2019, 2020, 2021 and 2022"),
        (
            "Betreuung von derzeit 3 Lehrlingen im ersten und zweiten Jahr",
            "Betreuung der Lehrlinge im 1. und 2. Jahr, zurzeit drei",
        ),
        ("Trámite de unas cuarenta y cinco becas al mes", "Becas, unas 45 al mes"),
        ("Trained a model on 1.4m motor policy rows", "I trained a model on motor data, 1.4 million policy rows."),
        ("Lookups take 10 minutes rather than 30", "A lookup took half an hour, now ten minutes"),
    ],
)
def test_the_same_in_other_letters_stands(claim: str, cited: str) -> None:
    """Abbreviations spelled out, seasons counted, numbers behind a noun that look like a date."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Request X-rays and MRI scans", "I request plain X-rays. MRI goes through the consultant, I can't request it"),
        ("Entwurf individueller Treppen", "Individuelle Treppen bestellen wir beim Werk, die entwerfe ich nicht selbst"),
        ("Inspección del IAE", "Llevo la tasa de terrazas. El IAE no lo inspecciono yo, lo lleva la Diputación."),
        ("Bauleitung beim Umbau der Halle", "Mitarbeit beim Umbau der Halle; Bauleitung lag beim Inhaber"),
        ("Recruitment day in Montreal", "Recruitment day in Trois-Sapins"),
    ],
)
def test_what_a_pronoun_takes_up_is_denied_with_it(claim: str, cited: str) -> None:
    """The no stands behind what it denies, and takes it up by "it", "die", "lo"."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited", "expected"),
    [
        ("Check the report twice a day (07:00 and 14:00)", "I check the report at 7 am and again at 2 pm", Level.SUPPORTED),
        ("Zero lost-time injuries since 2016", "No lost-time injury since 2016", Level.SUPPORTED),
        ("Zéro retard de livraison en 2021", "Aucun retard de livraison en 2021", Level.SUPPORTED),
        ("Zero lost-time injuries since 2016", "Two lost-time injuries since 2016", Level.UNSUPPORTED),
        ("Planned two Year 3 classes", "Planned both Year 3 classes", Level.SUPPORTED),
        ("Congress delivered 4% below budget", "Congress, budget £64,000, came in 4% under budget", Level.SUPPORTED),
        (
            "Planning hebdomadaire de douze agents en deux équipes",
            "Planning hebdomadaire de deux équipes (12 agents)",
            Level.SUPPORTED,
        ),
        ("Von Mai bis September drei Torten im Monat", "Torten (drei im Monat, Mai bis September)", Level.SUPPORTED),
        ("Manage TPN orders jointly with the dietitians", "The dietitians do all the TPN orders.", Level.UNSUPPORTED),
        ("Maintain the feature store", "I pair with the ML team (they own the feature store)", Level.UNSUPPORTED),
        ("Program keys for cars and motorbikes", "I program car keys. Motorbikes I leave alone.", Level.UNSUPPORTED),
        ("Line manage 6 planners per event", "Freelancers: I book and brief 6 per event", Level.UNSUPPORTED),
    ],
)
def test_hours_noughts_and_others(claim: str, cited: str, expected: Level) -> None:
    """Hours of the day, nothing told as nought, and what "they" do."""
    assert verify(claim, [cited]).level is expected


@pytest.mark.parametrize(
    ("claim", "cited", "expected"),
    [
        ("Turned rods up to 15 cm across", "Turned rods up to 150 mm across", Level.SUPPORTED),
        ("Turned rods up to 15 cm across", "Turned rods up to 15 mm across", Level.UNSUPPORTED),
        ("Unas 2000 cajas clasificadas al día", "Unas 2.000 cajas clasificadas al día", Level.SUPPORTED),
        ("16 Plätze jährlich, verteilt auf zwei Termine", "Zweimal im Jahr, je 8 Plätze", Level.SUPPORTED),
        ("Sin averías en mi línea desde 2019", "Mi línea no registra averías desde 2019", Level.SUPPORTED),
        ("Hand over to the night team", "I hand over to the night team", Level.SUPPORTED),
        ("Forecast for three months", "90-day forecast", Level.SUPPORTED),
        ("Acted as floor manager for six weeks in 2022", "Acting floor manager for six weeks in 2022", Level.SUPPORTED),
        ("Floor manager for six weeks in 2022", "Acting floor manager for six weeks in 2022", Level.UNSUPPORTED),
        ("Found a fault after resets", "I found a fault after eleven resets by others", Level.SUPPORTED),
    ],
)
def test_lengths_years_and_turns(claim: str, cited: str, expected: Level) -> None:
    """Millimetres are no millions, 2000 boxes no year, and handing over to somebody is no no."""
    assert verify(claim, [cited]).level is expected
