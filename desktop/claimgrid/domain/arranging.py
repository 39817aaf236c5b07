"""Acts on the layout of a Matrix: what was dragged, pinned or hidden becomes other options."""

from dataclasses import replace

from .matrix import Matrix
from .options import MatrixOptions, Order


def moved(matrix: Matrix, claim: str, place: int) -> MatrixOptions:
    """``claim`` stands at ``place`` among the columns, counted from 0; the others keep their order. Between pinned claims
    it is pinned, among the others it is not."""
    options = matrix.options
    keys = [c.key for c in matrix.columns if not c.folded]
    before = [c.key for c in matrix.columns if c.pinned]
    place = min(place, len(keys) - 1)
    keys.remove(claim)
    keys.insert(place, claim)
    among_pinned = place < len(before)
    pins = tuple(k for k in keys if (among_pinned if k == claim else k in before))
    if among_pinned:
        return replace(options, pinned=pins)
    return replace(options, pinned=pins, order=Order.HAND, arranged=tuple(k for k in keys if k not in pins))


def pinned(matrix: Matrix, claims: tuple[str, ...]) -> MatrixOptions:
    """These claims stay in sight; where they all do already, they no longer do."""
    there = matrix.options.pinned
    if set(claims) <= set(there):
        return replace(matrix.options, pinned=tuple(c for c in there if c not in claims))
    return replace(matrix.options, pinned=(*there, *(c for c in claims if c not in there)))


def hidden(matrix: Matrix, claims: tuple[str, ...]) -> MatrixOptions:
    """These claims are left out of the matrix."""
    return replace(matrix.options, hidden=tuple(sorted({*matrix.options.hidden, *claims})))


def without(matrix: Matrix, articles: tuple[str, ...]) -> MatrixOptions:
    """As if these articles had never been written."""
    return replace(matrix.options, left_out=tuple(sorted({*matrix.options.left_out, *articles})))


def without_origin(matrix: Matrix, article: str) -> MatrixOptions:
    """As if nothing of this article's origin had ever been written."""
    origin = matrix.snapshot.article[article].origin
    return replace(matrix.options, left_out_origins=tuple(sorted({*matrix.options.left_out_origins, origin})))
