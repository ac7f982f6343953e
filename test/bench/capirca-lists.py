"""Times Capirca: policies come as JSON on standard input; seconds of each round and the lists go to standard output as JSON.

Definitions are loaded and modules imported before the clock runs; warnings are not written. Each round does what aclgen does
for a policy: it is parsed once, and every target gets a copy of what was parsed.
"""
import copy
import importlib
import json
import sys
from importlib.metadata import version
from time import perf_counter

from absl import logging
from capirca.lib import naming, policy

WEEKS_BEFORE_EXPIRY = 2


def load(targets):
    return {
        name: getattr(importlib.import_module(f"capirca.lib.{module}"), generator)
        for name, (module, generator) in targets.items()
    }


def definitions_of(each):
    definitions = naming.Naming()
    definitions.ParseNetworkList(each["networks"].split("\n"))
    definitions.ParseServiceList(each["services"].split("\n"))
    return definitions


def run(policies, generators):
    parsing = generating = 0.0
    lists = []
    for text, definitions in policies:
        start = perf_counter()
        parsed = policy.ParsePolicy(text, definitions, optimize=False)
        parsing += perf_counter() - start
        start = perf_counter()
        lists.append(
            {
                name: str(generator(copy.deepcopy(parsed), WEEKS_BEFORE_EXPIRY))
                for name, generator in generators.items()
            }
        )
        generating += perf_counter() - start
    return parsing, generating, lists


def main():
    logging.set_verbosity(logging.FATAL)
    asked = json.load(sys.stdin)
    generators = load(asked["targets"])
    policies = [(each["policy"], definitions_of(each)) for each in asked["policies"]]
    for _ in range(asked["warmUps"]):
        run(policies, generators)
    rounds = [run(policies, generators) for _ in range(asked["rounds"])]
    json.dump(
        {
            "version": version("capirca"),
            "parsing": [parsing for parsing, _, _ in rounds],
            "generating": [generating for _, generating, _ in rounds],
            "lists": rounds[-1][2],
        },
        sys.stdout,
    )


main()
