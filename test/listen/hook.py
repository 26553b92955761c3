# Orca reads this as its orca-customizations.py: what it would speak is written down, a line an
# utterance, and no voice is needed.
import os
import time

from orca import settings, speech

said = open(os.environ["LISTEN_SAID"], "a", buffering=1)
speak = speech.speak
state = {"depth": 0, "parts": []}


def whole(content, acss=None, interrupt=True):
    """What one call speaks is one utterance, whatever voices its parts have."""
    state["depth"] += 1
    try:
        speak(content, acss, interrupt)
    finally:
        state["depth"] -= 1
    if state["depth"] == 0 and state["parts"]:
        text = " ".join(" ".join(state["parts"]).split())
        state["parts"] = []
        said.write("%d\t%s\n" % (time.time() * 1000, text))


def part(text, acss=None, interrupt=True):
    state["parts"].append(text)
    if state["depth"] == 0:
        whole([])


speech.speak = whole
speech._speak = part
speech.init = lambda: None
# The reader moves by keys; a page that is read out by itself would drown what they bring.
settings.sayAllOnLoad = False
settings.enableKeyEcho = False
