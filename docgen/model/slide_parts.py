"""What several types of slide share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Discriminator, Field, Tag

from docgen.model.agenda import Minutes
from docgen.model.language import Language, Phrase, Title, Wording
from docgen.model.noun import Line, Noun, Slug

MAX_LIST = 300
"""Entries of a list that flows on to the next slide when it does not fit."""


Number = Annotated[float, Field(allow_inf_nan=False, description="a number")]


class AnySlide(Noun):
    """What a slide of any type may carry."""

    section: Phrase | None = Field(default=None, description="a section of the deck begins here, with this name")
    hidden: bool = Field(default=False, description="true: the slide is skipped when the deck is shown")
    notes: Wording | None = Field(default=None, description="the leader's own speaker notes")
    exercise: Slug | None = Field(
        default=None, description="the id of an exercise, which gives the slide its band and notes"
    )
    minutes: Minutes | None = Field(
        default=None, description="how many minutes it takes; default: those of the exercise"
    )


class TitledSlide(AnySlide):
    """A slide with a title of its own, as all have but those that take it from the catalogue."""

    title: Title = Field(description="a title of at most 110 characters, unlike that of every other slide")


class Bullet(Noun):
    """A bullet and those below it."""

    text: Phrase
    items: tuple[Phrase, ...] = Field(default=(), max_length=MAX_LIST, description="bullets of the second level")


def _shape(value: object) -> str:
    """A mapping is a bullet, unless all its keys are languages."""
    if isinstance(value, dict):
        return "text" if set(value) <= set(Language) else "bullet"
    return "bullet" if isinstance(value, Bullet) else "text"


def _bullet(text: Wording) -> Bullet:
    return Bullet(text=text)


if TYPE_CHECKING:
    Point = Bullet
else:
    # In the file a bullet may also be only its text; in the model it is a Bullet all the same.
    Point = Annotated[
        Annotated[Bullet, Tag("bullet")] | Annotated[Phrase, AfterValidator(_bullet), Tag("text")],
        Discriminator(_shape),
    ]


class Callout(Noun):
    """A text that stands out in a frame. `language`: the text is in this one, whatever the deck is in."""

    text: Phrase
    source: Phrase | None = Field(default=None, description="where the text comes from")
    language: Language | None = Field(
        default=None, description="the language of the text, when it is not that of the deck"
    )


class Headed(Noun):
    """A heading and what stands under it."""

    heading: Phrase
    items: tuple[Phrase, ...] = Field(
        default=(), max_length=MAX_LIST, description="what stands under the heading, a line each"
    )


class Labelled(Noun):
    """A label and its text."""

    label: Phrase
    text: Phrase


class Person(Noun):
    """Somebody who is presented."""

    name: Line
    role: Phrase
