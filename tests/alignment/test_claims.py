"""Passages to claims, from hand-made features: what belongs together, figures, pins, names and order."""

from dataclasses import replace
from random import Random

from claimgrid.alignment import align, candidates
from claimgrid.alignment.kinship import Kinship
from claimgrid.alignment.odds import Item, log_odds
from claimgrid.alignment.similarity import Rarity, hangs_by_a_word, is_no_contradiction, profile
from claimgrid.domain.messages import AlignArticle, AlignEstimate, AlignPassage
from claimgrid.domain.passage import Features, Stance, passage_id


def passage(key, start, label, *, speaker=None, claim=None, stance=Stance.ATTRIBUTES, **parts):
    features = Features(**{name: tuple(value.split("/")) if value else () for name, value in parts.items()})
    return AlignPassage(passage_id(key, start, start + 9), start, start + 9, stance, speaker, features, label, claim)


def article(key, *passages, text=""):
    return AlignArticle(key, text, None, None, (), (), tuple(passages), ())


def sank(key, start=0, **more):
    return passage(
        key, start, "The ferry Aurora sank off Bergen", words="ferry/SINK/storm", names="aurora/bergen", predicates="SINK",
        subject="ferry", **more,
    )  # fmt: skip


def trial(key, start=20, **more):
    return passage(
        key, start, "The captain went on trial in Oslo", words="captain/TRIAL/court", names="oslo", predicates="TRIAL",
        subject="captain", **more,
    )  # fmt: skip


def crew(key, number, start=40, **more):
    return passage(
        key, start, f"The ferry carried {number} sailors", words="ferry/carry/sailor", numbers=number, predicates="carry",
        subject="ferry", object="sailor", **more,
    )  # fmt: skip


def members(alignment):
    return sorted(claim.passages for claim in alignment.claims)


def test_passages_of_two_articles_that_say_the_same_are_one_claim():
    found = align([article("a1", sank("a1"), trial("a1")), article("a2", sank("a2"), trial("a2"))], 3)
    assert found.number == 3
    assert members(found) == [("a1:0-9", "a2:0-9"), ("a1:20-29", "a2:20-29")]


def test_denial_makes_no_difference():
    denied = sank("a2", stance=Stance.DISPUTES)
    denied = replace(denied, features=replace(denied.features, polarity=False))
    assert members(align([article("a1", sank("a1")), article("a2", denied)], 0)) == [("a1:0-9", "a2:0-9")]


def test_a_small_number_that_counts_nothing_keeps_nothing_apart():
    def states(key, number, *figures):
        nations = passage(
            key, 0, "Sailors clashed off Bergen", words="sailor/FIGHT", names="bergen", numbers=number, predicates="FIGHT",
            subject="sailor",
        )  # fmt: skip
        counted = tuple(AlignEstimate(passage_id(key, *span), None, None) for span in figures)
        return replace(article(key, nations), estimates=counted)

    assert members(align([states("a1", "2"), states("a2", "7")], 0)) == [("a1:0-9", "a2:0-9")]
    assert len(members(align([states("a1", "2", (4, 9)), states("a2", "7", (0, 3))], 0))) == 2


def test_another_number_is_another_claim():
    found = align(
        [article("a1", crew("a1", "40")), article("a2", crew("a2", "41")), article("a3", crew("a3", "40"))], 0
    )
    assert members(found) == [("a1:40-49", "a3:40-49"), ("a2:40-49",)]


def test_the_same_number_of_another_state_is_another_claim():
    speakers = {"a1": "Norway's coast guard", "a2": "Danish officials", "a3": "Oslo"}
    found = align([article(key, crew(key, "40", speaker=name)) for key, name in speakers.items()], 0)
    assert members(found) == [("a1:40-49", "a3:40-49"), ("a2:40-49",)]


def test_any_order_of_articles_and_passages_gives_the_same():
    articles = [article(f"a{i}", sank(f"a{i}"), trial(f"a{i}"), crew(f"a{i}", str(40 + i % 2))) for i in range(6)]
    first = align(articles, 0)
    random = Random(3)
    for _ in range(5):
        shuffled = [replace(a, passages=tuple(random.sample(a.passages, len(a.passages)))) for a in articles]
        random.shuffle(shuffled)
        assert align(shuffled, 0) == first


def test_a_pin_gives_the_claim_its_id_and_draws_its_like():
    found = align([article("a1", sank("a1", claim="chand")), article("a2", sank("a2"))], 0)
    assert [(c.id, c.passages) for c in found.claims] == [("chand", ("a1:0-9", "a2:0-9"))]


def test_pins_keep_apart_what_is_alike_and_together_what_is_not():
    articles = [
        article("a1", sank("a1", claim="c1"), trial("a1", claim="c2")),
        article("a2", sank("a2", claim="c2"), trial("a2")),
    ]
    pinned = {p: c.id for c in align(articles, 0).claims for p in c.passages}
    assert pinned["a1:0-9"] == "c1"
    assert pinned["a1:20-29"] == pinned["a2:0-9"] == "c2"


def test_an_id_that_people_gave_away_is_not_used_again():
    [claim] = align([article("a1", sank("a1")), article("a2", sank("a2"))], 0).claims
    found = align([article("a1", sank("a1")), article("a2", sank("a2")), article("a3", trial("a3", claim=claim.id))], 0)
    assert len({c.id for c in found.claims}) == 2
    assert {c.id: c.passages for c in found.claims}[claim.id] == ("a3:20-29",)


def test_an_id_stays_while_the_claim_keeps_its_first_passage():
    before = align([article("a1", sank("a1")), article("a2", sank("a2"))], 0).claims
    after = align([article("a1", sank("a1")), article("a2", sank("a2")), article("a3", sank("a3"))], 0).claims
    assert [c.id for c in before] == [c.id for c in after]


def test_the_label_names_its_subject_and_denies_nothing():
    clear = sank("a1")
    vague = passage("a2", 0, "It sank", words="SINK/storm/ferry", predicates="SINK", names="bergen")
    denied = replace(sank("a3"), label="No ferry sank off Bergen", stance=Stance.DISPUTES)
    articles = [article("a1", clear), article("a2", vague), article("a3", denied)]
    labels = {c.label for c in align(articles, 0).claims if "a1:0-9" in c.passages}
    assert labels == {"The ferry Aurora sank off Bergen"}


def test_a_term_joins_where_few_passages_hold_it_each_in_an_article_of_its_own():
    """Reports of one event that all speak of its ferry, "a0" again and again, and of which two speak of a lighthouse."""

    def said(key, number, words):
        return passage(key, 100 * number, f"{key}{number}" * 5, words=words)

    def report(key, *words):
        return article(key, *(said(key, number, found) for number, found in enumerate(words)))

    reports = [
        report("a0", *(f"ferry/k{i}x/k{i}y/k{i}z" for i in range(16))),
        report("a1", "lighthouse/dark/night/lamp", "ferry/late/tide/sail", *(f"m{i}x/m{i}y" for i in range(14))),
        report("a2", "lighthouse/crew/rotten/door", "ferry/full/lean/port", *(f"p{i}x/p{i}y" for i in range(14))),
    ]
    claim = {passage: claim.id for claim in align(reports, 0).claims for passage in claim.passages}
    assert claim["a1:0-9"] == claim["a2:0-9"]
    assert claim["a1:100-109"] != claim["a2:100-109"]


def hangs(one, other, spoken=()):
    """Whether two passages among forty others hang together by a word; ``spoken`` are those that somebody says."""
    a, b = (profile(of, "", spoken=of in spoken) for of in (one, other))
    others = [[profile(Features(words=(f"w{i}",)), "")] for i in range(40)]
    rarity = Rarity([[a], [b], *others])
    assert hangs_by_a_word(a, b, rarity) == hangs_by_a_word(b, a, rarity)
    return hangs_by_a_word(a, b, rarity)


def contradicts(one, other):
    """Whether the second of two passages among forty others may deny the first."""
    a, b = profile(one, ""), profile(replace(other, polarity=False), "")
    others = [[profile(Features(words=(f"w{i}",)), "")] for i in range(40)]
    return not is_no_contradiction(a, b, Rarity([[a], [b], *others]))


def test_a_word_of_everyday_news_alone_is_little_and_another_one_is_not():
    assert hangs(Features(words=("night", "pilot")), Features(words=("night", "wire")))
    assert not hangs(Features(words=("lighthouse", "pilot")), Features(words=("lighthouse", "wire")))
    assert not hangs(Features(words=("night", "pilot")), Features(words=("night", "pilot", "wire")))
    assert not hangs(Features(words=("pilot",)), Features(words=("wire",)))


def test_who_takes_part_alone_is_little():
    assert hangs(Features(words=("sail",), names=("aurora", "bergen")), Features(names=("aurora", "bergen")))


def test_one_word_brings_a_denial_only_to_what_somebody_said():
    denied = Features(words=("lighthouse", "dark"), polarity=False)
    carried = Features(words=("lighthouse", "lamp"))
    assert not hangs(denied, carried, spoken=[denied, carried])
    assert hangs(denied, carried, spoken=[denied])
    assert hangs(denied, carried)
    assert not hangs(denied, replace(carried, polarity=False))


def test_a_denial_needs_more_than_an_everyday_word_or_an_event_of_something_else():
    assert not contradicts(Features(words=("night", "pilot")), Features(words=("night", "wire")))
    assert not contradicts(Features(words=("RISE", "troop"), predicates=("RISE",)), Features(words=("RISE", "wage")))
    assert not contradicts(Features(words=("sail",), names=("aurora",)), Features(words=("wire",), names=("aurora",)))
    assert contradicts(Features(words=("RISE", "wage"), predicates=("RISE",)), Features(words=("RISE", "wage")))
    assert contradicts(Features(words=("lighthouse", "lamp")), Features(words=("lighthouse", "dark")))
    assert contradicts(Features(words=("SINK", "lamp"), predicates=("SINK",)), Features(words=("SINK", "dark")))


def test_a_kind_of_things_is_as_telling_as_its_words():
    assert hangs(Features(words=("ROAD", "pilot")), Features(words=("ROAD", "wire")))
    assert not hangs(Features(words=("RAIN", "pilot")), Features(words=("RAIN", "wire")))
    assert hangs(Features(words=("SINK", "pilot")), Features(words=("SINK", "wire")))


def test_the_event_that_all_is_about_is_no_mere_word():
    denied = profile(Features(words=("FIGHT",), predicates=("FIGHT",), polarity=False), "")
    carried = [profile(Features(words=("FIGHT", f"w{i}"), predicates=("FIGHT",)), "") for i in range(9)]
    assert not hangs_by_a_word(denied, carried[0], Rarity([[denied], *([one] for one in carried)]))


def test_what_stands_again_and_again_in_an_article_tells_no_claim():
    def said(words):
        return profile(Features(words=(words,)), "")

    others = [[said(f"w{i}")] for i in range(40)]
    rarity = Rarity([[said("ferry"), said("ferry"), said("ferry")], [said("lamp")], [said("lamp")], *others])
    assert rarity.tells(said("lamp").keys)
    assert not rarity.tells(said("ferry").keys)


def test_one_shared_event_is_not_enough():
    one = passage("a1", 0, "The mayor backed the plan", words="mayor/HELP/plan", predicates="HELP", subject="mayor")
    other = passage("a2", 0, "Fans showed support", words="fan/HELP/team", predicates="HELP", subject="fan")
    assert len(align([article("a1", one), article("a2", other)], 0).claims) == 2


def test_one_figure_of_two_states_is_named_by_who_gives_it():
    speakers = {"a1": "Norway's coast guard", "a2": "Danish officials"}
    articles = [article(key, crew(key, "40", speaker=name)) for key, name in speakers.items()]
    labels = sorted(c.label for c in align(articles, 0).claims)
    assert labels == [
        "The ferry carried 40 sailors (Danish officials)",
        "The ferry carried 40 sailors (Norway's coast guard)",
    ]
    assert [c.label for c in align(articles[:1], 0).claims] == ["The ferry carried 40 sailors"]


def test_a_figure_of_two_speakers_of_one_state_is_named_by_the_state():
    speakers = {"a1": "Norway's coast guard", "a2": "Oslo", "a3": "Danish officials"}
    articles = [article(key, crew(key, "40", speaker=name)) for key, name in speakers.items()]
    labels = sorted(c.label for c in align(articles, 0).claims)
    assert labels == ["The ferry carried 40 sailors (Danish officials)", "The ferry carried 40 sailors (Norway)"]


def test_nothing_in_nothing_out():
    found = align([], 0)
    assert (found.claims, found.speakers, found.reuse, found.origins) == ((), (), (), {})


def test_a_crowd_of_passages_is_still_brought_together(monkeypatch):
    monkeypatch.setattr(candidates, "CROWD", 10)
    articles = [
        article(f"a{i:02}", sank(f"a{i:02}"), trial(f"a{i:02}"), crew(f"a{i:02}", str(40 + i % 2))) for i in range(40)
    ]
    first = align(articles, 0)
    sizes = sorted(len(claim.passages) for claim in first.claims)
    assert sizes == [20, 20, 40, 40]
    for seed in range(3):
        assert align(Random(seed).sample(articles, len(articles)), 0) == first


def test_pins_hold_in_a_crowd(monkeypatch):
    monkeypatch.setattr(candidates, "CROWD", 10)
    articles = [
        article(f"a{i:02}", sank(f"a{i:02}", claim=f"hand{i % 2}" if i < 8 else None), trial(f"a{i:02}"))
        for i in range(30)
    ]
    found = {claim.id: claim.passages for claim in align(articles, 0).claims}
    assert {f"a{i:02}:0-9" for i in (0, 2, 4, 6)} <= set(found["hand0"])
    assert {f"a{i:02}:0-9" for i in (1, 3, 5, 7)} <= set(found["hand1"])


def test_the_same_words_are_one_claim_however_little_they_say():
    def again(key):
        return passage(key, 0, "They told us to stay where we were")

    assert len(align([article("a1", again("a1")), article("a2", again("a2"))], 0).claims) == 1


def test_what_two_articles_open_with_is_one_claim_sooner_unless_it_shares_a_word_alone():
    def gain(one, other):
        profiles = [profile(Features(words=tuple(words.split("/"))), "") for words in (one, other)]
        rarity = Rarity([[p] for p in (*profiles, *(profile(Features(words=(f"w{i}",)), "") for i in range(40)))])
        below, above = (
            log_odds(*(Item(f"{i}", f"{i}", p, None, None, opens) for i, p in enumerate(profiles)), rarity, kin, -99.0)
            for opens in (False, True)
        )
        return round(above - below, 6)

    kin = Kinship(lambda _: (), fetch=list)
    assert gain("lighthouse/pilot/wire", "lighthouse/pilot/lamp") > 0
    assert gain("lighthouse/wire", "lighthouse/lamp") == 0


def test_who_does_it_to_whom_makes_two_claims():
    def takes(key, who, whom):
        label = f"{who.title()} invaded {whom.title()}"
        return passage(
            key, 0, label, words="INVADE/border", names=f"{who}/{whom}", predicates="INVADE", subject=who, object=whom
        )

    articles = [article("a1", takes("a1", "estonia", "latvia")), article("a2", takes("a2", "latvia", "estonia"))]
    assert len(align(articles, 0).claims) == 2


def test_the_label_is_no_fragment_and_nobodys_own_speech():
    spoken = replace(sank("a2"), label="Captain Ruud: We lost the ferry Aurora off Bergen")
    fragment = replace(sank("a3"), label="Were told that the ferry Aurora sank off Bergen")
    articles = [article("a1", sank("a1")), article("a2", spoken), article("a3", fragment)]
    assert [c.label for c in align(articles, 0).claims] == ["The ferry Aurora sank off Bergen"]


def test_the_label_comes_to_what_is_said_at_once():
    for slow, at_once in (
        ("On Monday the ferry Aurora sank off Bergen", "The ferry Aurora had sunk off Bergen"),
        ("Of the men on the ferry 80 were saved", "More than 80 men were saved from the ferry"),
    ):
        articles = [article(key, replace(sank(key), label=label)) for key, label in (("a1", slow), ("a2", at_once))]
        assert [c.label for c in align(articles, 0).claims] == [at_once]


def test_a_label_without_a_colon_is_taken_even_from_a_denial():
    spoken = replace(sank("a2"), label="Captain Ruud: We lost the ferry Aurora off Bergen")
    denied = replace(sank("a3"), label="Any ferry ever sank off Bergen", stance=Stance.DISPUTES)
    articles = [article("a2", spoken), article("a3", denied)]
    assert [c.label for c in align(articles, 0).claims] == ["Ferry sank off Bergen"]


def test_what_still_denies_is_left_whole():
    denied = replace(sank("a3"), label="Nobody had any ferry off Bergen", stance=Stance.DISPUTES)
    assert [c.label for c in align([article("a3", denied)], 0).claims] == ["Nobody had any ferry off Bergen"]


def test_claims_that_only_just_stay_apart_name_each_other_until_people_decide():
    words = {"words": "captain/leave/ferry/harbour", "names": "aurora", "predicates": "leave", "subject": "captain"}

    def near(*, pinned: bool) -> set[str | None]:
        claims = ("c-1", "c-2") if pinned else (None, None)
        left = passage("b", 0, "The captain and his crew left the ferry in harbour", claim=claims[1], **words)
        fined = passage("c", 0, "A judge fined two banks", words="judge/fine/bank", predicates="fine", subject="judge")
        found = align([article("a", sank("a", claim=claims[0])), article("b", left), article("c", fined)], 1).claims
        assert len(found) == 3
        return {c.near for c in found}

    apart = near(pinned=False)
    assert len(apart) == 3, "the two name each other, the third nobody"
    assert None in apart
    assert near(pinned=True) == {None}


def test_how_well_each_passage_fits_is_told_where_there_are_others():
    storm = passage("b", 0, "The storm sank two barges", words="barge/SINK/storm", predicates="SINK", subject="storm")
    pinned = [
        article(key, replace(one, claim="c-1")) for key, one in (("a", sank("a")), ("b", storm), ("c", sank("c")))
    ]
    [claim] = align(pinned, 0).claims
    first, loose, third = claim.fits
    assert claim.passages == ("a:0-9", "b:0-9", "c:0-9")
    assert first == third > loose, "what two say alike fits better than what one says beside them"
    assert all(0 <= fit <= 1 and fit * 20 == round(fit * 20) for fit in claim.fits)
    assert [c.fits for c in align([article("a", sank("a"), trial("a"))], 0).claims] == [(), ()]


def test_what_cannot_be_one_and_is_pinned_together_does_not_fit_at_all():
    pair = [article(key, crew(key, number, claim="c-1")) for key, number in (("a", "40"), ("b", "900"))]
    assert align(pair, 0).claims[0].fits == (0.0, 0.0)
