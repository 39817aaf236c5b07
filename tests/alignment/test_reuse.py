"""Text that two articles share: exact spans, copies against shared quotations, and origins."""

from itertools import combinations

from claimgrid.alignment.memory import Kept
from claimgrid.alignment.reuse import TRAILER, SharedText, find_origins, find_reuse
from claimgrid.domain.messages import AlignArticle

SHARED = "The ferry left the northern quay at dawn with forty crates of oranges and three goats on its upper deck"


def article(key, text, outlet=None):
    return AlignArticle(key, text, outlet, None, (), (), (), ())


def test_spans_are_the_shared_words_in_both_texts_in_code_points():
    a = article("a1", f"🚢🚢 Harbour news. {SHARED}, we learnt.")
    b = article("a2", f"“Late again”\u00a0— so it goes.\n\n{SHARED}! Nothing else.")
    [found] = find_reuse([a, b])
    [(a0, a1, b0, b1)] = found.spans
    assert a.text[a0:a1] == b.text[b0:b1] == SHARED
    assert found.articles == ("a1", "a2")


def test_share_is_that_of_the_shorter_text():
    words = len(SHARED.split())
    a = article("a1", SHARED + " and nobody waved from the pier")
    b = article("a2", SHARED + " while " + " ".join(f"gull{i}" for i in range(100)))
    [found] = find_reuse([a, b])
    assert found.share == round(words / (words + 6), 4)


def test_a_changed_word_ends_a_run():
    other = SHARED.replace("crates", "boxes")
    assert find_reuse([article("a1", SHARED), article("a2", other)]) == ()


def test_a_quotation_that_both_heard_is_no_copy():
    a = article("a1", f"“{SHARED},” the pilot said on Monday.")
    b = article("a2", f"In a letter the pilot wrote: “{SHARED}.”")
    assert find_reuse([a, b]) == ()


def test_no_word_is_counted_twice():
    a = article("a1", f"{SHARED}. {SHARED}.")
    b = article("a2", f"{SHARED}.")
    [found] = find_reuse([a, b])
    assert len(found.spans) == 1
    assert found.share == 1.0


def test_copies_have_the_first_articles_origin_and_others_their_own():
    articles = [
        article("a1", "Nothing of the kind happened here."),
        article("a2", SHARED),
        article("a3", SHARED + " today"),
    ]
    assert find_origins(articles, find_reuse(articles)) == {"a1": "a1", "a2": "a2", "a3": "a2"}


def test_a_small_share_joins_only_articles_that_name_one_agency():
    filler = [" ".join(f"{word}{i}" for i in range(100)) for word in ("gull", "rope")]
    plain = [article("a1", f"{SHARED} {filler[0]}"), article("a2", f"{SHARED} {filler[1]}")]
    assert find_origins(plain, find_reuse(plain)) == {"a1": "a1", "a2": "a2"}
    cited = [article("a1", f"(Northwire) – {plain[0].text}"), article("a2", plain[1].text, "Northwire")]
    assert find_origins(cited, find_reuse(cited)) == {"a1": "a1", "a2": "a1"}


def test_a_report_that_draws_on_two_others_makes_them_not_one():
    half = [" ".join(f"{word}{i}" for i in range(80)) for word in ("gull", "rope")]
    more = [[" ".join(f"{word}{i}{n}" for i in range(30)) for n in range(2)] for word in ("anchor", "mast")]
    articles = [
        article("a1", f"{half[0]} {more[0][0]}"),
        article("a2", f"{half[0]} {more[0][1]}"),
        article("b1", f"{half[1]} {more[1][0]}"),
        article("b2", f"{half[1]} {more[1][1]}"),
        article("c1", f"{half[0].split('gull40')[0]} {' '.join(half[1].split()[:25])} {more[0][0][::-1]}"),
    ]
    origins = find_origins(articles, find_reuse(articles))
    assert origins["a1"] == origins["a2"] == origins["c1"]
    assert origins["b1"] == origins["b2"] != origins["a1"]


def told(word, more=SHARED):
    """An article of words that no other has, with a line below it."""
    return article(word, f"{' '.join(f'{word}{i}' for i in range(90))}. {more}")


def test_a_line_below_many_articles_is_no_shared_text():
    few, many = [[told(f"gull{chr(97 + n)}") for n in range(count)] for count in (TRAILER, TRAILER + 1)]
    assert len(find_reuse(few)) == TRAILER * (TRAILER - 1) / 2
    assert find_reuse(many) == ()


def test_a_copy_is_whole_with_the_line_below_it_and_shared_words_above_it_count():
    many = [told(f"gull{chr(97 + n)}") for n in range(TRAILER + 1)]
    copy, above = article("copy", many[0].text), article("above", f"{SHARED}. {told('anchor', '').text}")
    found = {reuse.articles: reuse for reuse in find_reuse([*many, copy, above])}
    assert found.pop(("copy", many[0].id)).share == 1.0
    assert set(found) == {("above", other.id) for other in (*many, copy)}


def test_what_is_a_trailer_follows_as_articles_come_and_go():
    articles = [told(f"gull{chr(97 + n)}") for n in range(TRAILER + 1)]
    shared = SharedText(there := {a.id: a for a in articles}, Kept())
    assert len(shared.change((), articles[:-1])[0]) == len(shared.reuse) == TRAILER * (TRAILER - 1) / 2
    gone, _ = shared.change((), articles[-1:])
    assert len(gone) == TRAILER * (TRAILER - 1) / 2
    assert not any(reuse.spans for reuse in gone)
    assert not shared.reuse
    del there[articles[0].id]
    again, _ = shared.change([articles[0].id], ())
    assert {reuse.articles for reuse in again} == {(a.id, b.id) for a, b in combinations(articles[1:], 2)}


def test_what_an_article_shares_is_told_again_when_it_comes_again():
    articles = [told("gull"), told("rope")]
    shared = SharedText({a.id: a for a in articles}, Kept())
    shared.change((), articles)
    assert shared.change([articles[0].id], articles[:1])[0] == list(shared.reuse.values())
    assert len(shared.reuse) == 1
