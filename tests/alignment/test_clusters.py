"""Average linkage: what is together, what stays apart, and that order makes no difference."""

from random import Random

from claimgrid.alignment.clusters import Limits, cluster

NEVER = float("-inf")


def clusters(count, scores, pins=None, *, figures=None, same=None, denies=(), besides=()):
    return cluster(
        scores,
        pins or [None] * count,
        figures or [frozenset()] * count,
        same or range(count),
        denies=[i in denies for i in range(count)],
        contradict=lambda i, j: tuple(sorted((i, j))) not in besides,
        limits=Limits(threshold=0.0, unknown=-2.0, contested=1.5),
    )


def test_alike_pairs_form_a_cluster_and_others_stand_alone():
    assert clusters(4, {(0, 2): 1.0, (1, 3): -1.0}) == [(0, 2), (1,), (3,)]


def test_one_strong_pair_does_not_chain_two_clusters_together():
    scores = {(0, 1): 3.0, (2, 3): 3.0, (1, 2): 1.0}
    assert clusters(4, scores) == [(0, 1), (2, 3)]


def test_parted_passages_never_meet_even_through_a_common_friend():
    found = clusters(3, {(0, 1): 2.0, (1, 2): 1.9, (0, 2): NEVER})
    assert found == [(0, 1), (2,)]


def test_other_figures_never_meet_even_where_their_pair_is_not_known():
    figures = [frozenset({"86"}), frozenset({"86", "240"}), frozenset({"240"})]
    assert clusters(3, {(0, 1): 9.0, (1, 2): 8.0}, figures=figures) == [(0, 1), (2,)]


def test_passages_with_one_pin_stay_together_however_unlike():
    assert clusters(3, {(0, 1): -5.0, (1, 2): NEVER}, ["a", None, "a"]) == [(0, 2), (1,)]


def test_parted_by_score_but_pinned_together_by_hand():
    assert clusters(2, {(0, 1): NEVER}, ["a", "a"]) == [(0, 1)]


def test_two_pins_never_merge_not_even_through_a_third_passage():
    scores = {(0, 1): 9.0, (0, 2): 5.0, (1, 2): 5.0}
    found = clusters(3, scores, ["a", "b", None])
    assert found in ([(0, 2), (1,)], [(0,), (1, 2)])


def test_renumbered_passages_give_the_same_clusters():
    random = Random(7)
    count = 30
    scores = {(i, j): round(random.uniform(-2, 1.2), 2) for i in range(count) for j in range(i + 1, count)}
    assert clusters(count, dict(sorted(scores.items(), reverse=True))) == clusters(count, scores)


def test_what_says_the_same_starts_as_one_unless_its_pair_is_unlike():
    scores = {(0, 1): 1.0, (0, 2): 3.0, (1, 2): NEVER}
    assert clusters(3, scores, same="aab") == [(0, 1), (2,)]
    assert clusters(3, scores, same="abc") == [(0, 2), (1,)]
    assert clusters(3, {(0, 1): -9.0, (0, 2): 3.0, (1, 2): 3.0}, same="aab") == [(0, 2), (1,)]
    assert clusters(3, {(0, 1): 3.0, (0, 2): 3.0, (1, 2): 3.0}, ["x", None, "y"], same="aaa") == [(0, 1), (2,)]


def test_starting_as_one_gives_what_merging_one_by_one_gives():
    """Copies are alike others just as each of them is, and one another more than any other."""
    random = Random(11)
    for _ in range(30):
        kinds = [random.randrange(5) for _ in range(14)]
        between = {(a, b): round(random.uniform(-3, 2), 3) for a in range(5) for b in range(a)}
        scores = {
            (i, j): 4.0 if kinds[i] == kinds[j] else between[max(kinds[i], kinds[j]), min(kinds[i], kinds[j])]
            for i in range(14)
            for j in range(i + 1, 14)
        }
        assert clusters(14, scores, same=kinds) == clusters(14, scores)


def test_a_denial_stays_only_where_one_pair_is_clearly_alike():
    scores = {(0, 1): 3.0, (0, 2): 1.4, (1, 2): 1.4}
    assert clusters(3, scores) == [(0, 1, 2)]
    assert clusters(3, scores, denies=[2]) == [(0, 1), (2,)]
    assert clusters(3, scores | {(1, 2): 1.6}, denies=[2]) == [(0, 1, 2)]


def test_a_denial_of_another_matter_goes_however_alike_it_is():
    scores = {(0, 1): 3.0, (0, 2): 1.4, (1, 2): 1.6}
    assert clusters(3, scores, denies=[2], besides=[(1, 2)]) == [(0, 1), (2,)]
    assert clusters(3, scores, denies=[2], besides=[(0, 2)]) == [(0, 1, 2)]


def test_the_sides_of_what_is_parted_are_clusters_only_as_far_as_they_are_alike():
    scores = {(0, 1): 1.4, (0, 2): 1.4, (1, 2): -1.0}
    assert clusters(3, scores) == [(0, 1, 2)]
    assert clusters(3, scores, denies=[1, 2]) == [(0,), (1,), (2,)]


def test_sides_that_people_put_together_stay_together():
    scores = {(0, 1): 1.0, (1, 2): 1.0, (0, 2): 1.0}
    assert clusters(3, scores, ["a", "a", None], denies=[1]) == [(0, 1, 2)]
    assert clusters(3, scores, ["a", None, None], denies=[1]) == [(0, 2), (1,)]
