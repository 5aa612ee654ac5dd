"""The closed set of terms that documents and their templates share.

A form of the language is one `Terms` value (`nb.py`, `nn.py`); `forms.py` picks it. A term that is missing is a type
error, and a choice without its label fails a test. Labels of choices are keyed by the value that the model uses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Terms:
    """Every term of one language form."""

    tag: str
    """The language tag of documents, such as `nn-NO`."""
    mandate: str
    plan: str
    mandate_stem: str
    """First part of the file name of a mandate; the participant's id follows."""
    plan_stem: str
    intake: str
    """The intake (pulje) of a network, with `{number}`."""
    led_by: str
    """Who leads a network, with `{name}`."""
    no_network: str
    yes: str
    no: str
    unknown: str
    """Stands where a computed value cannot be known yet."""
    choose: str
    page_of: str
    """The page number in the footer, with `{page}` and `{pages}`."""
    form: Mapping[str, str]
    level: Mapping[str, str]
    mode: Mapping[str, str]
    progress: Mapping[str, str]
    """The status of a milestone or an activity."""
    risk_status: Mapping[str, str]
