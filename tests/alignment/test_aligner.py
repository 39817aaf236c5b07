"""What is kept between two alignments changes nothing: after every step the result is that of a start from scratch."""

from dataclasses import replace
from random import Random
from statistics import median

import pytest
from tests.benchmarks import one_more

from claimgrid.alignment import Aligner, align, candidates, claims, grouping
from claimgrid.domain.dates import DateHint, Tense
from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignEstimate, Alignment, AlignPassage, to_line
from claimgrid.domain.passage import Features, Stance, passage_id

EVENTS = ("SINK", "TRIAL", "FIGHT", "FLOOD", "ELECT", "ARREST")
WORDS = (
    "ferry", "captain", "harbour", "storm", "court", "crew", "cargo", "island", "mayor", "bridge", "school", "tunnel",
    "march", "union", "farm", "market", "river", "train", "court", "garden", "mill", "tower", "abbey", "quay",
)  # fmt: skip
NAMES = (
    "Ilves", "Mr Ilves", "Rosa Quispe", "Quispe", "the ministry", "Swedish Foreign Minister Anna Berg", "Berg", "A. Berg",
    "Arne Berg", "Toomas Ilves", "Oslo", "Nils Oslo", "Norway", "Harbour Safety Board", "HSB", "Langley", "Anna Langley",
    "Norway", "Berg", "Norway", "Berg", "Anna Fredriksen", "Anna Fredrikson",
)  # fmt: skip
STATEMENTS = [(event, *Random(f"{event}{i}").sample(WORDS, 5)) for event in EVENTS for i in range(3)]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday")


def article(random, number):
    """An invented report; every third shares a sentence with others."""
    key = f"a{number:03}"
    passages = []
    for i in range(random.randint(1, 8)):
        event, *words = random.choice(STATEMENTS)
        for _ in range(random.randint(0, 2)):
            words[random.randrange(len(words))] = random.choice(WORDS)
        found = Features(
            words=(*words, event), names=tuple(random.sample(("bergen", "oslo", "visby"), random.randint(0, 1))),
            numbers=random.choice(((), ("40",), ("40",), ("40",), ("41",), ("7",))), predicates=(event,), subject=(words[0],),
            object=(words[1],),
        )  # fmt: skip
        passages.append(
            AlignPassage(
                passage_id(key, 9 * i, 9 * i + 5), 9 * i, 9 * i + 5, Stance.ATTRIBUTES,
                random.choice((*NAMES, None)), found, " ".join(found.words),
            )
        )  # fmt: skip
    sentence = "The ferry left the harbour before the storm and nobody on the island heard of it until noon. "
    weekday = random.choice(WEEKDAYS)
    named = f" The Harbour Safety Board (HSB) told it to {random.choice(NAMES)}." * (number % 5 == 0)
    text = (
        sentence * (number % 3 == 0)
        + f"Divers from Bergen, Visby, Oslo and Tarn found the wreck of the ferry Aurora near Lisk on {weekday}. "
        + " ".join(random.choices(WORDS, k=40))
        + f" Mr Ilves and {random.choice(NAMES)} were there.{named}"
    )
    start = text.index(weekday)
    hint = DateHint((start, start + len(weekday)), weekday=WEEKDAYS.index(weekday), tense=Tense.PAST)
    told = AlignEstimate(f"{key}:{start}-{start + 3}", random.choice((*NAMES, None)), hint, hint)
    published = random.choice((None, None, "2023-05-09", "2023-05-10"))
    return AlignArticle(key, text, None, published, (hint, hint), (2022,), tuple(passages), (told,))


def founded_by(held, random):
    """The id of the claim that some passage founds, as people name it when they move another passage to it."""
    return claims._founded(random.choice([p.id for a in held.values() for p in a.passages]))


def steps(random, articles):
    """The project after each of some changes: articles come and go, passages are pinned."""
    held = {}
    for _ in range(24):
        change = random.random()
        if change < 0.65 or len(held) < 3:
            held.update({a.id: a for a in random.sample(articles, random.choice((1, 1, 6)))})
        elif change < 0.8:
            held.pop(random.choice(sorted(held)))
        else:
            one = held[random.choice(sorted(held))]
            pinned = replace(
                random.choice(one.passages),
                claim=random.choice(("hand1", founded_by(held, random), founded_by(held, random), None)),
            )
            held[one.id] = replace(one, passages=tuple(pinned if p.id == pinned.id else p for p in one.passages))
        yield [held[key] for key in random.sample(sorted(held), len(held))]


class Told:
    """What a project knows that is given one answer after the other, and stores only what they tell."""

    def __init__(self):
        self.aligner, self.held = Aligner(), {}
        self.claim, self.label, self.near, self.speaker, self.said_by = {}, {}, {}, {}, {}
        self.reuse, self.origins, self.published, self.days = {}, {}, {}, {}

    def change(self, held):
        """The articles are these now."""
        before, self.held = self.held, {a.id: a for a in held}
        self.aligner.drop(before.keys() - self.held.keys())
        self.aligner.keep(a for a in held if before.get(a.id) != a)
        found = self.aligner.align(0)
        for claim in found.claims:
            self.claim.update(dict.fromkeys(claim.passages, claim.id))
            self.label[claim.id], self.near[claim.id] = claim.label, claim.near
        for speaker in found.speakers:
            self.speaker[speaker.id] = replace(speaker, mentions=())
            self.said_by.update(dict.fromkeys(speaker.mentions, speaker.id))
        self.reuse.update((r.articles, r) for r in found.reuse)
        for article in found.origins:
            self.published.pop(article, None)
            estimates = self.held[article].estimates
            self.days[article] = {e.id: (found.as_of.get(e.id), found.said.get(e.id)) for e in estimates}
        self.origins |= found.origins
        self.published |= found.published

    def everything(self):
        """All that is told of what is held, as it would be told from scratch."""
        claims, mentions = {}, {}
        for p in sorted(p.id for a in self.held.values() for p in a.passages):
            claims.setdefault(self.claim[p], []).append(p)
        for mention in {
            (a.id, m.speaker) for a in self.held.values() for m in (*a.passages, *a.estimates) if m.speaker
        }:
            mentions.setdefault(self.said_by[mention], []).append(mention)
        days = [(e, d) for a in sorted(self.held) for e, d in self.days[a].items()]
        return Alignment(
            0,
            tuple(AlignedClaim(c, self.label[c], tuple(ps), self.near[c]) for c, ps in sorted(claims.items())),
            tuple(replace(self.speaker[s], mentions=tuple(sorted(ms))) for s, ms in sorted(mentions.items())),
            tuple(r for pair, r in sorted(self.reuse.items()) if self.held.keys() >= set(pair)),
            {a: self.origins[a] for a in sorted(self.held)},
            {a: self.published[a] for a in sorted(self.held) if a in self.published},
            {e: as_of for e, (as_of, _) in days if as_of},
            {e: said for e, (_, said) in days if said},
        )


@pytest.mark.parametrize("seed", range(6))
def test_after_every_change_the_result_is_that_of_a_start_from_scratch(seed, monkeypatch):
    monkeypatch.setattr(candidates, "COMMON", 12)
    monkeypatch.setattr(candidates, "CROWD", 10)
    monkeypatch.setattr(claims, "SAMPLE", 12)
    random = Random(seed)
    articles = [article(random, number) for number in range(40)]
    told = Told()
    for held in steps(random, articles):
        told.change(held)
        scratch = to_line(align(held, 0))
        assert to_line(told.everything()) == scratch
        assert to_line(told.aligner.align(0, whole=True)) == scratch


def test_the_sample_weighs_what_is_not_in_it(monkeypatch):
    monkeypatch.setattr(claims, "SAMPLE", 3)
    random = Random(5)
    articles = [article(random, number) for number in range(9)]
    told = Told()
    for held in (articles[3:], articles, articles[1:], articles[:2]):
        told.change(held)
        assert to_line(told.everything()) == to_line(align(held, 0))


def test_a_new_article_has_few_pairs_compared_again(monkeypatch):
    articles = one_more.articles(70)
    compared = []
    score = grouping.score
    monkeypatch.setattr(grouping, "score", lambda *pair: compared.append(pair) or score(*pair))
    align(articles, 0)
    whole = len(compared)
    kept = Aligner()
    kept.keep(articles[:60])
    kept.align(0)
    each = []
    for one in articles[60:]:
        compared.clear()
        kept.keep([one])
        kept.align(0)
        each.append(len(compared))
    assert 0 < median(each) < whole / 5, (
        median(each),
        whole,
    )  # now and then a weight moves a step, and more are compared


def test_only_what_changed_is_told():
    articles = one_more.articles(40)
    kept = Aligner()
    kept.keep(articles[:39])
    whole = kept.align(0)
    kept.keep(articles[39:])
    more = kept.align(0)
    assert articles[39].id in more.origins
    assert len(more.claims) < len(whole.claims) / 5
    assert len(more.speakers) < len(whole.speakers) / 5
    nothing = kept.align(0)
    assert (nothing.claims, nothing.speakers, nothing.reuse, nothing.origins) == ((), (), (), {})
