"""What can be done in each view: text and key of every act, by name. The menus, the palette and the keys are made of these."""

from claimgrid.ui.language import mark

VIEWS = (mark("Matrix"), mark("Chart"), mark("Articles"), mark("Review"), mark("People"), mark("Claim"))
MATRIX: dict[str, tuple[str, str]] = {
    "check": (mark("Mark as &checked"), "C"),
    "asserts": (mark("&Asserts"), "1"),
    "attributes": (mark("A&ttributes"), "2"),
    "hedges": (mark("&Hedges"), "3"),
    "disputes": (mark("&Disputes"), "4"),
    "move": (mark("Mo&ve to another claim…"), "V"),
    "copy": (mark("Cop&y the chosen cells"), "Ctrl+C"),
    "page": (mark("&Open the claim’s page"), "O"),
    "rename": (mark("&Rename the claim"), "F2"),
    "merge": (mark("&Merge the chosen claims"), "M"),
    "topic": (mark("Set the topic for &grouping…"), "G"),
    "pin": (mark("&Pin the claim: keep it in sight"), "P"),
    "hide": (mark("Hid&e the claim"), "H"),
    "left": (mark("Move the claim to the &left"), "Alt+Left"),
    "right": (mark("Move the claim to the r&ight"), "Alt+Right"),
    "sort": (mark("&Sort sources by their stance on it"), "S"),
    "without": (mark("&What if this source had never been written?"), "W"),
    "turn": (mark("Swap rows and colum&ns"), "T"),
}
"""What can be done with the cells, claims and sources that are chosen in the matrix: text and key by name."""
CLAIM: dict[str, tuple[str, str]] = {
    "compare": (mark("&Compare the chosen passages"), "D"),
    "rename": (mark("&Rename the claim"), "F2"),
    "previous": (mark("&Previous claim"), "PgUp"),
    "next": (mark("&Next claim"), "PgDown"),
}
"""What can be done on the page of a claim: text and key by name."""
REVIEW: dict[str, tuple[str, str]] = {
    "confirm": (mark("&Right as it is"), "Space"),
    "confirm_claim": (mark("Right in the whole &claim"), "Shift+Space"),
    "reject": (mark("&Wrong: take it out"), "Del"),
    "asserts": (mark("&Asserts"), "1"),
    "attributes": (mark("A&ttributes"), "2"),
    "hedges": (mark("&Hedges"), "3"),
    "disputes": (mark("&Disputes"), "4"),
    "merge": (mark("&Merge with the other claim"), "M"),
    "merge_other": (mark("Merge with an&y claim…"), "Shift+M"),
    "move": (mark("M&ove to a claim…"), "T"),
    "split": (mark("A claim of its ow&n"), "N"),
    "speaker": (mark("&Speaker…"), "P"),
    "rename": (mark("Correct the name or date…"), "F2"),
    "shorter_end": (mark("End one word earlier"), "Shift+Left"),
    "longer_end": (mark("End one word later"), "Shift+Right"),
    "longer_start": (mark("Begin one word earlier"), "Alt+Left"),
    "shorter_start": (mark("Begin one word later"), "Alt+Right"),
    "skip": (mark("S&kip"), "S"),
    "back": (mark("&Go back"), "B"),
    "open": (mark("Open in the article"), "O"),
}
"""What can be decided in the review: text and key by name."""
PEOPLE: dict[str, tuple[str, str]] = {
    "rename": (mark("&Rename…"), "F2"),
    "role": (mark("Set the r&ole…"), "Shift+F2"),
    "merge": (mark("&Merge the chosen"), "M"),
    "split": (mark("&Split off the ticked spellings"), "N"),
    "words": (mark("Show their &words"), "O"),
    "matrix": (mark("Matrix &by speaker"), "B"),
}
"""What can be done about people and bodies: text and key by name."""
LOOK: dict[str, tuple[str, str]] = {
    "filters": (mark("Filters…"), "F"),
    "what_if": (mark("What if articles were left out…"), "Shift+W"),
    "order": (mark("What comes first…"), "R"),
    "layout": (mark("Layout: rows, order, what cells show…"), "L"),
    "views": (mark("Saved views…"), "K"),
    "fold": (mark("Fold claims of only one so&urce"), "U"),
    "contested": (mark("Contested claims only"), "X"),
    "least": (mark("Claims of at least so many articles…"), "A"),
    "clear": (mark("Clear all filters"), "Shift+F"),
    "hidden": (mark("Hidden claims…"), "Shift+H"),
}
"""How the matrix is looked at: what stands above it."""
CHART: dict[str, tuple[str, str]] = {
    "words": (mark("&Show the words of the point"), "O"),
    "note": (mark("Write a &note on the point…"), "N"),
    "copy": (mark("&Copy the words of the point"), "Ctrl+C"),
    "hide": (mark("&Hide all points of its colour"), "H"),
    "alone": (mark("Show &only the points of its colour"), "Shift+H"),
    "nearer": (mark("Zoom &in"), "+"),
    "further": (mark("Zoom o&ut"), "-"),
    "whole": (mark("&Whole chart"), "0"),
    "log": (mark("&Logarithmic scale"), "L"),
    "apart": (mark("Each kind on &a scale of its own"), "A"),
    "list": (mark("Lis&t of the points"), "T"),
    "kinds": (mark("&Kinds of figures…"), "K"),
    "by": (mark("One colour for &each…"), "E"),
    "dates": (mark("Which &dates…"), "D"),
    "place": (mark("&Place…"), "P"),
    "subject": (mark("Sub&ject…"), "S"),
    "rule": (mark("&Rule that turns words into figures…"), "R"),
}
"""What can be done with the chart and its current point."""
ARTICLES: dict[str, tuple[str, str]] = {
    "show": (mark("&Show the article"), "O"),
    "correct": (mark("Co&rrect outlet, date or title"), "F2"),
    "note": (mark("Write a &note"), "N"),
    "compare": (mark("Compare the &two chosen texts"), "T"),
    "again": (mark("Read the chosen a&gain"), "R"),
    "remove": (mark("Re&move the chosen"), "Del"),
    "A": (mark("Source: completely reliable"), "A"),
    "B": (mark("Source: usually reliable"), "B"),
    "C": (mark("Source: fairly reliable"), "C"),
    "D": (mark("Source: not usually reliable"), "D"),
    "E": (mark("Source: unreliable"), "E"),
    "F": (mark("Source: cannot be judged"), "F"),
    "1": (mark("What it says: confirmed by other sources"), "1"),
    "2": (mark("What it says: probably true"), "2"),
    "3": (mark("What it says: possibly true"), "3"),
    "4": (mark("What it says: doubtful"), "4"),
    "5": (mark("What it says: improbable"), "5"),
    "6": (mark("What it says: cannot be judged"), "6"),
    "0": (mark("No grade"), "0"),
}
"""What can be done with the chosen articles."""
WORDS: dict[str, tuple[str, str]] = {
    "article": (mark("&Open the article at these words"), "O"),
    "check": (mark("Mark as &checked"), "C"),
    "asserts": (mark("&Asserts"), "1"),
    "attributes": (mark("A&ttributes"), "2"),
    "hedges": (mark("&Hedges"), "3"),
    "disputes": (mark("&Disputes"), "4"),
    "speaker": (mark("&Speaker…"), "P"),
    "figure": (mark("Correct the &figure…"), "F2"),
    "move": (mark("Mo&ve to another claim…"), "V"),
    "split": (mark("A claim of its ow&n"), "N"),
    "remove": (mark("&Remove: it does not carry the claim"), "Del"),
    "pick": (mark("Choose for comparing or splitting"), "X"),
    "compare": (mark("S&ide by side"), "D"),
    "why": (mark("&Why was it found?"), "Y"),
    "copy": (mark("Co&py the words with their source"), "Ctrl+C"),
}
"""What can be done with the passage that has the keyboard, of those behind a cell or a point."""
TEXT: dict[str, tuple[str, str]] = {
    "passage": (mark("Add the selected words to a c&laim…"), "Ctrl+Shift+P"),
    "figure": (mark("Add a fi&gure from the selected words…"), "Ctrl+Shift+F"),
}
"""What can be done with words that are selected in an article."""
