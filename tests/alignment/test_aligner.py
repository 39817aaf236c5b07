"""What is kept between two alignments changes nothing: after every step the result is that of a start from scratch."""

import json
from dataclasses import replace
from hashlib import sha256
from random import Random
from statistics import median

import pytest
from tests.benchmarks import one_more

from claimgrid import lexicon
from claimgrid.alignment import Aligner, align, articles, candidates, claims, grouping, memory
from claimgrid.domain.codec import encode
from claimgrid.domain.dates import DateHint, Tense
from claimgrid.domain.messages import (
    AlignArticle,
    AlignedClaim,
    AlignEstimate,
    Alignment,
    AlignPassage,
    Found,
    align_article,
    to_line,
)
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
SEEDS = [*range(3), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(3, 6))]
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
    return digested(AlignArticle(key, text, None, published, (hint, hint), (2022,), tuple(passages), (told,)))


def digested(article):
    """As the project tells it."""
    return replace(article, digest=sha256(repr(replace(article, digest="")).encode()).hexdigest())


def as_told(article):
    """As the aligning child is told it."""
    return json.dumps(encode(article))


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
            passages = tuple(pinned if p.id == pinned.id else p for p in one.passages)
            held[one.id] = digested(replace(one, passages=passages))
        yield [held[key] for key in random.sample(sorted(held), len(held))]


class Told:
    """What a project knows that is given one answer after the other, and stores only what they tell."""

    def __init__(self):
        self.aligner, self.held = Aligner(self.look_up), {}
        self.claim, self.label, self.near, self.fits, self.speaker, self.said_by = {}, {}, {}, {}, {}, {}
        self.reuse, self.origins, self.published, self.days, self.kept = {}, {}, {}, {}, {}
        self.looked_up = []

    def look_up(self, asked):
        """What the project answers who looks something up."""
        self.looked_up.append(asked)
        rows = {name: dict([*self.kept.get(name, {}).items()][: asked.most or None]) for name in asked.names}
        return Found(rows, {id_: as_told(self.held[id_]) for id_ in asked.articles if id_ in self.held})

    def change(self, held):
        """The articles are these now."""
        before, self.held = self.held, {a.id: a for a in held}
        self.tell(before)
        return self.store(self.aligner.align(0))

    def tell(self, before):
        """Tell what is other than before."""
        self.aligner.drop(before.keys() - self.held.keys())
        self.aligner.keep_told({id_: as_told(a) for id_, a in self.held.items() if before.get(id_) != a})

    def open(self, held, *, is_known=False):
        """The program was ended, and is started again; since the last answer the articles have become these. Whether it
        ``is_known`` which are others."""
        before, self.held = self.held, {a.id: a for a in held}
        self.aligner = Aligner(self.look_up)
        self.aligner.begin(self.held, is_aligned=is_known)
        if is_known:
            self.tell(before)
        return self.store(self.aligner.align(0))

    def store(self, found):
        """Take over what an answer tells."""
        if found.is_kept_anew:
            self.kept = {}
        for member, rows in found.kept.items():
            for name, value in json.loads(rows).items():
                under = self.kept.setdefault(name, {})
                under.pop(member, None)
                if value:
                    under[member] = value
        self.kept = {name: under for name, under in self.kept.items() if under}
        for claim in found.claims:
            self.claim.update(dict.fromkeys(claim.passages, claim.id))
            self.label[claim.id], self.near[claim.id], self.fits[claim.id] = claim.label, claim.near, claim.fits
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
        return found

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
            tuple(
                AlignedClaim(c, self.label[c], tuple(ps), self.near[c], self.fits[c])
                for c, ps in sorted(claims.items())
            ),
            tuple(replace(self.speaker[s], mentions=tuple(sorted(ms))) for s, ms in sorted(mentions.items())),
            tuple(r for pair, r in sorted(self.reuse.items()) if self.held.keys() >= set(pair)),
            {a: self.origins[a] for a in sorted(self.held)},
            {a: self.published[a] for a in sorted(self.held) if a in self.published},
            {e: as_of for e, (as_of, _) in days if as_of},
            {e: said for e, (_, said) in days if said},
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_after_every_change_the_result_is_that_of_a_start_from_scratch(seed, monkeypatch):
    monkeypatch.setattr(candidates, "COMMON", 12)
    monkeypatch.setattr(candidates, "CROWD", 10)
    monkeypatch.setattr(claims, "SAMPLE", 12)
    random = Random(seed)
    articles = [article(random, number) for number in range(40)]
    told = Told()
    for held in steps(random, articles):
        told.change(held)
        scratch = from_scratch(held)
        assert to_line(told.everything()) == scratch
        assert to_line(replace(told.aligner.align(0, whole=True), kept={}, is_kept_anew=False)) == scratch


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_kept_from_an_earlier_run_changes_nothing(seed, monkeypatch):
    monkeypatch.setattr(candidates, "COMMON", 12)
    monkeypatch.setattr(candidates, "CROWD", 10)
    monkeypatch.setattr(claims, "SAMPLE", 12)
    random = Random(seed)
    told = Told()
    for held in steps(random, [article(random, number) for number in range(40)]):
        if random.random() < 0.6:
            told.open(held, is_known=random.random() < 0.5)
        else:
            told.change(held)
        assert to_line(told.everything()) == from_scratch(held)
        assert told.kept == kept_from_scratch(held)
    told.open(held)  # and nothing is told twice
    for is_known in (False, True):
        assert told.open(held, is_known=is_known) == Alignment(0, (), (), (), {}, {}, {}, is_whole=False)


def from_scratch(held):
    return to_line(replace(align(held, 0), kept={}, is_kept_anew=False))


def kept_from_scratch(held):
    """What is kept where all is compared at once."""
    scratch = Told()
    scratch.change(held)
    return scratch.kept


def test_the_sample_weighs_what_is_not_in_it(monkeypatch):
    monkeypatch.setattr(claims, "SAMPLE", 3)
    random = Random(5)
    articles = [article(random, number) for number in range(9)]
    told = Told()
    for held in (articles[3:], articles, articles[1:], articles[:2]):
        told.change(held)
        assert to_line(told.everything()) == from_scratch(held)


@pytest.mark.long
def test_a_new_article_has_few_pairs_compared_again(monkeypatch):
    articles = one_more.articles(70)
    compared = []
    log_odds = grouping.log_odds
    monkeypatch.setattr(grouping, "log_odds", lambda *pair: compared.append(pair) or log_odds(*pair))
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


@pytest.mark.long
def test_after_a_start_of_the_program_few_pairs_are_compared_again(monkeypatch):
    articles, compared = one_more.articles(70), []
    told = Told()
    told.change(articles[:69])
    log_odds = grouping.log_odds
    monkeypatch.setattr(grouping, "log_odds", lambda *pair: compared.append(pair) or log_odds(*pair))
    align(articles, 0)
    whole = len(compared)
    compared.clear()
    more = told.open(articles)
    assert 0 < len(compared) < whole / 3
    assert articles[69].id in more.origins
    assert len(more.claims) < len(told.claim) / 5


def test_after_a_start_of_the_program_few_articles_are_read(monkeypatch):
    every = [about(f"a{number:02}", number % 30) for number in range(61)]
    told, read = Told(), []
    told.change(every[:60])
    monkeypatch.setattr(articles, "align_article", lambda text: read.append(text) or align_article(text))
    monkeypatch.setattr(claims, "SAMPLE", 60)
    told.looked_up.clear()
    found = told.open(every, is_known=True)
    assert [claim.passages for claim in found.claims] == [("a00:0-9", "a30:0-9", "a60:0-9")]
    assert len(read) == 3
    asked = {name for asked in told.looked_up for name in asked.names}
    assert {name for name in asked if name.startswith("claims")} == {f"claims {id_}" for id_ in ("a00", "a30", "a60")}


def test_an_article_that_is_other_than_anybody_told_is_compared_again():
    told, articles = Told(), [about("a00", 0), about("a30", 0), about("a31", 1)]
    told.change(articles)
    pinned = replace(articles[1].passages[0], claim="hand1")
    told.held["a30"] = articles[1] = replace(articles[1], passages=(pinned,))  # by who edits while others are compared
    told.open([*articles, about("a60", 0)], is_known=True)
    assert told.label.keys() >= {"hand1"}
    assert to_line(told.everything()) == from_scratch([*articles, about("a60", 0)])
    assert told.kept == kept_from_scratch([*articles, about("a60", 0)])


def test_who_missed_an_answer_is_told_all_that_is_other_than_was_stored():
    told, articles = Told(), [about("a00", 0), about("a30", 0), about("a31", 1)]
    told.change(articles)
    told.open(articles)
    for number in (60, 61):
        articles.append(about(f"a{number}", number % 2))
        told.held = {a.id: a for a in articles}
        told.aligner.keep_told({articles[-1].id: as_told(articles[-1])})
        missed = told.aligner.align(0)
        assert missed.origins.keys() == {articles[-1].id}
    found = told.store(told.aligner.align(0, whole=True))
    assert (found.is_whole, found.origins.keys()) == (False, {"a60", "a61"})
    assert to_line(told.everything()) == from_scratch(articles)
    assert told.kept == kept_from_scratch(articles)


def about(key, event):
    """A report of an event of which only some others tell."""
    words = [f"{word}{chr(97 + event)}" for word in WORDS[:6]]
    found = Features(tuple(words), (), (), (words[0],), (words[1],), (words[2],))
    passage = AlignPassage(f"{key}:0-9", 0, 9, Stance.ASSERTS, None, found, " ".join(words))
    return AlignArticle(key, " ".join(words), None, None, (), (), (passage,), ())


def test_what_another_program_found_is_not_trusted(monkeypatch):
    articles = [article(Random(7), number) for number in range(20)]
    told = Told()
    told.change(articles)
    monkeypatch.setattr(memory, "program", lambda: "another")
    assert told.open(articles[:10]).is_whole
    assert to_line(told.everything()) == from_scratch(articles[:10])
    assert "a015" not in told.kept


def test_an_analysts_own_words_make_another_program(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    clear()
    before = memory.program()
    own = tmp_path / "claimgrid" / "lexicon" / "titles.toml"
    own.parent.mkdir(parents=True)
    own.write_text('offices = ["harbourmaster"]\n', "utf-8")
    clear()
    assert memory.program() != before
    monkeypatch.undo()
    clear()
    assert memory.program() == before


def clear():
    """As in a program that has just been started."""
    lexicon.lexicon.cache_clear()
    memory.program.cache_clear()


def test_damage_in_what_is_kept_does_no_harm():
    articles = [article(Random(8), number) for number in range(12)]
    told = Told()
    told.change(articles)
    for broken in ("", "[", "[]", "{}", f'{{"digest":"{articles[0].digest}"}}'):
        kept = dict(told.kept)
        told.kept[f"claims {articles[0].id}"] = {articles[0].id: broken}
        told.open(articles)
        assert to_line(told.everything()) == from_scratch(articles)
        told.kept = kept


def test_only_what_changed_is_told():
    articles = one_more.articles(80)
    kept = Aligner()
    kept.keep(articles[:79])
    whole = kept.align(0)
    kept.keep(articles[79:])
    more = kept.align(0)
    assert articles[79].id in more.origins
    assert len(more.claims) < len(whole.claims) / 5
    assert len(more.speakers) < len(whole.speakers) / 5
    nothing = kept.align(0)
    assert (nothing.claims, nothing.speakers, nothing.reuse, nothing.origins) == ((), (), (), {})
