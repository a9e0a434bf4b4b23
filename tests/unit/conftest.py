"""How the properties of the unit tests are tried."""

from hypothesis import Phase, settings

# For `make mutants`: the same examples each time, and no search for the smallest one that fails.
settings.register_profile("mutants", phases=[Phase.explicit, Phase.generate], derandomize=True)
