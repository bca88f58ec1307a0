"""Numbers told otherwise: in other forms, as what they come to, in another place; and so that they no longer hold."""

from tests.tailoring.truth.variations import numbers_broken, numbers_forms, numbers_said, numbers_told

TRANSFORMATIONS = (
    *numbers_forms.TRANSFORMATIONS,
    *numbers_told.TRANSFORMATIONS,
    *numbers_said.TRANSFORMATIONS,
    *numbers_broken.TRANSFORMATIONS,
)
