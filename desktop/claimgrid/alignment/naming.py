"""How articles give a name, and what stands beside it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from claimgrid.domain.messages import AlignArticle

from .names import name_words
from .roles import roles_beside
from .speakers import Key, body, countries_before, forms_beside, is_person, key_of


class Mention(NamedTuple):
    """How often an article gives a name, and what its text says beside it."""

    often: int
    forms: frozenset[Key]
    countries: tuple[str, ...]
    roles: tuple[str, ...]

    @classmethod
    def of(cls, kept: Sequence[Any]) -> "Mention":
        """A mention that was kept."""
        often, forms, countries, roles = kept
        return cls(often, frozenset(map(tuple, forms)), tuple(countries), tuple(roles))

    def kept(self) -> tuple[object, ...]:
        """The mention as it is kept."""
        return self.often, sorted(self.forms), self.countries, self.roles


@dataclass(slots=True)
class Named:
    """Where a name is given, and how often in each article; what the texts say beside it: its short forms, by their keys,
    the countries in titles before it, and the roles of a person."""

    articles: dict[str, int] = field(default_factory=dict)
    forms: dict[Key, int] = field(default_factory=dict)
    countries: dict[str, int] = field(default_factory=dict)
    roles: dict[str, int] = field(default_factory=dict)

    def count(self, article: str, mention: "Mention", sign: int) -> None:
        """An article gives the name so, or does so no more."""
        if sign > 0:
            self.articles[article] = mention.often
        else:
            del self.articles[article]
        for form in mention.forms:
            self.forms[form] = self.forms.get(form, 0) + sign
        for country in mention.countries:
            self.countries[country] = self.countries.get(country, 0) + sign
        for role in mention.roles:
            self.roles[role] = self.roles.get(role, 0) + sign


def last_word(name: str) -> tuple[str | None, str | None]:
    """The last word of a name: where it is that of a person, and where it is that of a seat."""
    last = name_words(name)[-1:]
    if body(name):
        return None, last[0]
    return (last[0], None) if is_person(name) else (None, None)


def mentioned(article: AlignArticle) -> dict[str, Mention]:
    """The names that an article's passages and estimates give."""
    names = [p.speaker for p in article.passages] + [e.speaker for e in article.estimates]
    return {
        name: Mention(
            often,
            frozenset(map(key_of, forms_beside(name, article.text))),
            tuple(countries_before(name, article.text)) if is_person(name) else (),
            tuple(sorted(set(roles_beside(name, article.text)))) if is_person(name) else (),
        )
        for name, often in Counter(name for name in names if name).items()
    }
