"""What every test module shares."""

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.builders")

# The same examples on every run, and no folder of findings left in the checkout.
settings.register_profile("kehoach", deadline=None, derandomize=True, database=None, max_examples=60)
settings.load_profile("kehoach")
