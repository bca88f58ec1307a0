"""What holds for all tests: where nothing may be missing, a skip is a failure."""

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # the first example compiles what is compiled at its first use
settings.load_profile("house")
MUST_RUN = os.environ.get("VITAE_MUST_RUN", "").split()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fails skipped tests whose mark stands in VITAE_MUST_RUN ("shared postgres"): there, what they need must be present."""
    report = yield
    marks = [mark for mark in MUST_RUN if item.get_closest_marker(mark)]
    if report.skipped and marks and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{report.longrepr}\nVITAE_MUST_RUN names {', '.join(marks)}: this test may not be skipped here."
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fails modules that skip themselves as a whole: their tests' marks can't be seen."""
    report = yield
    if report.skipped and MUST_RUN:
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid}: skip tests by their marks, not the whole module, where VITAE_MUST_RUN is set."
    return report
