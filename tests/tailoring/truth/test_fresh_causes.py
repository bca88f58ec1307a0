"""What batches of claims that nobody had seen taught the gate: each cause in other words than it was met in."""

import pytest

from core.tailoring.verify import Level, verify

NO, ASK, YES = Level.UNSUPPORTED, Level.CONFIRM, Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited", "level"),
    [
        ("Magnetic resonance scans of joints", "Ultrasound of joints daily. No MR, that is another floor.", NO),
        ("Keep the duty roster for the wards", "The duty roster the head nurse writes, I only swap shifts.", NO),
        ("Set prices and quotas", "I count stock. Prices, quotas, are set by the owner.", NO),
        ("Draw the plans and measure the rooms", "I measure the rooms; she draws the plans.", NO),
        ("Payroll for the site", "Rosters are mine. Payroll is the bookkeeper.", NO),
        ("Repaired 48 duplicate pumps", "Repaired 31 of 48 duplicate pumps", NO),
        ("Surveyed 9 of 11 bridges", "Surveyed 9 bridges, two still to go", YES),
        ("Waste fell to 12 kg a week", "Waste dropped from 30 to 12 kg a week", YES),
        ("Ran nine dinners with 80 covers each", "Ran nine dinners, the largest 80 covers", NO),
        ("6 hours of training in all", "Gave four training sessions of 90 minutes", YES),
        ("Stock cut from 5.2m to 4.1m", "Stock down 1.1m to 4.1m", YES),
        ("Raised sales from 20 to 30 a day", "20 to 30 sales a day", NO),
        ("Hired six cooks, five of whom are still here", "Hired six cooks, one of whom moved on", YES),
        ("84 repairs in 2022", "84 repairs in three years, 30 of them in 2022", NO),
        ("Rescued 12 hikers", "Went out on rescues 12 times", NO),
        ("One of four on the night desk", "Night desk: three clerks and me", YES),
        ("Chief Dispatcher, Alder Buses", "Dispatcher at Alder Buses. Covered for the chief dispatcher in May", NO),
        ("Shift supervisor, Alder Buses", "Alder Buses. Shift supervisor when ours is on leave", NO),
        ("Managed three bakers", "Taught three bakers", NO),
        ("Currently treasurer of the rowing club", "Treasurer of the rowing club until 2020", NO),
        ("Founded a reading circle", "Started a reading circle at the branch", YES),
        ("Advanced AutoCAD and Revit", "AutoCAD (advanced), Revit (one course)", NO),
        ("Certified Kaltenborn fitter", "Kaltenborn evening course, 2019; Brixen certified 2021", NO),
        ("BA (Hons) 2:1", "BA (Hons) History, 2:2", NO),
        ("Holds the CFP", "CFP: did not pass, resit in autumn", NO),
        ("Basic plumbing, never certified", "Plumbing at home, nothing certified", YES),
        ("Mark what does not fit on the drawings", "I mark on the drawings what doesn't fit", YES),
        ("Sold two coach tours", "Bus tours, no. Coach tours, two sold.", YES),
        ("Chose the till system and trained the staff", "Sat on the panel that chose the till system, trained the staff", NO),
        ("Gorgeous seasonal menu for 40 guests", "Seasonal menu for 40 guests", ASK),
    ],
)
def test_a_cause_that_a_fresh_batch_showed_is_judged(claim: str, cited: str, level: Level) -> None:
    assert verify(claim, [cited]).level is level
