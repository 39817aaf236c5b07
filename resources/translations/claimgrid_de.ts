<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Claimgrid</name>
    <message>
      <source>&amp;About Claimgrid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Asserts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Begin one word earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Copy the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Disputes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Find an act…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Hedges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Hide the words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;History…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Import a folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keys…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Merge the chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Merge with the other claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Rename…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Right as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Speaker…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Split off the ticked spellings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Tour in four steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Wrong: take it out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 file was not read when the program last ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 place in {hits} of {articles} articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2024-11-05, empty if not told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A claim cannot be merged with itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A claim of its ow&amp;n</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A click on a cell, or Enter, shows the words it rests on, in their article. Every cell and every point of the chart can be looked up like this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A figure needs a number, not below zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A figure outside every claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A page of {name} is damaged. Print it to a new PDF from a PDF viewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person has looked at it. Press to take the mark away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person or body needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A single word decides the stance: {word}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A source is graded from A to F, what it says from 1 to 6.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A to F grades the source, 1 to 6 what it says; 0 takes the grade away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A&amp;ttributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Claimgrid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Act</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Acts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add figure…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add passage…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the selected words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All passages of this claim, with what differs marked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {number} files are in this project already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also in this claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles have no {field} that can be corrected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles of the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles, claims, figures, stances and decisions in one file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As-of date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least one passage has to stay with the claim.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least one spelling has to leave, and one has to stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the list of articles (Escape)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the part before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin one word later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change who says so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chart, as a picture or as a table of its points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check what is unsure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a cell of the matrix or a point of the chart to read the exact words behind it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder of articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a passage to read it in its article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose for splitting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose how far to go back. What is taken back can be done again (Redo).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose this passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose two or more to merge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose which kinds of figures are drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claim of the new passage, or the name of a new claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claim to move to, or the name of a new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claim, or the name of a new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claimgrid projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claimgrid {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claims beside the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claims, one a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click a cell or a point to read the words behind it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click to hide or show it, Ctrl+click to see it alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours of the s&amp;ystem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare the two texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare what several sources say about one event. Everything stays on this machine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the words with their source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct the name or date…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct this figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date it was said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of the figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dated by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates: the day a figure was said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates: the day of publication.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates: the day the text gives for a figure, else the day of publication.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates: the day the text gives for a figure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day of publication, like 2024-11-05</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do this instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Double-click or F2 corrects an outlet, a date or a title. With several rows selected, all of them are set. A to F and 1 to 6 grade them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Double-click or F2 writes a note.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing that scales (SVG)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop a folder of articles here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop files here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop to add to “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop to compare these articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each row is a source, each column a claim. Shape and colour tell what the source does with the claim: assert, report, hedge or dispute it. What is disputed comes first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End one word &amp;earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End one word &amp;later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every decision is saved at once; Ctrl+Z takes it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every figure as the span its words allow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every figure at the least it commits to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything in the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is checked. Export the table, or look at the matrix once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything, unfiltered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exact words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exactly these words are marked already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export the table, the figures or everything (Ctrl+E). Ctrl+K finds any other act, F1 lists all keys. Now drop a folder of your own articles on the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures such as “at least 10,000 soldiers” appear here by outlet and date, once articles are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures, one a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files &amp;left out…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a key or an act</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a person or body</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find an act</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds articles with all of the words. Quotation marks keep words together, * finds beginnings: evacuat*</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Five short reports about one event, in a project of their own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For other programs (JSON)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget these</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found by: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide “{plain}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How credible what it says is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How reliable the source is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import &amp;files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the text of an article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In which form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its figure, {figure}, is the highest of {number} for: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its figure, {figure}, is the lowest of {number} for: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kinds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kinds of figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legend of the chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List of articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logarithmic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>M&amp;ove to a claim…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a claim of its own from this passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a new claim from the chosen passages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as checked: a person has looked at it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Markdown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marked by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matrix &amp;by speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matrix: one row a source, one column a claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge the selected claims</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge this whole claim into (type a part of a claim)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge with an&amp;y claim…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More that can be decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More that can be set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More ▾</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it to “{to}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move these words to (type a part of a claim, or a new name)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to another claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next shared passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No act is called so. Try another word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article holds all of these words. Try fewer words, or the beginning of one: evacuat*</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article was found in the page {name}. Open it in a browser, copy the article, and save it as a text file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No articles yet. Drop a folder of articles here, or choose Import in the File menu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No claim, or more than one, is called so. Type more of its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No figures were found in these articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is cited yet. Drop a folder of articles on the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not shown: {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on this figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note: {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing speaks against it. Nobody has looked at it yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was decided yet. Every correction will stand here, and can be taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On to the next part of the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One colour for each</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only blank space was selected. Select the words first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the day on which the speaker gave the figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the day that the text gives for the figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only what the words say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only “{plain}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open in the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open its folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open recent project {stem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sam&amp;ple</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page for print (PDF)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passages and article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passages checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passages of the chosen cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passages word for word, one a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People and bodies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Picture (PNG, 300 dots an inch)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plot and list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plot of the figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points of the chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Publication date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published between</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published between: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qualifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read all articles &amp;again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the rest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read them now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read {number} articles again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the articles…
The first claims appear in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading {place} of {total}: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {number} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove: this passage does not carry the claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename the claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right in the whole &amp;claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule that turns words into drawn figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;kip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy to work on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what is counted: troops, casualties…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in all articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in all articles: words, “an exact phrase”, begin*</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select several cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select words: they can be added to a claim, or found one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set the r&amp;ole…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shares text with {articles}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the next passage that both articles share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the whole chart (0, or a double click)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the words of the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show their &amp;words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show which files were left out, and why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show {number} more of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side by side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip the tour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something this needs is no longer there, so nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in Claimgrid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speaker of the new passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speakers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spellings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split off chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spreadsheet (Excel, LibreOffice)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance of the new passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance ▾</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stances</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Swap rows and columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table as text (CSV)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back down to here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it with you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the article by {outlet_label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text, Markdown, web pages, Word documents and PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The article is in this project already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The claim is contested (articles that carry it: {carry}, that dispute it: {dispute}); this passage alone carries it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The claim is contested (articles that carry it: {carry}, that dispute it: {dispute}); this passage disputes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day the article was published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day the text gives for the figure, else the day of publication</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full: {path} was left as it was before. Make room, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The drawing is too large for a picture. Export it as SVG, or show fewer figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The exact words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file was replaced or removed by another program: {path}. Save As keeps what is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last reading did not find these words again; they are kept because you decided about them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lower bound of a figure cannot be above the upper one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The other claim: “{claim}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The points as a table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program makes mistakes. The review (Ctrl+4) asks about what is least certain and matters most; one key decides, Ctrl+Z takes it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The second day lies before the first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stance was set by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table is on the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text does not give its date. {date} was inferred: {how}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The upper number is smaller than the lower one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words in their context</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is already a file {path}. Choose another name, or open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file or folder of this name any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no screen to open a window on. Without one, use: claimgrid analyse --help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to check yet. Drop a folder of articles on the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to read in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is only one spelling. Choose two or more people to merge them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These passages are no longer part of this claim.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words are a passage of “{claim}” already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words are outside the article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They share 1 passage word for word: {share} % of the shorter article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They share no passage word for word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They share {number} passages word for word: {share} % of the shorter article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This article is no longer in the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This article is no longer there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This claim and another one say much the same: “{other}”. Are they one?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This claim is no longer there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder may not be opened. Check its permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a mistake in the program, not in your material. What was read and decided until now is safe in the project. If it happens again, please send this report; it holds nothing from your articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This person or body is no longer there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project cannot be written, so it can only be looked at and exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project cannot be written: {path} or its folder is read-only. Save As a copy to work on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project is already saved under that name. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This source says nothing about the claim.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This was changed in the meantime, so it no longer applies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This was removed in the meantime, so it no longer applies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {what} is no longer there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick a kind of figure above, or a name below, to draw it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick the spellings that mean somebody else, then split them off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two articles side by side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a claim, or a new name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a name first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Web page that opens offline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What can be decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What can be done here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What can be done with this passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What do you want to do?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is on screen, filters included</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is still to be checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is to be decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is written as {form} is no text. Name a file for it with --output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What led to this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the figure counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this would take back was changed in the meantime, so nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was decided, the last first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who claims what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who claims what about an event, in which words, and who put which number on it. Nothing ever leaves this machine: the program opens no network connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who claims what, in which words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who says so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who says so (nothing: the article itself)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole chart	0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why, and what to do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words &amp;below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words be&amp;side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a day like 2024-11-05, or two with a slash between them: 2024-11-05/2024-11-06.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the number in digits: 10,000, 60k or 1.2 million.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not open {name}. Change who may read it, or copy it to a folder of your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom in (+, or the wheel)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom out (-, or the wheel)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a few seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a figure without a number cannot be drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a message is an object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add estimate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an article is read again from its own text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {number} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>arrested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as of {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>asserts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least, more than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most, less than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be judged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>captured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>check passages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>completely reliable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confirmed by other sources</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conservative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>correct articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>correct estimate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>correction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>deployed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>direct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disagreement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disputes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>doubtful</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exactly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>extracted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fairly reliable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>first appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>first day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from – to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grade articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grade {grade}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hedges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>improbable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>indirect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>inferred date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>killed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>known outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>less than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>may be one claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>merge claims</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>merge speakers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>min–max</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mixed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>move passages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no reason was noted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not checked yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not found in the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not usually reliable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>note: {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>order of magnitude</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>own voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>part of another figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>possible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>possibly true</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>probably true</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>proposed: {how}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove estimates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove passages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rename claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rename speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>resize passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>save view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>split claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>split speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stance unsure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>telling word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the article itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the day it was said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the day of publication</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the day the figure is as of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the last step always fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>total strength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unreliable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>usually reliable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>widens the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>wounded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{checked} of {total} checked, {changed} changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done:,} of {total:,} files were read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{error} It is passed over: {kind} once more for the step before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} could not be read ({strerror}). Check the disk or the network drive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has {value} pages; {max_pages} can be read. Split off the pages that matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds more than {max_characters:,} characters in one text. Split it into articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds no page. Open it in a browser and save it as HTML.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds no text that can be read. Open it in the program it comes from and save it as text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds no text, only pictures perhaps. Copy its text into a new document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds pictures of pages, not text. Run text recognition (OCR) over it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a folder. Add the files in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a kind of file that is not read. Claimgrid reads {readable}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is damaged or not what its name says. Fetch it again, or save it as text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is damaged. Open it in a PDF viewer and print it to a new PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is damaged. Open it in a word processor and save it once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is empty. If it should not be, fetch it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is larger than {value} MB. Split it, or save its text alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is locked with a password. Save a copy without one and add that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is no longer there. Look whether it was moved or renamed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is no ordinary file, and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is no page that can be read. Save it from the browser once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} unpacks to more than a document holds. Save the text alone and try that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} chosen. Merging makes the first of them one with the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} claims</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} files were left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} files were not read when the program last ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} more: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} places in {hits} of {articles} articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be made: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be opened: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be written: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} could not be read or written: the disk or the network folder gave an error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is damaged. It was left untouched; use a backup copy of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is no Claimgrid project, or it is damaged. It was left untouched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is open in another window or program. Close it there, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} was written by a newer version of Claimgrid. Install that version to open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{problem} Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{speaker} disputes here what {speaker} carries elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{step} of {steps}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} can be written as {value}, not as {form}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” could not be written. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is the name of a project, and an export replaces none. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is there already. Replace it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is no date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is no date. Write a day as 2024-11-05, an interval as 2024-11-05/2024-11-06.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
