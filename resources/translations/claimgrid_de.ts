<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Claimgrid</name>
    <message>
      <source>&amp;About Claimgrid</source>
      <translation>&amp;Über Claimgrid</translation>
    </message>
    <message>
      <source>&amp;Articles</source>
      <translation>A&amp;rtikel</translation>
    </message>
    <message>
      <source>&amp;Asserts</source>
      <translation>&amp;Behauptet</translation>
    </message>
    <message>
      <source>&amp;Claim</source>
      <translation>A&amp;ussage</translation>
    </message>
    <message>
      <source>&amp;Close window</source>
      <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
      <source>&amp;Compare the chosen passages</source>
      <translation>Gewählte Stellen &amp;vergleichen</translation>
    </message>
    <message>
      <source>&amp;Copy the table</source>
      <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
      <source>&amp;Copy the words of the point</source>
      <translation>Worte des Punktes &amp;kopieren</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>Dun&amp;kel</translation>
    </message>
    <message>
      <source>&amp;Disputes</source>
      <translation>Be&amp;streitet</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren …</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;Suchen</translation>
    </message>
    <message>
      <source>&amp;Find a command…</source>
      <translation>Befehl &amp;suchen …</translation>
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation>Z&amp;urück</translation>
    </message>
    <message>
      <source>&amp;Hedges</source>
      <translation>Schränkt &amp;ein</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Hide all points of its colour</source>
      <translation>Alle Punkte seiner Farbe &amp;ausblenden</translation>
    </message>
    <message>
      <source>&amp;Hide the words</source>
      <translation>Wortlaut &amp;verbergen</translation>
    </message>
    <message>
      <source>&amp;History…</source>
      <translation>&amp;Verlauf …</translation>
    </message>
    <message>
      <source>&amp;Import a folder…</source>
      <translation>Ordner &amp;importieren …</translation>
    </message>
    <message>
      <source>&amp;Keys…</source>
      <translation>&amp;Tasten …</translation>
    </message>
    <message>
      <source>&amp;Kinds of figures…</source>
      <translation>A&amp;rten von Zahlen …</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Hell</translation>
    </message>
    <message>
      <source>&amp;Logarithmic scale</source>
      <translation>&amp;Logarithmischer Maßstab</translation>
    </message>
    <message>
      <source>&amp;Look for new articles</source>
      <translation>Neue A&amp;rtikel suchen</translation>
    </message>
    <message>
      <source>&amp;Matrix</source>
      <translation>&amp;Matrix</translation>
    </message>
    <message>
      <source>&amp;Merge the chosen</source>
      <translation>Gewählte &amp;zusammenführen</translation>
    </message>
    <message>
      <source>&amp;Merge the chosen claims</source>
      <translation>&amp;Gewählte Aussagen zusammenführen</translation>
    </message>
    <message>
      <source>&amp;Merge with the other claim</source>
      <translation>Mit der anderen Aussage zusa&amp;mmenführen</translation>
    </message>
    <message>
      <source>&amp;New project</source>
      <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
      <source>&amp;Next claim</source>
      <translation>&amp;Nächste Aussage</translation>
    </message>
    <message>
      <source>&amp;Open the article at these words</source>
      <translation>Artikel an diesen Worten ö&amp;ffnen</translation>
    </message>
    <message>
      <source>&amp;Open the claim’s page</source>
      <translation>Seite der Aussage ö&amp;ffnen</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;Öffnen …</translation>
    </message>
    <message>
      <source>&amp;People</source>
      <translation>P&amp;ersonen</translation>
    </message>
    <message>
      <source>&amp;Pin the claim: keep it in sight</source>
      <translation>Aussage &amp;anheften: immer sichtbar</translation>
    </message>
    <message>
      <source>&amp;Place…</source>
      <translation>&amp;Ort …</translation>
    </message>
    <message>
      <source>&amp;Previous claim</source>
      <translation>V&amp;orige Aussage</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Remove: it does not carry the claim</source>
      <translation>En&amp;tfernen: trägt die Aussage nicht</translation>
    </message>
    <message>
      <source>&amp;Rename the claim</source>
      <translation>Aussage &amp;umbenennen</translation>
    </message>
    <message>
      <source>&amp;Rename…</source>
      <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
      <source>&amp;Report a problem…</source>
      <translation>&amp;Problem melden …</translation>
    </message>
    <message>
      <source>&amp;Review</source>
      <translation>&amp;Prüfung</translation>
    </message>
    <message>
      <source>&amp;Right as it is</source>
      <translation>&amp;Richtig so</translation>
    </message>
    <message>
      <source>&amp;Rule that turns words into figures…</source>
      <translation>Regel, die Worte in Zahlen &amp;umsetzt …</translation>
    </message>
    <message>
      <source>&amp;Save as…</source>
      <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
      <source>&amp;Show the article</source>
      <translation>Artikel &amp;zeigen</translation>
    </message>
    <message>
      <source>&amp;Show the words of the point</source>
      <translation>Worte des Punktes &amp;zeigen</translation>
    </message>
    <message>
      <source>&amp;Sort sources by their stance on it</source>
      <translation>Quellen nach ihrer &amp;Haltung dazu sortieren</translation>
    </message>
    <message>
      <source>&amp;Speaker…</source>
      <translation>Spre&amp;cher …</translation>
    </message>
    <message>
      <source>&amp;Split off the ticked spellings</source>
      <translation>Angekreuzte Schreibweisen &amp;abtrennen</translation>
    </message>
    <message>
      <source>&amp;Tour in four steps</source>
      <translation>&amp;Rundgang in vier Schritten</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>&amp;What if this source had never been written?</source>
      <translation>&amp;Was, wenn es diese Quelle nie gegeben hätte?</translation>
    </message>
    <message>
      <source>&amp;Whole chart</source>
      <translation>&amp;Ganzes Diagramm</translation>
    </message>
    <message>
      <source>&amp;Why was it found?</source>
      <translation>&amp;Warum gefunden?</translation>
    </message>
    <message>
      <source>&amp;Words</source>
      <translation>&amp;Worte</translation>
    </message>
    <message>
      <source>&amp;Wrong: take it out</source>
      <translation>&amp;Falsch: herausnehmen</translation>
    </message>
    <message>
      <source>1 article</source>
      <translation>1 Artikel</translation>
    </message>
    <message>
      <source>1 claim</source>
      <translation>1 Aussage</translation>
    </message>
    <message>
      <source>1 claim hidden by hand.</source>
      <translation>1 Aussage von Hand ausgeblendet.</translation>
    </message>
    <message>
      <source>1 claim of a single article is counted at the end.</source>
      <translation>1 Aussage eines einzelnen Artikels steht gezählt am Ende.</translation>
    </message>
    <message>
      <source>1 correction made</source>
      <translation>1 Korrektur gemacht</translation>
    </message>
    <message>
      <source>1 figure</source>
      <translation>1 Zahl</translation>
    </message>
    <message>
      <source>1 hour</source>
      <translation>1 Stunde</translation>
    </message>
    <message>
      <source>1 known outlet</source>
      <translation>1 bekannten Medium</translation>
    </message>
    <message>
      <source>1 minute</source>
      <translation>1 Minute</translation>
    </message>
    <message>
      <source>1 more file</source>
      <translation>1 weitere Datei</translation>
    </message>
    <message>
      <source>1 newer text</source>
      <translation>1 neuerer Text</translation>
    </message>
    <message>
      <source>1 origin</source>
      <translation>1 Ursprung</translation>
    </message>
    <message>
      <source>1 passage</source>
      <translation>1 Stelle</translation>
    </message>
    <message>
      <source>1 place</source>
      <translation>1 Fundstelle</translation>
    </message>
    <message>
      <source>1 place in {hits} of {articles} articles.</source>
      <translation>1 Fundstelle in {hits} von {articles} Artikeln.</translation>
    </message>
    <message>
      <source>1 row was left out: the column “{column}” is empty there.</source>
      <translation>1 Zeile wurde ausgelassen: Die Spalte „{column}“ ist dort leer.</translation>
    </message>
    <message>
      <source>1,234.5</source>
      <translation>1.234,5</translation>
    </message>
    <message>
      <source>2024-11-05, empty if not told</source>
      <translation>05.11.2024; leer, wenn nicht angegeben</translation>
    </message>
    <message>
      <source>A claim</source>
      <translation>Eine Aussage</translation>
    </message>
    <message>
      <source>A claim cannot be merged with itself.</source>
      <translation>Eine Aussage lässt sich nicht mit sich selbst zusammenführen.</translation>
    </message>
    <message>
      <source>A claim of its ow&amp;n</source>
      <translation>&amp;Neue eigene Aussage</translation>
    </message>
    <message>
      <source>A click on a cell, or Enter, shows the words it rests on, in their article. Every cell and every point of the chart can be looked up like this.</source>
      <translation>Ein Klick auf eine Zelle oder die Eingabetaste zeigt den Wortlaut, auf dem sie beruht, in seinem Artikel. So lässt sich jede Zelle und jeder Punkt des Diagramms nachschlagen.</translation>
    </message>
    <message>
      <source>A copy is kept whenever a changed project is opened, the last five of each. Restoring puts a copy beside the project; the project itself stays as it is.</source>
      <translation>Eine Kopie wird aufgehoben, wann immer ein geändertes Projekt geöffnet wird, die letzten fünf von jedem. Wiederherstellen legt eine Kopie neben das Projekt; das Projekt selbst bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>A double click opens the article.</source>
      <translation>Ein Doppelklick öffnet den Artikel.</translation>
    </message>
    <message>
      <source>A figure needs a number, not below zero.</source>
      <translation>Eine Zahlenangabe braucht eine Zahl, nicht kleiner als null.</translation>
    </message>
    <message>
      <source>A figure outside every claim</source>
      <translation>Eine Zahl außerhalb jeder Aussage</translation>
    </message>
    <message>
      <source>A page of {name} is damaged. Print it to a new PDF from a PDF viewer.</source>
      <translation>Eine Seite von {name} ist beschädigt. Drucken Sie das Dokument aus einem PDF-Programm in ein neues PDF.</translation>
    </message>
    <message>
      <source>A part of Claimgrid was asked something it does not know. Install Claimgrid again.</source>
      <translation>Ein Teil von Claimgrid wurde etwas gefragt, das er nicht kennt. Installieren Sie Claimgrid noch einmal.</translation>
    </message>
    <message>
      <source>A person has looked at it. Press to take the mark away</source>
      <translation>Ein Mensch hat es angesehen. Drücken, um das Häkchen zu entfernen</translation>
    </message>
    <message>
      <source>A person or body needs a name.</source>
      <translation>Eine Person oder Stelle braucht einen Namen.</translation>
    </message>
    <message>
      <source>A single word decides the stance: {word}.</source>
      <translation>Ein einziges Wort entscheidet über die Haltung: {word}.</translation>
    </message>
    <message>
      <source>A source is graded from A to F, what it says from 1 to 6.</source>
      <translation>Eine Quelle wird von A bis F bewertet, was sie sagt, von 1 bis 6.</translation>
    </message>
    <message>
      <source>A to F grades the source, 1 to 6 what it says; 0 takes the grade away.</source>
      <translation>A bis F bewertet die Quelle, 1 bis 6, was sie sagt; 0 nimmt die Bewertung zurück.</translation>
    </message>
    <message>
      <source>A&amp;ttributes</source>
      <translation>Schreibt &amp;zu</translation>
    </message>
    <message>
      <source>About Claimgrid</source>
      <translation>Über Claimgrid</translation>
    </message>
    <message>
      <source>About the claim</source>
      <translation>Zur Aussage</translation>
    </message>
    <message>
      <source>About the source</source>
      <translation>Zur Quelle</translation>
    </message>
    <message>
      <source>Add a fi&amp;gure from the selected words…</source>
      <translation>Za&amp;hl aus den gewählten Worten hinzufügen …</translation>
    </message>
    <message>
      <source>Add figure…</source>
      <translation>Zahl hinzufügen …</translation>
    </message>
    <message>
      <source>Add passage</source>
      <translation>Stelle hinzufügen</translation>
    </message>
    <message>
      <source>Add passage…</source>
      <translation>Stelle hinzufügen …</translation>
    </message>
    <message>
      <source>Add the selected words</source>
      <translation>Die markierten Wörter hinzufügen</translation>
    </message>
    <message>
      <source>Add the selected words to a c&amp;laim…</source>
      <translation>&amp;Gewählte Worte zu einer Aussage hinzufügen …</translation>
    </message>
    <message>
      <source>All claims are hidden</source>
      <translation>Alle Aussagen sind ausgeblendet</translation>
    </message>
    <message>
      <source>All passages of this claim, with what differs marked</source>
      <translation>Alle Stellen dieser Aussage, Unterschiede hervorgehoben</translation>
    </message>
    <message>
      <source>All points are hidden. Click a name below to draw its points again.</source>
      <translation>Alle Punkte sind ausgeblendet. Klicken Sie unten auf einen Namen, um seine Punkte wieder zu zeichnen.</translation>
    </message>
    <message>
      <source>All {number} files are in this project already.</source>
      <translation>Alle {number} Dateien sind schon in diesem Projekt.</translation>
    </message>
    <message>
      <source>Also in this claim</source>
      <translation>Auch in dieser Aussage</translation>
    </message>
    <message>
      <source>An empty cell means that nothing about this claim was found in the source.</source>
      <translation>Eine leere Zelle heißt, dass in der Quelle nichts zu dieser Aussage gefunden wurde.</translation>
    </message>
    <message>
      <source>Another project is being saved as {path} meanwhile. Choose another name.</source>
      <translation>Inzwischen wird ein anderes Projekt als {path} gespeichert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>Apr.</translation>
    </message>
    <message>
      <source>April</source>
      <translation>April</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Article id</source>
      <translation>Artikelnummer</translation>
    </message>
    <message>
      <source>Article sets</source>
      <translation>Artikelgruppen</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Articles and origins</source>
      <translation>Artikel und Ursprünge</translation>
    </message>
    <message>
      <source>Articles have no {field} that can be corrected.</source>
      <translation>Artikel haben kein Feld {field}, das sich berichtigen lässt.</translation>
    </message>
    <message>
      <source>Articles of the project</source>
      <translation>Artikel des Projekts</translation>
    </message>
    <message>
      <source>Articles that count</source>
      <translation>Artikel, die zählen</translation>
    </message>
    <message>
      <source>Articles, claims, figures, stances and decisions in one file.</source>
      <translation>Artikel, Aussagen, Zahlen, Haltungen und Entscheidungen in einer Datei.</translation>
    </message>
    <message>
      <source>Articles: {a} · origins: {o} · passages: {p} · checked: {c}</source>
      <translation>Artikel: {a} · Ursprünge: {o} · Stellen: {p} · geprüft: {c}</translation>
    </message>
    <message>
      <source>As</source>
      <translation>Als</translation>
    </message>
    <message>
      <source>As arranged</source>
      <translation>Wie angeordnet</translation>
    </message>
    <message>
      <source>As it was on</source>
      <translation>Stand vom</translation>
    </message>
    <message>
      <source>As of</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>As-of date</source>
      <translation>Stand der Zahl</translation>
    </message>
    <message>
      <source>At least one passage has to stay with the claim.</source>
      <translation>Mindestens eine Stelle muss bei der Aussage bleiben.</translation>
    </message>
    <message>
      <source>At least one spelling has to leave, and one has to stay.</source>
      <translation>Mindestens eine Schreibweise muss gehen und eine bleiben.</translation>
    </message>
    <message>
      <source>At least so many articles</source>
      <translation>Mindestens so viele Artikel</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>Aug.</translation>
    </message>
    <message>
      <source>August</source>
      <translation>August</translation>
    </message>
    <message>
      <source>Australian dollars</source>
      <translation>australische Dollar</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Zurück zur Liste</translation>
    </message>
    <message>
      <source>Back to the list of articles (Escape)</source>
      <translation>Zurück zur Liste der Artikel (Escape)</translation>
    </message>
    <message>
      <source>Back to the part before</source>
      <translation>Zurück zum vorigen Teil</translation>
    </message>
    <message>
      <source>Backup copies</source>
      <translation>Sicherungskopien</translation>
    </message>
    <message>
      <source>Begin one word earlier</source>
      <translation>Ein Wort früher beginnen</translation>
    </message>
    <message>
      <source>Begin one word later</source>
      <translation>Ein Wort später beginnen</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Durch</translation>
    </message>
    <message>
      <source>By date</source>
      <translation>Nach Datum</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>Nach Name</translation>
    </message>
    <message>
      <source>By outlet</source>
      <translation>Nach Medium</translation>
    </message>
    <message>
      <source>By speaker</source>
      <translation>Nach Sprecher</translation>
    </message>
    <message>
      <source>By stance on a claim</source>
      <translation>Nach Haltung zu einer Aussage</translation>
    </message>
    <message>
      <source>By stance, speaker, outlet, set and date</source>
      <translation>Nach Haltung, Sprecher, Medium, Gruppe und Datum</translation>
    </message>
    <message>
      <source>By the topic you set, else the question their figures answer, else the name that their labels share</source>
      <translation>Nach dem Thema, das Sie setzen, sonst der Frage, die ihre Zahlen beantworten, sonst dem Namen, den sie teilen</translation>
    </message>
    <message>
      <source>Canadian dollars</source>
      <translation>kanadische Dollar</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel reading</source>
      <translation>Lesen abbrechen</translation>
    </message>
    <message>
      <source>Cancel saving</source>
      <translation>Speichern abbrechen</translation>
    </message>
    <message>
      <source>Cells show</source>
      <translation>Zellen zeigen</translation>
    </message>
    <message>
      <source>Change the note…</source>
      <translation>Notiz ändern …</translation>
    </message>
    <message>
      <source>Change the stance</source>
      <translation>Haltung ändern</translation>
    </message>
    <message>
      <source>Change who says so</source>
      <translation>Ändern, wer es sagt</translation>
    </message>
    <message>
      <source>Char&amp;t</source>
      <translation>D&amp;iagramm</translation>
    </message>
    <message>
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
    <message>
      <source>Chart, as a picture or as a table of its points</source>
      <translation>Diagramm, als Bild oder als Tabelle seiner Punkte</translation>
    </message>
    <message>
      <source>Check what is unsure</source>
      <translation>Prüfen, was unsicher ist</translation>
    </message>
    <message>
      <source>Checked</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <source>Choose a cell of the matrix or a point of the chart to read the exact words behind it.</source>
      <translation>Wählen Sie eine Zelle der Matrix oder einen Punkt des Diagramms, um den genauen Wortlaut zu lesen.</translation>
    </message>
    <message>
      <source>Choose a cell to read its words.</source>
      <translation>Wählen Sie eine Zelle, um ihre Worte zu lesen.</translation>
    </message>
    <message>
      <source>Choose a claim in the matrix and press O to see all that is known of it.</source>
      <translation>Wählen Sie eine Aussage in der Matrix und drücken Sie O, um alles darüber zu sehen.</translation>
    </message>
    <message>
      <source>Choose a folder of articles</source>
      <translation>Einen Ordner mit Artikeln wählen</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Choose a passage to read it in its article.</source>
      <translation>Wählen Sie eine Stelle, um sie in ihrem Artikel zu lesen.</translation>
    </message>
    <message>
      <source>Choose above which kinds of figures are drawn.</source>
      <translation>Wählen Sie oben, welche Arten von Zahlen gezeichnet werden.</translation>
    </message>
    <message>
      <source>Choose articles</source>
      <translation>Artikel wählen</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>Dateien wählen …</translation>
    </message>
    <message>
      <source>Choose for comparing or splitting</source>
      <translation>Zum Vergleichen oder Abtrennen wählen</translation>
    </message>
    <message>
      <source>Choose how far to go back. What is taken back can be done again (Redo).</source>
      <translation>Wählen Sie, wie weit es zurückgehen soll. Was zurückgenommen wird, lässt sich wiederholen.</translation>
    </message>
    <message>
      <source>Choose this passage</source>
      <translation>Diese Stelle wählen</translation>
    </message>
    <message>
      <source>Choose two or more to merge.</source>
      <translation>Wählen Sie zwei oder mehr zum Zusammenführen.</translation>
    </message>
    <message>
      <source>Choose which kinds of figures are drawn</source>
      <translation>Wählen, welche Arten von Zahlen gezeichnet werden</translation>
    </message>
    <message>
      <source>Claim</source>
      <translation>Aussage</translation>
    </message>
    <message>
      <source>Claim id</source>
      <translation>Aussagennummer</translation>
    </message>
    <message>
      <source>Claim of the new passage, or the name of a new claim</source>
      <translation>Aussage der neuen Stelle oder Name einer neuen Aussage</translation>
    </message>
    <message>
      <source>Claim to move to</source>
      <translation>Ziel-Aussage</translation>
    </message>
    <message>
      <source>Claim to move to, or the name of a new one</source>
      <translation>Ziel-Aussage oder Name einer neuen</translation>
    </message>
    <message>
      <source>Claim, or the name of a new one</source>
      <translation>Aussage oder Name einer neuen</translation>
    </message>
    <message>
      <source>Claimgrid projects</source>
      <translation>Claimgrid-Projekte</translation>
    </message>
    <message>
      <source>Claimgrid {version}</source>
      <translation>Claimgrid {version}</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>Aussagen</translation>
    </message>
    <message>
      <source>Claims are grouped by topic.</source>
      <translation>Die Aussagen sind nach Themen gruppiert.</translation>
    </message>
    <message>
      <source>Claims beside the text</source>
      <translation>Aussagen neben dem Text</translation>
    </message>
    <message>
      <source>Claims hidden by hand: choose which are shown again</source>
      <translation>Von Hand ausgeblendete Aussagen: wählen Sie, welche wieder gezeigt werden</translation>
    </message>
    <message>
      <source>Claims of at least so many articles…</source>
      <translation>Aussagen aus mindestens so vielen Artikeln …</translation>
    </message>
    <message>
      <source>Claims, one a row</source>
      <translation>Aussagen, eine je Zeile</translation>
    </message>
    <message>
      <source>Clear all filters</source>
      <translation>Alle Filter aufheben</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>Filter aufheben</translation>
    </message>
    <message>
      <source>Click a cell or a point to read the words behind it</source>
      <translation>Klick auf eine Zelle oder einen Punkt zeigt den Wortlaut</translation>
    </message>
    <message>
      <source>Click to hide or show it, Ctrl+click to see it alone</source>
      <translation>Klick blendet aus oder ein, Strg+Klick zeigt nur diese Reihe</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <source>Co&amp;py the words with their source</source>
      <translation>Worte mit ihrer Quelle &amp;kopieren</translation>
    </message>
    <message>
      <source>Co&amp;rrect outlet, date or title</source>
      <translation>Medium, Datum oder Titel &amp;berichtigen</translation>
    </message>
    <message>
      <source>Colours of the s&amp;ystem</source>
      <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
      <source>Columns of {name}</source>
      <translation>Spalten von {name}</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compare all</source>
      <translation>Alle vergleichen</translation>
    </message>
    <message>
      <source>Compare chosen</source>
      <translation>Gewählte vergleichen</translation>
    </message>
    <message>
      <source>Compare the &amp;two chosen texts</source>
      <translation>&amp;Die zwei gewählten Texte vergleichen</translation>
    </message>
    <message>
      <source>Compare the two texts</source>
      <translation>Die zwei Texte vergleichen</translation>
    </message>
    <message>
      <source>Compare what several sources say about one event. Everything stays on this machine.</source>
      <translation>Vergleichen Sie, was mehrere Quellen über ein Ereignis sagen. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
      <source>Compare {n}</source>
      <translation>{n} vergleichen</translation>
    </message>
    <message>
      <source>Contested</source>
      <translation>Umstritten</translation>
    </message>
    <message>
      <source>Contested claims only</source>
      <translation>Nur umstrittene Aussagen</translation>
    </message>
    <message>
      <source>Contested only</source>
      <translation>Nur Umstrittenes</translation>
    </message>
    <message>
      <source>Contested: some sources carry it, some dispute it</source>
      <translation>Umstritten: einige Quellen tragen es, einige bestreiten es</translation>
    </message>
    <message>
      <source>Cop&amp;y the chosen cells</source>
      <translation>Gewählte Zellen kop&amp;ieren</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy the cell</source>
      <translation>Zelle kopieren</translation>
    </message>
    <message>
      <source>Copy the list</source>
      <translation>Liste kopieren</translation>
    </message>
    <message>
      <source>Copy the report</source>
      <translation>Bericht kopieren</translation>
    </message>
    <message>
      <source>Copy the whole table</source>
      <translation>Ganze Tabelle kopieren</translation>
    </message>
    <message>
      <source>Copy the words</source>
      <translation>Wortlaut kopieren</translation>
    </message>
    <message>
      <source>Copy the words with their source</source>
      <translation>Wortlaut mit Quelle kopieren</translation>
    </message>
    <message>
      <source>Copy {n} cells</source>
      <translation>{n} Zellen kopieren</translation>
    </message>
    <message>
      <source>Copying the table…</source>
      <translation>Die Tabelle wird kopiert …</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Berichtigen</translation>
    </message>
    <message>
      <source>Correct the &amp;figure…</source>
      <translation>Z&amp;ahl berichtigen …</translation>
    </message>
    <message>
      <source>Correct the name or date…</source>
      <translation>Namen oder Datum berichtigen …</translation>
    </message>
    <message>
      <source>Correct this figure</source>
      <translation>Diese Zahl berichtigen</translation>
    </message>
    <message>
      <source>Correct: {what}</source>
      <translation>Berichtigen: {what}</translation>
    </message>
    <message>
      <source>Count them again</source>
      <translation>Wieder mitzählen</translation>
    </message>
    <message>
      <source>Counted as if these had never been written:</source>
      <translation>Gezählt, als hätte es diese nie gegeben:</translation>
    </message>
    <message>
      <source>Counted as if these had never been written: {list}.</source>
      <translation>Gezählt, als wären diese nie geschrieben worden: {list}.</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>Anzahlen</translation>
    </message>
    <message>
      <source>Credibility</source>
      <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Date it was said</source>
      <translation>Tag der Äußerung</translation>
    </message>
    <message>
      <source>Date known by</source>
      <translation>Datum bekannt durch</translation>
    </message>
    <message>
      <source>Date of the figure</source>
      <translation>Datum der Zahl</translation>
    </message>
    <message>
      <source>Dated by</source>
      <translation>Datiert nach</translation>
    </message>
    <message>
      <source>Dates: the day a figure was said.</source>
      <translation>Datum: der Tag, an dem die Zahl genannt wurde.</translation>
    </message>
    <message>
      <source>Dates: the day of publication.</source>
      <translation>Datum: der Tag der Veröffentlichung.</translation>
    </message>
    <message>
      <source>Dates: the day the text gives for a figure, else the day of publication.</source>
      <translation>Datum: der Tag, den der Text für die Zahl angibt, sonst der Tag der Veröffentlichung.</translation>
    </message>
    <message>
      <source>Dates: the day the text gives for a figure.</source>
      <translation>Datum: der Tag, den der Text für die Zahl angibt.</translation>
    </message>
    <message>
      <source>Day of publication, like 2024-11-05 or 5 November 2024</source>
      <translation>Tag der Veröffentlichung, etwa 05.11.2024 oder 5. November 2024</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>Dez.</translation>
    </message>
    <message>
      <source>December</source>
      <translation>Dezember</translation>
    </message>
    <message>
      <source>Decided by you, and no longer in the newer text: {words}</source>
      <translation>Von Ihnen entschieden und nicht mehr im neueren Text: {words}</translation>
    </message>
    <message>
      <source>Disagreement first</source>
      <translation>Widerspruch zuerst</translation>
    </message>
    <message>
      <source>Do this</source>
      <translation>Dies tun</translation>
    </message>
    <message>
      <source>Do this instead</source>
      <translation>Stattdessen dies tun</translation>
    </message>
    <message>
      <source>Document (Word, LibreOffice)</source>
      <translation>Dokument (Word, LibreOffice)</translation>
    </message>
    <message>
      <source>Document {number} of this export came without its text: Nexis could not show it. Export it again.</source>
      <translation>Dokument {number} dieses Exports kam ohne seinen Text: Nexis konnte es nicht zeigen. Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Does this belong to the claim?</source>
      <translation>Gehört das zu dieser Aussage?</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Double-click or F2 corrects an outlet, a date or a title. With several rows selected, all of them are set. A to F and 1 to 6 grade them.</source>
      <translation>Doppelklick oder F2 berichtigt Medium, Datum oder Titel. Sind mehrere Zeilen gewählt, gilt es für alle. A bis F und 1 bis 6 bewerten sie.</translation>
    </message>
    <message>
      <source>Double-click or F2 writes a note.</source>
      <translation>Doppelklick oder F2 schreibt eine Notiz.</translation>
    </message>
    <message>
      <source>Doubtful</source>
      <translation>Zweifelhaft</translation>
    </message>
    <message>
      <source>Drawing that scales (SVG)</source>
      <translation>Zeichnung in beliebiger Größe (SVG)</translation>
    </message>
    <message>
      <source>Drop a folder of articles here</source>
      <translation>Ziehen Sie einen Ordner mit Artikeln hierher</translation>
    </message>
    <message>
      <source>Drop a folder of articles here, or press Import above.</source>
      <translation>Ziehen Sie einen Ordner mit Artikeln hierher oder drücken Sie oben auf Importieren.</translation>
    </message>
    <message>
      <source>Drop files here</source>
      <translation>Dateien hierher ziehen</translation>
    </message>
    <message>
      <source>Drop to add to “{name}”</source>
      <translation>Loslassen, um es zu „{name}“ hinzuzufügen</translation>
    </message>
    <message>
      <source>Drop to compare these articles</source>
      <translation>Loslassen, um diese Artikel zu vergleichen</translation>
    </message>
    <message>
      <source>Each kind of figure has a scale of its own</source>
      <translation>Jede Art von Zahlen hat ihren eigenen Maßstab</translation>
    </message>
    <message>
      <source>Each kind of figure on a scale of its own</source>
      <translation>Jede Art von Zahl im eigenen Maßstab</translation>
    </message>
    <message>
      <source>Each kind on &amp;a scale of its own</source>
      <translation>Jede Art im eigenen &amp;Maßstab</translation>
    </message>
    <message>
      <source>Each row is a source, each column a claim. Shape and colour tell what the source does with the claim: assert, attribute, hedge or dispute it. What is disputed comes first.</source>
      <translation>Jede Zeile ist eine Quelle, jede Spalte eine Aussage. Form und Farbe zeigen, was die Quelle mit der Aussage tut: behaupten, zuschreiben, einschränken oder bestreiten. Umstrittenes steht vorn.</translation>
    </message>
    <message>
      <source>Empty: as the program groups them</source>
      <translation>Leer: wie das Programm sie ordnet</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>End one word earlier</source>
      <translation>Ein Wort früher enden</translation>
    </message>
    <message>
      <source>End one word later</source>
      <translation>Ein Wort später enden</translation>
    </message>
    <message>
      <source>Enter shows the words of a cell; the Matrix menu lists all other keys</source>
      <translation>Die Eingabetaste zeigt den Wortlaut einer Zelle; das Menü Matrix nennt alle anderen Tasten</translation>
    </message>
    <message>
      <source>Estimate id</source>
      <translation>Zahlennummer</translation>
    </message>
    <message>
      <source>Estimates</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>Every decision is saved at once; Ctrl+Z takes it back</source>
      <translation>Jede Entscheidung ist sofort gespeichert; Strg+Z nimmt sie zurück</translation>
    </message>
    <message>
      <source>Every figure as the span its words allow</source>
      <translation>Jede Zahl als die Spanne, die ihre Worte zulassen</translation>
    </message>
    <message>
      <source>Every figure at the least it commits to</source>
      <translation>Jede Zahl bei dem Wert, auf den sie sich mindestens festlegt</translation>
    </message>
    <message>
      <source>Every file was read.</source>
      <translation>Alle Dateien wurden gelesen.</translation>
    </message>
    <message>
      <source>Every place</source>
      <translation>Alle Orte</translation>
    </message>
    <message>
      <source>Everyone</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Everything in the project</source>
      <translation>Alles im Projekt</translation>
    </message>
    <message>
      <source>Everything is checked. Export the table, or look at the matrix once more.</source>
      <translation>Alles ist geprüft. Exportieren Sie die Tabelle oder sehen Sie sich die Matrix noch einmal an.</translation>
    </message>
    <message>
      <source>Everything, unfiltered</source>
      <translation>Alles, ohne Filter</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <source>Exact words</source>
      <translation>Genauer Wortlaut</translation>
    </message>
    <message>
      <source>Exactly these words are marked already.</source>
      <translation>Genau diese Wörter sind schon markiert.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Export the table, the figures or everything (Ctrl+E). Ctrl+K finds any other command, F1 lists all keys. Now drop a folder of your own articles on the window.</source>
      <translation>Exportieren Sie die Tabelle, die Zahlen oder alles (Strg+E). Strg+K findet jeden anderen Befehl, F1 zeigt alle Tasten. Ziehen Sie nun einen Ordner mit eigenen Artikeln auf das Fenster.</translation>
    </message>
    <message>
      <source>Factiva export</source>
      <translation>Factiva-Export</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>Feb.</translation>
    </message>
    <message>
      <source>February</source>
      <translation>Februar</translation>
    </message>
    <message>
      <source>Fetch it again, or unpack it and add what is in it.</source>
      <translation>Holen Sie es neu, oder entpacken Sie es und fügen Sie hinzu, was darin ist.</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>Figure or speaker</source>
      <translation>Zahl oder Sprecher</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>Figures by date</source>
      <translation>Zahlen nach Datum</translation>
    </message>
    <message>
      <source>Figures by outlet and date</source>
      <translation>Zahlen nach Medium und Datum</translation>
    </message>
    <message>
      <source>Figures by speaker and date</source>
      <translation>Zahlen nach Sprecher und Datum</translation>
    </message>
    <message>
      <source>Figures in it</source>
      <translation>Zahlen darin</translation>
    </message>
    <message>
      <source>Figures only</source>
      <translation>Nur Zahlen</translation>
    </message>
    <message>
      <source>Figures such as “at least 10,000 soldiers” appear here by outlet and date, once articles are read.</source>
      <translation>Zahlen wie „at least 10,000 soldiers“ erscheinen hier nach Medium und Datum, sobald Artikel gelesen sind.</translation>
    </message>
    <message>
      <source>Figures that coincide stand side by side.</source>
      <translation>Zahlen, die zusammenfallen, stehen nebeneinander.</translation>
    </message>
    <message>
      <source>Figures, one a row</source>
      <translation>Zahlen, eine je Zeile</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Files &amp;left out…</source>
      <translation>Ausge&amp;lassene Dateien …</translation>
    </message>
    <message>
      <source>Files left out</source>
      <translation>Ausgelassene Dateien</translation>
    </message>
    <message>
      <source>Files read</source>
      <translation>Gelesene Dateien</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Filters ({inner})</source>
      <translation>Filter ({inner})</translation>
    </message>
    <message>
      <source>Filters…</source>
      <translation>Filter …</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>Befehl suchen</translation>
    </message>
    <message>
      <source>Find a key or a command</source>
      <translation>Taste oder Befehl suchen</translation>
    </message>
    <message>
      <source>Find a person or body</source>
      <translation>Person oder Stelle suchen</translation>
    </message>
    <message>
      <source>Find in: {list}</source>
      <translation>Suchen in: {list}</translation>
    </message>
    <message>
      <source>Finds articles with all of the words. Quotation marks keep words together, * finds beginnings: evacuat*</source>
      <translation>Findet Artikel mit allen Wörtern. Anführungszeichen halten Wörter zusammen, * findet Wortanfänge: evacuat*</translation>
    </message>
    <message>
      <source>First appearance</source>
      <translation>Erstes Erscheinen</translation>
    </message>
    <message>
      <source>First reported first</source>
      <translation>Zuerst Berichtetes zuerst</translation>
    </message>
    <message>
      <source>First rows of the table</source>
      <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
      <source>Five short reports about one event, in a project of their own</source>
      <translation>Fünf kurze Berichte über ein Ereignis in einem eigenen Projekt</translation>
    </message>
    <message>
      <source>Fold</source>
      <translation>Falten</translation>
    </message>
    <message>
      <source>Fold claims of only one so&amp;urce</source>
      <translation>Aussagen &amp;mit nur einer Quelle falten</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>For other programs (JSON)</source>
      <translation>Für andere Programme (JSON)</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Forget the chosen view (Delete)</source>
      <translation>Gewählte Ansicht vergessen (Entf)</translation>
    </message>
    <message>
      <source>Forget these</source>
      <translation>Diese vergessen</translation>
    </message>
    <message>
      <source>Found by: {reason}.</source>
      <translation>Gefunden durch: {reason}.</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>Freitag</translation>
    </message>
    <message>
      <source>Grade</source>
      <translation>Bewertung</translation>
    </message>
    <message>
      <source>Group claims by topic</source>
      <translation>Aussagen nach Thema ordnen</translation>
    </message>
    <message>
      <source>Hardened</source>
      <translation>Verhärtet</translation>
    </message>
    <message>
      <source>Hid&amp;e the claim</source>
      <translation>Aussage ausble&amp;nden</translation>
    </message>
    <message>
      <source>Hidden claims</source>
      <translation>Ausgeblendete Aussagen</translation>
    </message>
    <message>
      <source>Hidden claims…</source>
      <translation>Ausgeblendete Aussagen …</translation>
    </message>
    <message>
      <source>Hide “{plain}”</source>
      <translation>„{plain}“ ausblenden</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>Hong Kong dollars</source>
      <translation>Hongkong-Dollar</translation>
    </message>
    <message>
      <source>How credible what it says is</source>
      <translation>Wie glaubhaft ist, was sie sagt</translation>
    </message>
    <message>
      <source>How it reached the reader</source>
      <translation>Wie es zum Leser kam</translation>
    </message>
    <message>
      <source>How reliable the source is</source>
      <translation>Wie zuverlässig die Quelle ist</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import &amp;files…</source>
      <translation>&amp;Dateien importieren …</translation>
    </message>
    <message>
      <source>In the chart</source>
      <translation>Im Diagramm</translation>
    </message>
    <message>
      <source>In the matrix</source>
      <translation>In der Matrix</translation>
    </message>
    <message>
      <source>In the text of an article</source>
      <translation>Im Text eines Artikels</translation>
    </message>
    <message>
      <source>In this claim it is most like the passage of {outlet}, in other words.</source>
      <translation>In dieser Aussage gleicht es am meisten der Stelle bei {outlet}, mit anderen Worten.</translation>
    </message>
    <message>
      <source>In this claim it is most like the passage of {outlet}, with which it shares just one word: {words}.</source>
      <translation>In dieser Aussage gleicht es am meisten der Stelle bei {outlet}, mit der es nur ein Wort teilt: {words}.</translation>
    </message>
    <message>
      <source>In this claim it is most like the passage of {outlet}; both say: {words}.</source>
      <translation>In dieser Aussage gleicht es am meisten der Stelle bei {outlet}; beide sagen: {words}.</translation>
    </message>
    <message>
      <source>In which form</source>
      <translation>In welcher Form</translation>
    </message>
    <message>
      <source>It may not belong to this claim.</source>
      <translation>Gehört vielleicht nicht zu dieser Aussage.</translation>
    </message>
    <message>
      <source>Its figure, {figure}, is the highest of {number} for: {what}.</source>
      <translation>Die Zahl {figure} ist die höchste von {number} für: {what}.</translation>
    </message>
    <message>
      <source>Its figure, {figure}, is the lowest of {number} for: {what}.</source>
      <translation>Die Zahl {figure} ist die niedrigste von {number} für: {what}.</translation>
    </message>
    <message>
      <source>Its words may not belong to this claim: about half of such passages do not.</source>
      <translation>Die Worte gehören vielleicht nicht zu dieser Aussage: Etwa die Hälfte solcher Stellen gehört nicht dazu.</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>Jan.</translation>
    </message>
    <message>
      <source>January</source>
      <translation>Januar</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>Juli</translation>
    </message>
    <message>
      <source>July</source>
      <translation>Juli</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>Juni</translation>
    </message>
    <message>
      <source>June</source>
      <translation>Juni</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Beide behalten</translation>
    </message>
    <message>
      <source>Keep the older text</source>
      <translation>Älteren Text behalten</translation>
    </message>
    <message>
      <source>Keep this way of looking, or go to one that was kept</source>
      <translation>Diese Ansicht merken oder zu einer gemerkten gehen</translation>
    </message>
    <message>
      <source>Keep what is on screen under this name</source>
      <translation>Was zu sehen ist unter diesem Namen merken</translation>
    </message>
    <message>
      <source>Kenyan shillings</source>
      <translation>Kenia-Schilling</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Kinds</source>
      <translation>Arten</translation>
    </message>
    <message>
      <source>Kinds of figures</source>
      <translation>Arten von Zahlen</translation>
    </message>
    <message>
      <source>Label by</source>
      <translation>Benannt durch</translation>
    </message>
    <message>
      <source>Labels are left out where there is no room.</source>
      <translation>Beschriftungen fehlen, wo kein Platz ist.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Language of the system</source>
      <translation>Sprache des Systems</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Anordnung</translation>
    </message>
    <message>
      <source>Layout: rows, order, what cells show…</source>
      <translation>Anordnung: Zeilen, Reihenfolge, Inhalt der Zellen …</translation>
    </message>
    <message>
      <source>Leave articles or origins out and see what is known without them</source>
      <translation>Artikel oder Ursprünge weglassen und sehen, was ohne sie bekannt ist</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <source>Leave out claims that fewer articles carry</source>
      <translation>Aussagen weglassen, die weniger Artikel tragen</translation>
    </message>
    <message>
      <source>Leave the table out</source>
      <translation>Tabelle auslassen</translation>
    </message>
    <message>
      <source>Left out, as when this project was closed: {names}</source>
      <translation>Ausgelassen wie beim Schließen dieses Projekts: {names}</translation>
    </message>
    <message>
      <source>Left out: {articles}, {claims}.</source>
      <translation>Ausgelassen: {articles}, {claims}.</translation>
    </message>
    <message>
      <source>Left out: {name} and {more}.</source>
      <translation>Ausgelassen: {name} und {more}.</translation>
    </message>
    <message>
      <source>Legend of the chart</source>
      <translation>Legende des Diagramms</translation>
    </message>
    <message>
      <source>Legend of the stances</source>
      <translation>Legende der Haltungen</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>Lis&amp;t of the points</source>
      <translation>Lis&amp;te der Punkte</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>List of articles</source>
      <translation>Liste der Artikel</translation>
    </message>
    <message>
      <source>Logarithmic</source>
      <translation>Logarithmisch</translation>
    </message>
    <message>
      <source>Looking for articles…</source>
      <translation>Artikel werden gesucht …</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Mindestens</translation>
    </message>
    <message>
      <source>M&amp;ove to a claim…</source>
      <translation>In eine Aussage &amp;verschieben …</translation>
    </message>
    <message>
      <source>Make a claim of its own from this passage</source>
      <translation>Aus dieser Stelle eine eigene Aussage machen</translation>
    </message>
    <message>
      <source>Make a new claim from the chosen passages</source>
      <translation>Aus den gewählten Stellen eine neue Aussage machen</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>März</translation>
    </message>
    <message>
      <source>March</source>
      <translation>März</translation>
    </message>
    <message>
      <source>Mark as &amp;checked</source>
      <translation>Als ge&amp;prüft markieren</translation>
    </message>
    <message>
      <source>Mark as checked</source>
      <translation>Als geprüft markieren</translation>
    </message>
    <message>
      <source>Mark as checked: a person has looked at it</source>
      <translation>Als geprüft markieren: ein Mensch hat es angesehen</translation>
    </message>
    <message>
      <source>Mark checked</source>
      <translation>Abhaken</translation>
    </message>
    <message>
      <source>Mark {n} cells as checked</source>
      <translation>{n} Zellen als geprüft markieren</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>Marked by hand.</source>
      <translation>Von Hand markiert.</translation>
    </message>
    <message>
      <source>Matrix</source>
      <translation>Matrix</translation>
    </message>
    <message>
      <source>Matrix &amp;by speaker</source>
      <translation>Matrix nach &amp;Sprecher</translation>
    </message>
    <message>
      <source>Matrix of sources and claims</source>
      <translation>Matrix aus Quellen und Aussagen</translation>
    </message>
    <message>
      <source>Matrix: one row a source, one column a claim</source>
      <translation>Matrix: eine Zeile je Quelle, eine Spalte je Aussage</translation>
    </message>
    <message>
      <source>May</source>
      <translation>Mai</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Gezählt wird</translation>
    </message>
    <message>
      <source>Merge claims (Ctrl-click two headers first)</source>
      <translation>Aussagen zusammenführen (erst zwei Köpfe mit Strg anklicken)</translation>
    </message>
    <message>
      <source>Merge the selected claims</source>
      <translation>Die gewählten Aussagen zusammenführen</translation>
    </message>
    <message>
      <source>Merge this whole claim into (type a part of a claim)</source>
      <translation>Diese ganze Aussage zusammenführen mit (Teil einer Aussage eingeben)</translation>
    </message>
    <message>
      <source>Merge with an&amp;y claim…</source>
      <translation>Mit beliebi&amp;ger Aussage zusammenführen …</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Meldung</translation>
    </message>
    <message>
      <source>Mo&amp;ve to another claim…</source>
      <translation>In eine andere Aussage &amp;verschieben …</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Montag</translation>
    </message>
    <message>
      <source>More that can be decided</source>
      <translation>Weitere Entscheidungen</translation>
    </message>
    <message>
      <source>More that can be set</source>
      <translation>Weitere Einstellungen</translation>
    </message>
    <message>
      <source>More ▾</source>
      <translation>Mehr ▾</translation>
    </message>
    <message>
      <source>Most claims first</source>
      <translation>Meiste Aussagen zuerst</translation>
    </message>
    <message>
      <source>Most sources first</source>
      <translation>Meiste Quellen zuerst</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Verschieben</translation>
    </message>
    <message>
      <source>Move 1 passage to another claim</source>
      <translation>1 Stelle in eine andere Aussage verschieben</translation>
    </message>
    <message>
      <source>Move it to “{to}”</source>
      <translation>Nach „{to}“ verschieben</translation>
    </message>
    <message>
      <source>Move the claim to the &amp;left</source>
      <translation>Aussage nach &amp;links</translation>
    </message>
    <message>
      <source>Move the claim to the r&amp;ight</source>
      <translation>Aussage nach &amp;rechts</translation>
    </message>
    <message>
      <source>Move these words to (type a part of a claim, or a new name)</source>
      <translation>Diese Wörter verschieben nach (Teil einer Aussage oder neuer Name)</translation>
    </message>
    <message>
      <source>Move to another claim</source>
      <translation>In eine andere Aussage verschieben</translation>
    </message>
    <message>
      <source>Move to what lies beside</source>
      <translation>Zu dem gehen, was daneben liegt</translation>
    </message>
    <message>
      <source>Move {n} passages to another claim</source>
      <translation>{n} Stellen in eine andere Aussage verschieben</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of the claim</source>
      <translation>Name der Aussage</translation>
    </message>
    <message>
      <source>Name of the new view</source>
      <translation>Name der neuen Ansicht</translation>
    </message>
    <message>
      <source>Name of what is on screen</source>
      <translation>Name dessen, was zu sehen ist</translation>
    </message>
    <message>
      <source>Name or date</source>
      <translation>Name oder Datum</translation>
    </message>
    <message>
      <source>Ne&amp;wer texts…</source>
      <translation>Ne&amp;uere Texte …</translation>
    </message>
    <message>
      <source>New Zealand dollars</source>
      <translation>neuseeländische Dollar</translation>
    </message>
    <message>
      <source>New name of the claim</source>
      <translation>Neuer Name der Aussage</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>Neues Projekt</translation>
    </message>
    <message>
      <source>Newer texts</source>
      <translation>Neuere Texte</translation>
    </message>
    <message>
      <source>Nexis export</source>
      <translation>Nexis-Export</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Next claim</source>
      <translation>Nächste Aussage</translation>
    </message>
    <message>
      <source>Next shared passage</source>
      <translation>Nächste gemeinsame Stelle</translation>
    </message>
    <message>
      <source>No article has a newer text.</source>
      <translation>Kein Artikel hat einen neueren Text.</translation>
    </message>
    <message>
      <source>No article holds all of these words. Try fewer words, or the beginning of one: evacuat*</source>
      <translation>Kein Artikel enthält alle diese Wörter. Versuchen Sie weniger Wörter oder einen Wortanfang: evacuat*</translation>
    </message>
    <message>
      <source>No article was found in the page {name}. Open it in a browser, copy the article, and save it as a text file.</source>
      <translation>In der Seite {name} wurde kein Artikel gefunden. Öffnen Sie sie im Browser, kopieren Sie den Artikel und speichern Sie ihn als Textdatei.</translation>
    </message>
    <message>
      <source>No articles yet</source>
      <translation>Noch keine Artikel</translation>
    </message>
    <message>
      <source>No articles yet. Drop a folder of articles here, or press Import above.</source>
      <translation>Noch keine Artikel. Ziehen Sie einen Ordner mit Artikeln hierher oder drücken Sie oben auf Importieren.</translation>
    </message>
    <message>
      <source>No backup copy could be kept. {reason}</source>
      <translation>Es konnte keine Sicherungskopie aufgehoben werden. {reason}</translation>
    </message>
    <message>
      <source>No claim goes with all the filters that are set.</source>
      <translation>Keine Aussage passt zu allen gesetzten Filtern.</translation>
    </message>
    <message>
      <source>No claim, or more than one, is called so. Type more of its name.</source>
      <translation>Keine oder mehr als eine Aussage heißt so. Geben Sie mehr von ihrem Namen ein.</translation>
    </message>
    <message>
      <source>No claims found yet</source>
      <translation>Noch keine Aussagen gefunden</translation>
    </message>
    <message>
      <source>No figure goes with the place and the subject that are chosen above.</source>
      <translation>Keine Zahl passt zu Ort und Gegenstand, die oben gewählt sind.</translation>
    </message>
    <message>
      <source>No figures to show.</source>
      <translation>Keine Zahlen zu zeigen.</translation>
    </message>
    <message>
      <source>No figures were found in these articles.</source>
      <translation>In diesen Artikeln wurden keine Zahlen gefunden.</translation>
    </message>
    <message>
      <source>No filter: all articles and all claims are here.</source>
      <translation>Kein Filter: Alle Artikel und alle Aussagen sind hier.</translation>
    </message>
    <message>
      <source>No folder was imported into this project. Import one, and new articles in it can be found.</source>
      <translation>In dieses Projekt wurde kein Ordner importiert. Importieren Sie einen, dann lassen sich neue Artikel darin finden.</translation>
    </message>
    <message>
      <source>No grade</source>
      <translation>Keine Bewertung</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Nobody is cited yet. Drop a folder of articles on the window.</source>
      <translation>Noch wird niemand zitiert. Ziehen Sie einen Ordner mit Artikeln auf das Fenster.</translation>
    </message>
    <message>
      <source>None yet. A view remembers filters, order, layout and what is left out, and the chart’s too.</source>
      <translation>Noch keine. Eine Ansicht merkt sich Filter, Reihenfolge, Anordnung und Weggelassenes, auch im Diagramm.</translation>
    </message>
    <message>
      <source>Not shown: {why}.</source>
      <translation>Nicht gezeigt: {why}.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Note on this figure</source>
      <translation>Notiz zu dieser Zahl</translation>
    </message>
    <message>
      <source>Note: {note}</source>
      <translation>Notiz: {note}</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Notes on the claim</source>
      <translation>Notizen zur Aussage</translation>
    </message>
    <message>
      <source>Nothing is counted of this newer text yet. Decide first which text counts.</source>
      <translation>Von diesem neueren Text zählt noch nichts. Entscheiden Sie zuerst, welcher Text gelten soll.</translation>
    </message>
    <message>
      <source>Nothing speaks against it. Nobody has looked at it yet.</source>
      <translation>Nichts spricht dagegen. Noch hat es niemand angesehen.</translation>
    </message>
    <message>
      <source>Nothing that can be done now is called that. Try another word.</source>
      <translation>Nichts, was jetzt möglich ist, heißt so. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
      <source>Nothing was decided yet. Every correction will stand here, and can be taken back.</source>
      <translation>Noch wurde nichts entschieden. Jede Berichtigung wird hier stehen und lässt sich zurücknehmen.</translation>
    </message>
    <message>
      <source>Nothing was selected.</source>
      <translation>Es war nichts gewählt.</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>Nov.</translation>
    </message>
    <message>
      <source>November</source>
      <translation>November</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>Number of passages</source>
      <translation>Anzahl der Stellen</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>Okt.</translation>
    </message>
    <message>
      <source>October</source>
      <translation>Oktober</translation>
    </message>
    <message>
      <source>On chart</source>
      <translation>Im Diagramm</translation>
    </message>
    <message>
      <source>On to the next part of the window</source>
      <translation>Weiter zum nächsten Teil des Fensters</translation>
    </message>
    <message>
      <source>On to the next point</source>
      <translation>Weiter zum nächsten Punkt</translation>
    </message>
    <message>
      <source>One colour for &amp;each…</source>
      <translation>Eine &amp;Farbe für …</translation>
    </message>
    <message>
      <source>One colour for each</source>
      <translation>Je eine Farbe für</translation>
    </message>
    <message>
      <source>One of several answers to: {question}</source>
      <translation>Eine von mehreren Antworten auf: {question}</translation>
    </message>
    <message>
      <source>One origin, {n} articles: {first}</source>
      <translation>Ein Ursprung, {n} Artikel: {first}</translation>
    </message>
    <message>
      <source>One origin, {n} articles: {names}</source>
      <translation>Ein Ursprung, {n} Artikel: {names}</translation>
    </message>
    <message>
      <source>Only article sets: {list}.</source>
      <translation>Nur Artikelsammlungen: {list}.</translation>
    </message>
    <message>
      <source>Only articles published from {day} on.</source>
      <translation>Nur Artikel, die ab {day} erschienen sind.</translation>
    </message>
    <message>
      <source>Only articles published up to {day}.</source>
      <translation>Nur Artikel, die bis {day} erschienen sind.</translation>
    </message>
    <message>
      <source>Only blank space was selected. Select the words first.</source>
      <translation>Es waren nur Leerzeichen markiert. Markieren Sie zuerst die Wörter.</translation>
    </message>
    <message>
      <source>Only claims of at least {number} articles.</source>
      <translation>Nur Aussagen aus mindestens {number} Artikeln.</translation>
    </message>
    <message>
      <source>Only claims that some sources carry and some dispute</source>
      <translation>Nur Aussagen, die einige Quellen tragen und einige bestreiten</translation>
    </message>
    <message>
      <source>Only contested claims.</source>
      <translation>Nur umstrittene Aussagen.</translation>
    </message>
    <message>
      <source>Only outlets: {list}.</source>
      <translation>Nur Medien: {list}.</translation>
    </message>
    <message>
      <source>Only passages that surely belong to their claims</source>
      <translation>Nur Stellen, die sicher zu ihren Aussagen gehören</translation>
    </message>
    <message>
      <source>Only passages that surely belong to their claims.</source>
      <translation>Nur Stellen, die sicher zu ihren Aussagen gehören.</translation>
    </message>
    <message>
      <source>Only passages that: {list}.</source>
      <translation>Nur Stellen mit der Haltung: {list}.</translation>
    </message>
    <message>
      <source>Only passages with “{text}”.</source>
      <translation>Nur Stellen mit „{text}“.</translation>
    </message>
    <message>
      <source>Only speakers: {list}.</source>
      <translation>Nur Sprecher: {list}.</translation>
    </message>
    <message>
      <source>Only the day on which the speaker gave the figure</source>
      <translation>Nur der Tag, an dem der Sprecher die Zahl nannte</translation>
    </message>
    <message>
      <source>Only the day that the text gives for the figure</source>
      <translation>Nur der Tag, den der Text für die Zahl angibt</translation>
    </message>
    <message>
      <source>Only what the words say</source>
      <translation>Nur, was die Worte sagen</translation>
    </message>
    <message>
      <source>Only “{plain}”</source>
      <translation>Nur „{plain}“</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Open a project</source>
      <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
      <source>Open a project…</source>
      <translation>Projekt öffnen …</translation>
    </message>
    <message>
      <source>Open in Articles: outlet, date, text</source>
      <translation>In „Artikel“ öffnen: Medium, Datum, Text</translation>
    </message>
    <message>
      <source>Open in the article</source>
      <translation>Im Artikel öffnen</translation>
    </message>
    <message>
      <source>Open it in a reader for e-books and save it once more.</source>
      <translation>Öffnen Sie es in einem Leseprogramm für E-Books und speichern Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Open it in a spreadsheet program and save it once more.</source>
      <translation>Öffnen Sie es in einer Tabellenkalkulation und speichern Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Open it in a word processor and save it once more.</source>
      <translation>Öffnen Sie es in einer Textverarbeitung und speichern Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Open its folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Open recent project {stem}</source>
      <translation>Zuletzt geöffnetes Projekt {stem} öffnen</translation>
    </message>
    <message>
      <source>Open the sam&amp;ple</source>
      <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
      <source>Open the sample</source>
      <translation>Beispiel öffnen</translation>
    </message>
    <message>
      <source>Opening the project…</source>
      <translation>Projekt wird geöffnet …</translation>
    </message>
    <message>
      <source>Order of the claims</source>
      <translation>Reihenfolge der Aussagen</translation>
    </message>
    <message>
      <source>Order of the rows</source>
      <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Ursprung</translation>
    </message>
    <message>
      <source>Origins</source>
      <translation>Ursprünge</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>Medium</translation>
    </message>
    <message>
      <source>Outlet known by</source>
      <translation>Medium bekannt durch</translation>
    </message>
    <message>
      <source>Outlets</source>
      <translation>Medien</translation>
    </message>
    <message>
      <source>Own scales</source>
      <translation>Eigene Maßstäbe</translation>
    </message>
    <message>
      <source>Page for print (PDF)</source>
      <translation>Druckseite (PDF)</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
      <source>Part that is saved</source>
      <translation>Gespeicherter Teil</translation>
    </message>
    <message>
      <source>Passage id</source>
      <translation>Stellennummer</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>Stellen</translation>
    </message>
    <message>
      <source>Passages and article</source>
      <translation>Stellen und Artikel</translation>
    </message>
    <message>
      <source>Passages by day: {days}</source>
      <translation>Stellen nach Tag: {days}</translation>
    </message>
    <message>
      <source>Passages checked</source>
      <translation>Geprüfte Stellen</translation>
    </message>
    <message>
      <source>Passages of the chosen cell</source>
      <translation>Stellen der gewählten Zelle</translation>
    </message>
    <message>
      <source>Passages word for word, one a row</source>
      <translation>Stellen im Wortlaut, eine je Zeile</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>People and bodies</source>
      <translation>Personen und Stellen</translation>
    </message>
    <message>
      <source>Perhaps contested: only if passages belong to it that may not</source>
      <translation>Vielleicht umstritten: nur wenn Stellen dazugehören, bei denen das nicht sicher ist</translation>
    </message>
    <message>
      <source>Picture (PNG, 300 dots an inch)</source>
      <translation>Bild (PNG, 300 Punkte je Zoll)</translation>
    </message>
    <message>
      <source>Pinned claims</source>
      <translation>Angeheftete Aussagen</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Places found</source>
      <translation>Fundstellen</translation>
    </message>
    <message>
      <source>Plot and list</source>
      <translation>Zeichnung und Liste</translation>
    </message>
    <message>
      <source>Plot of the figures</source>
      <translation>Zeichnung der Zahlen</translation>
    </message>
    <message>
      <source>Points of the chart</source>
      <translation>Punkte des Diagramms</translation>
    </message>
    <message>
      <source>Previous claim</source>
      <translation>Vorige Aussage</translation>
    </message>
    <message>
      <source>ProQuest export</source>
      <translation>ProQuest-Export</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <source>Publication date</source>
      <translation>Tag der Veröffentlichung</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Veröffentlicht</translation>
    </message>
    <message>
      <source>Published between</source>
      <translation>Veröffentlicht zwischen</translation>
    </message>
    <message>
      <source>Published between: {name}</source>
      <translation>Veröffentlicht zwischen: {name}</translation>
    </message>
    <message>
      <source>Put all claims with only one source into one last column</source>
      <translation>Alle Aussagen mit nur einer Quelle in eine letzte Spalte</translation>
    </message>
    <message>
      <source>Qualifier</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Re&amp;move the chosen</source>
      <translation>Gewählte &amp;entfernen</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Neu lesen</translation>
    </message>
    <message>
      <source>Read all articles &amp;again</source>
      <translation>&amp;Alle Artikel neu lesen</translation>
    </message>
    <message>
      <source>Read me</source>
      <translation>Lies mich</translation>
    </message>
    <message>
      <source>Read now</source>
      <translation>Jetzt lesen</translation>
    </message>
    <message>
      <source>Read the chosen a&amp;gain</source>
      <translation>Gewählte neu &amp;lesen</translation>
    </message>
    <message>
      <source>Read the rest</source>
      <translation>Den Rest lesen</translation>
    </message>
    <message>
      <source>Read the table</source>
      <translation>Tabelle lesen</translation>
    </message>
    <message>
      <source>Read {number} articles again</source>
      <translation>{number} Artikel neu lesen</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Liest</translation>
    </message>
    <message>
      <source>Reading the articles…
The first claims appear in a moment.</source>
      <translation>Die Artikel werden gelesen …
Die ersten Aussagen erscheinen gleich.</translation>
    </message>
    <message>
      <source>Reading this file took longer than {seconds} seconds, so it was left out. Splitting it into several files often helps.</source>
      <translation>Das Lesen dieser Datei dauerte länger als {seconds} Sekunden, darum wurde sie ausgelassen. Oft hilft es, sie in mehrere Dateien zu teilen.</translation>
    </message>
    <message>
      <source>Reading {place} of {total}: {name}</source>
      <translation>Liest {place} von {total}: {name}</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Reliability</source>
      <translation>Zuverlässigkeit</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove figure</source>
      <translation>Zahl entfernen</translation>
    </message>
    <message>
      <source>Remove {number} articles</source>
      <translation>{number} Artikel entfernen</translation>
    </message>
    <message>
      <source>Remove: this passage does not carry the claim</source>
      <translation>Entfernen: diese Stelle trägt die Aussage nicht</translation>
    </message>
    <message>
      <source>Rename the claim</source>
      <translation>Aussage umbenennen</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Report a problem</source>
      <translation>Problem melden</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Restore a &amp;backup…</source>
      <translation>Sic&amp;herungskopie wiederherstellen …</translation>
    </message>
    <message>
      <source>Restore a backup copy</source>
      <translation>Sicherungskopie wiederherstellen</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>Sicherungskopie wiederherstellen …</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>Right in the whole &amp;claim</source>
      <translation>Richtig in der ganzen &amp;Aussage</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Rows are</source>
      <translation>Zeilen sind</translation>
    </message>
    <message>
      <source>Rows come</source>
      <translation>Zeilen kommen</translation>
    </message>
    <message>
      <source>Rule that turns words into drawn figures</source>
      <translation>Regel, nach der aus Worten gezeichnete Zahlen werden</translation>
    </message>
    <message>
      <source>S&amp;ide by side</source>
      <translation>Nebene&amp;inander</translation>
    </message>
    <message>
      <source>S&amp;kip</source>
      <translation>Übers&amp;pringen</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>Said</source>
      <translation>Gesagt am</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>Beispiel</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>Samstag</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save a copy to work on</source>
      <translation>Eine Kopie zum Bearbeiten speichern</translation>
    </message>
    <message>
      <source>Save as</source>
      <translation>Speichern unter</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Speichern unter …</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>Bericht speichern …</translation>
    </message>
    <message>
      <source>Save this report as a file and send it to whoever gave you Claimgrid, with a few words about what you did and what happened. It holds versions and what the program noted about itself, nothing from your articles.</source>
      <translation>Speichern Sie diesen Bericht als Datei und senden Sie ihn an den, von dem Sie Claimgrid haben, mit ein paar Worten dazu, was Sie taten und was geschah. Er enthält Versionen und was das Programm über sich vermerkte, nichts aus Ihren Artikeln.</translation>
    </message>
    <message>
      <source>Saved views</source>
      <translation>Gemerkte Ansichten</translation>
    </message>
    <message>
      <source>Saved views…</source>
      <translation>Gemerkte Ansichten …</translation>
    </message>
    <message>
      <source>Saved {name}.</source>
      <translation>{name} wurde gespeichert.</translation>
    </message>
    <message>
      <source>Saving</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Saving {name}…</source>
      <translation>{name} wird gespeichert…</translation>
    </message>
    <message>
      <source>Say what is counted: troops, casualties…</source>
      <translation>Geben Sie an, was gezählt wird: Truppen, Opfer …</translation>
    </message>
    <message>
      <source>Search claims and passages</source>
      <translation>Aussagen und Stellen durchsuchen</translation>
    </message>
    <message>
      <source>Search claims, words, speakers, outlets, dates</source>
      <translation>Aussagen, Wörter, Sprecher, Medien, Daten suchen</translation>
    </message>
    <message>
      <source>Search in all articles</source>
      <translation>In allen Artikeln suchen</translation>
    </message>
    <message>
      <source>Search in all articles: words, “an exact phrase”, begin*</source>
      <translation>In allen Artikeln suchen: Wörter, „ein genauer Ausdruck“, Anfang*</translation>
    </message>
    <message>
      <source>See what changed</source>
      <translation>Änderungen zeigen</translation>
    </message>
    <message>
      <source>Select nothing</source>
      <translation>Nichts auswählen</translation>
    </message>
    <message>
      <source>Select several cells</source>
      <translation>Mehrere Zellen wählen</translation>
    </message>
    <message>
      <source>Select words: they can be added to a claim, or found one</source>
      <translation>Wörter markieren: sie lassen sich einer Aussage hinzufügen oder begründen eine neue</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>Sept.</translation>
    </message>
    <message>
      <source>September</source>
      <translation>September</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>Set by hand</source>
      <translation>Von Hand gesetzt</translation>
    </message>
    <message>
      <source>Set stance</source>
      <translation>Haltung setzen</translation>
    </message>
    <message>
      <source>Set the r&amp;ole…</source>
      <translation>R&amp;olle setzen …</translation>
    </message>
    <message>
      <source>Set the topic for &amp;grouping…</source>
      <translation>Thema zum &amp;Ordnen setzen …</translation>
    </message>
    <message>
      <source>Shading by passages</source>
      <translation>Schattierung nach Stellen</translation>
    </message>
    <message>
      <source>Shares text with {articles}</source>
      <translation>Teilt Text mit {articles}</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Show &amp;only the points of its colour</source>
      <translation>Nur d&amp;ie Punkte seiner Farbe zeigen</translation>
    </message>
    <message>
      <source>Show all of them again</source>
      <translation>Alle wieder zeigen</translation>
    </message>
    <message>
      <source>Show article</source>
      <translation>Artikel zeigen</translation>
    </message>
    <message>
      <source>Show in the list</source>
      <translation>In der Liste zeigen</translation>
    </message>
    <message>
      <source>Show its words</source>
      <translation>Seine Worte zeigen</translation>
    </message>
    <message>
      <source>Show the next passage that both articles share</source>
      <translation>Die nächste Stelle zeigen, die beide Artikel teilen</translation>
    </message>
    <message>
      <source>Show the whole chart (0, or a double click)</source>
      <translation>Das ganze Diagramm zeigen (0 oder Doppelklick)</translation>
    </message>
    <message>
      <source>Show the words</source>
      <translation>Wortlaut zeigen</translation>
    </message>
    <message>
      <source>Show the words of the cell</source>
      <translation>Wortlaut der Zelle zeigen</translation>
    </message>
    <message>
      <source>Show their &amp;words</source>
      <translation>Ihre &amp;Worte zeigen</translation>
    </message>
    <message>
      <source>Show these claims</source>
      <translation>Diese Aussagen zeigen</translation>
    </message>
    <message>
      <source>Show which files were left out, and why</source>
      <translation>Zeigen, welche Dateien ausgelassen wurden und warum</translation>
    </message>
    <message>
      <source>Show words</source>
      <translation>Wortlaut zeigen</translation>
    </message>
    <message>
      <source>Show {number} more of {total}</source>
      <translation>{number} weitere von {total} zeigen</translation>
    </message>
    <message>
      <source>Side by side</source>
      <translation>Nebeneinander</translation>
    </message>
    <message>
      <source>Singapore dollars</source>
      <translation>Singapur-Dollar</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Skip the tour</source>
      <translation>Rundgang überspringen</translation>
    </message>
    <message>
      <source>Something is still being saved. The window closes when that is done; close it once more to give that up.</source>
      <translation>Es wird noch etwas gespeichert. Danach schließt sich das Fenster; schließen Sie es noch einmal, um das aufzugeben.</translation>
    </message>
    <message>
      <source>Something this needs is no longer there, so nothing was changed.</source>
      <translation>Etwas, das dafür nötig ist, ist nicht mehr da; es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Something was decided or taken back since. Edit → History shows the way back.</source>
      <translation>Seither wurde etwas entschieden oder zurückgenommen. Bearbeiten → Verlauf zeigt den Weg zurück.</translation>
    </message>
    <message>
      <source>Something went wrong in Claimgrid</source>
      <translation>In Claimgrid ist etwas schiefgegangen</translation>
    </message>
    <message>
      <source>Sort sources by date</source>
      <translation>Quellen nach Datum sortieren</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Source: cannot be judged</source>
      <translation>Quelle: nicht zu beurteilen</translation>
    </message>
    <message>
      <source>Source: completely reliable</source>
      <translation>Quelle: völlig zuverlässig</translation>
    </message>
    <message>
      <source>Source: fairly reliable</source>
      <translation>Quelle: ziemlich zuverlässig</translation>
    </message>
    <message>
      <source>Source: not usually reliable</source>
      <translation>Quelle: meist unzuverlässig</translation>
    </message>
    <message>
      <source>Source: unreliable</source>
      <translation>Quelle: unzuverlässig</translation>
    </message>
    <message>
      <source>Source: usually reliable</source>
      <translation>Quelle: meist zuverlässig</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <source>Speaker of the new passage</source>
      <translation>Sprecher der neuen Stelle</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <source>Spellings</source>
      <translation>Schreibweisen</translation>
    </message>
    <message>
      <source>Split off</source>
      <translation>Abtrennen</translation>
    </message>
    <message>
      <source>Split off chosen</source>
      <translation>Gewählte abtrennen</translation>
    </message>
    <message>
      <source>Spreadsheet (Excel, LibreOffice)</source>
      <translation>Tabellenblatt (Excel, LibreOffice)</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>Haltung</translation>
    </message>
    <message>
      <source>Stance of the new passage</source>
      <translation>Haltung der neuen Stelle</translation>
    </message>
    <message>
      <source>Stance ▾</source>
      <translation>Haltung ▾</translation>
    </message>
    <message>
      <source>Stances</source>
      <translation>Haltungen</translation>
    </message>
    <message>
      <source>Stances, speakers and figures were read by a program. What no person has checked may be wrong.</source>
      <translation>Haltungen, Sprecher und Zahlen hat ein Programm gelesen. Was niemand geprüft hat, kann falsch sein.</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Anfang</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Sub&amp;ject…</source>
      <translation>&amp;Wessen Zahlen …</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Wer</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>Sonntag</translation>
    </message>
    <message>
      <source>Swap</source>
      <translation>Tauschen</translation>
    </message>
    <message>
      <source>Swap rows and colum&amp;ns</source>
      <translation>Zeilen und Spalten &amp;tauschen</translation>
    </message>
    <message>
      <source>Swap rows and columns</source>
      <translation>Zeilen und Spalten tauschen</translation>
    </message>
    <message>
      <source>Swap rows and columns (T)</source>
      <translation>Zeilen und Spalten tauschen (T)</translation>
    </message>
    <message>
      <source>Table as text (CSV)</source>
      <translation>Tabelle als Text (CSV)</translation>
    </message>
    <message>
      <source>Taiwan dollars</source>
      <translation>Taiwan-Dollar</translation>
    </message>
    <message>
      <source>Take</source>
      <translation>Umfang</translation>
    </message>
    <message>
      <source>Take a tick away: matrix, chart and exports are as they would be without it.</source>
      <translation>Häkchen wegnehmen: Matrix, Diagramm und Exporte sind, wie sie ohne es wären.</translation>
    </message>
    <message>
      <source>Take all filters away, and count every article</source>
      <translation>Alle Filter aufheben und jeden Artikel mitzählen</translation>
    </message>
    <message>
      <source>Take back down to here</source>
      <translation>Bis hierher zurücknehmen</translation>
    </message>
    <message>
      <source>Take it with you</source>
      <translation>Nehmen Sie es mit</translation>
    </message>
    <message>
      <source>Take the check mark away</source>
      <translation>Häkchen wegnehmen</translation>
    </message>
    <message>
      <source>Take the check mark away from {n} cells</source>
      <translation>Häkchen von {n} Zellen wegnehmen</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Text of the article</source>
      <translation>Text des Artikels</translation>
    </message>
    <message>
      <source>Text of the article by {outlet_label}</source>
      <translation>Text des Artikels von {outlet_label}</translation>
    </message>
    <message>
      <source>Text, web pages, Word, PDF, e-mail, e-books, tables, database exports, archives</source>
      <translation>Text, Webseiten, Word, PDF, E-Mail, E-Books, Tabellen, Datenbank-Exporte, Archive</translation>
    </message>
    <message>
      <source>The aligning program was asked to read. Install Claimgrid again.</source>
      <translation>Das vergleichende Programm sollte lesen. Installieren Sie Claimgrid noch einmal.</translation>
    </message>
    <message>
      <source>The article is in this project already.</source>
      <translation>Der Artikel ist schon in diesem Projekt.</translation>
    </message>
    <message>
      <source>The articles could not be compared because of a mistake in Claimgrid ({kind}).</source>
      <translation>Die Artikel konnten wegen eines Fehlers in Claimgrid nicht verglichen werden ({kind}).</translation>
    </message>
    <message>
      <source>The articles of one outlet stand together.</source>
      <translation>Die Artikel eines Mediums stehen zusammen.</translation>
    </message>
    <message>
      <source>The articles of one set stand together.</source>
      <translation>Die Artikel einer Sammlung stehen zusammen.</translation>
    </message>
    <message>
      <source>The articles were read, but nothing in them reads like a claim about an event. Open an article and select words to add a claim by hand.</source>
      <translation>Die Artikel wurden gelesen, aber nichts darin liest sich wie eine Aussage über ein Ereignis. Öffnen Sie einen Artikel und markieren Sie Wörter, um eine Aussage von Hand hinzuzufügen.</translation>
    </message>
    <message>
      <source>The chapters before the damage were read. Open it in a reader for e-books and save it once more.</source>
      <translation>Die Kapitel vor der Beschädigung wurden gelesen. Öffnen Sie es in einem Leseprogramm für E-Books und speichern Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The chart</source>
      <translation>Das Diagramm</translation>
    </message>
    <message>
      <source>The chosen passages side by side, with differing words marked (D)</source>
      <translation>Die gewählten Stellen nebeneinander, Unterschiede hervorgehoben (D)</translation>
    </message>
    <message>
      <source>The claim after this one (Page Down)</source>
      <translation>Die Aussage nach dieser (Bild ab)</translation>
    </message>
    <message>
      <source>The claim before this one (Page Up)</source>
      <translation>Die Aussage vor dieser (Bild auf)</translation>
    </message>
    <message>
      <source>The claim is contested (articles that carry it: {carry}, that dispute it: {dispute}); this passage alone carries it.</source>
      <translation>Die Aussage ist umstritten (Artikel, die sie tragen: {carry}, die sie bestreiten: {dispute}); nur diese Stelle trägt sie.</translation>
    </message>
    <message>
      <source>The claim is contested (articles that carry it: {carry}, that dispute it: {dispute}); this passage disputes it.</source>
      <translation>Die Aussage ist umstritten (Artikel, die sie tragen: {carry}, die sie bestreiten: {dispute}); diese Stelle bestreitet sie.</translation>
    </message>
    <message>
      <source>The claims could not be compared again: the comparing program ended unexpectedly. Nothing was lost.</source>
      <translation>Die Aussagen konnten nicht neu verglichen werden: das vergleichende Programm endete unerwartet. Nichts ging verloren.</translation>
    </message>
    <message>
      <source>The day the article was published</source>
      <translation>Der Tag, an dem der Artikel erschien</translation>
    </message>
    <message>
      <source>The day the text gives for the figure, else the day of publication</source>
      <translation>Der Tag, den der Text für die Zahl angibt, sonst der Tag der Veröffentlichung</translation>
    </message>
    <message>
      <source>The disk is full: {path} was left as it was before. Make room, then try again.</source>
      <translation>Der Datenträger ist voll: {path} blieb, wie es war. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The drawing is too large for a picture. Export it as SVG, or show fewer figures.</source>
      <translation>Die Zeichnung ist zu groß für ein Bild. Exportieren Sie sie als SVG oder zeigen Sie weniger Zahlen.</translation>
    </message>
    <message>
      <source>The exact words</source>
      <translation>Der genaue Wortlaut</translation>
    </message>
    <message>
      <source>The file was renamed, replaced or removed by another program, or its drive is gone: {path}. Save As keeps what is open.</source>
      <translation>Die Datei wurde von einem anderen Programm umbenannt, ersetzt oder entfernt, oder ihr Laufwerk ist nicht mehr da: {path}. „Speichern unter“ bewahrt, was offen ist.</translation>
    </message>
    <message>
      <source>The filters leave nothing</source>
      <translation>Die Filter lassen nichts übrig</translation>
    </message>
    <message>
      <source>The imported folder {folders} is not there any more. Its articles stay in the project.</source>
      <translation>Den importierten Ordner {folders} gibt es nicht mehr. Seine Artikel bleiben im Projekt.</translation>
    </message>
    <message>
      <source>The language changes when Claimgrid is started again.</source>
      <translation>Die Sprache wechselt beim nächsten Start von Claimgrid.</translation>
    </message>
    <message>
      <source>The last reading did not find these words again; they are kept because you decided about them.</source>
      <translation>Das letzte Lesen hat diese Wörter nicht wiedergefunden; sie bleiben, weil Sie über sie entschieden haben.</translation>
    </message>
    <message>
      <source>The lower bound of a figure cannot be above the upper one.</source>
      <translation>Die Untergrenze einer Zahl kann nicht über der Obergrenze liegen.</translation>
    </message>
    <message>
      <source>The matrix</source>
      <translation>Die Matrix</translation>
    </message>
    <message>
      <source>The other claim: “{claim}”</source>
      <translation>Die andere Aussage: „{claim}“</translation>
    </message>
    <message>
      <source>The points as a table</source>
      <translation>Die Punkte als Tabelle</translation>
    </message>
    <message>
      <source>The program makes mistakes. The review (Ctrl+4) asks about what is least certain and matters most; one key decides, Ctrl+Z takes it back.</source>
      <translation>Das Programm macht Fehler. Die Prüfung (Strg+4) fragt nach dem, was am unsichersten und am wichtigsten ist; eine Taste entscheidet, Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
      <source>The reading program could not be started. Install Claimgrid again; the articles read so far are kept.</source>
      <translation>Das Leseprogramm ließ sich nicht starten. Installieren Sie Claimgrid neu; die schon gelesenen Artikel bleiben erhalten.</translation>
    </message>
    <message>
      <source>The reading program ended unexpectedly while it read this file, so the file was left out. Saving it as plain text and adding that often helps.</source>
      <translation>Das Leseprogramm endete unerwartet, während es diese Datei las; sie wurde ausgelassen. Oft hilft es, sie als reinen Text zu speichern und diesen hinzuzufügen.</translation>
    </message>
    <message>
      <source>The reading program was asked to align. Install Claimgrid again.</source>
      <translation>Das lesende Programm sollte vergleichen. Installieren Sie Claimgrid noch einmal.</translation>
    </message>
    <message>
      <source>The rows are claims, the columns sources.</source>
      <translation>Die Zeilen sind Aussagen, die Spalten Quellen.</translation>
    </message>
    <message>
      <source>The second day lies before the first.</source>
      <translation>Der zweite Tag liegt vor dem ersten.</translation>
    </message>
    <message>
      <source>The source {does}.</source>
      <translation>Die Quelle {does}.</translation>
    </message>
    <message>
      <source>The stance was set by hand.</source>
      <translation>Die Haltung wurde von Hand gesetzt.</translation>
    </message>
    <message>
      <source>The table is on the clipboard.</source>
      <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>The table was left out: no column was named as its text. Add the file again to choose the columns.</source>
      <translation>Die Tabelle wurde ausgelassen: keine Spalte wurde als Text benannt. Fügen Sie die Datei noch einmal hinzu, um die Spalten zu wählen.</translation>
    </message>
    <message>
      <source>The text does not give its date. {date} was inferred: {how}.</source>
      <translation>Der Text nennt sein Datum nicht. {date} wurde erschlossen: {how}.</translation>
    </message>
    <message>
      <source>The upper number is smaller than the lower one.</source>
      <translation>Die obere Zahl ist kleiner als die untere.</translation>
    </message>
    <message>
      <source>The whole project</source>
      <translation>Das ganze Projekt</translation>
    </message>
    <message>
      <source>The words in their context</source>
      <translation>Die Wörter in ihrem Zusammenhang</translation>
    </message>
    <message>
      <source>There are newer texts: {name} and {more} more. Until you decide, the older ones count.</source>
      <translation>Es gibt neuere Texte: {name} und {more} weitere. Bis Sie entscheiden, zählen die älteren.</translation>
    </message>
    <message>
      <source>There are no backup copies yet. The first one is made when a project is opened again.</source>
      <translation>Es gibt noch keine Sicherungskopien. Die erste entsteht, wenn ein Projekt wieder geöffnet wird.</translation>
    </message>
    <message>
      <source>There is a newer text of an article: {name}. Until you decide, the older one counts.</source>
      <translation>Es gibt einen neueren Text eines Artikels: {name}. Bis Sie entscheiden, zählt der ältere.</translation>
    </message>
    <message>
      <source>There is already a file {path}. Choose another name, or open it.</source>
      <translation>Es gibt schon eine Datei {path}. Wählen Sie einen anderen Namen oder öffnen Sie sie.</translation>
    </message>
    <message>
      <source>There is no file or folder {path}.</source>
      <translation>Es gibt keine Datei und keinen Ordner {path}.</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
      <source>There is no older text of this article in the project any more.</source>
      <translation>Einen älteren Text dieses Artikels gibt es im Projekt nicht mehr.</translation>
    </message>
    <message>
      <source>There is no screen to open a window on. Without one, use: claimgrid analyse --help</source>
      <translation>Es gibt keinen Bildschirm für ein Fenster. Ohne Bildschirm hilft: claimgrid analyse --help</translation>
    </message>
    <message>
      <source>There is nothing new in the imported folders.</source>
      <translation>In den importierten Ordnern gibt es nichts Neues.</translation>
    </message>
    <message>
      <source>There is nothing to check yet. Drop a folder of articles on the window.</source>
      <translation>Noch gibt es nichts zu prüfen. Ziehen Sie einen Ordner mit Artikeln auf das Fenster.</translation>
    </message>
    <message>
      <source>There is nothing to read in it.</source>
      <translation>Darin gibt es nichts zu lesen.</translation>
    </message>
    <message>
      <source>There is only one spelling. Choose two or more people to merge them.</source>
      <translation>Es gibt nur eine Schreibweise. Wählen Sie zwei oder mehr Personen, um sie zusammenzuführen.</translation>
    </message>
    <message>
      <source>These figures name no number that could be drawn. Choose other kinds above.</source>
      <translation>Diese Angaben nennen keine Zahl, die sich zeichnen ließe. Wählen Sie oben andere Arten.</translation>
    </message>
    <message>
      <source>These passages are no longer part of this claim.</source>
      <translation>Diese Stellen gehören nicht mehr zu dieser Aussage.</translation>
    </message>
    <message>
      <source>These words are a passage of “{claim}” already.</source>
      <translation>Diese Wörter sind schon eine Stelle von „{claim}“.</translation>
    </message>
    <message>
      <source>These words are outside the article.</source>
      <translation>Diese Wörter liegen außerhalb des Artikels.</translation>
    </message>
    <message>
      <source>They share 1 passage word for word: {share} % of the shorter article.</source>
      <translation>Sie teilen 1 Stelle wörtlich: {share} % des kürzeren Artikels.</translation>
    </message>
    <message>
      <source>They share no passage word for word.</source>
      <translation>Sie teilen keine Stelle wörtlich.</translation>
    </message>
    <message>
      <source>They share {number} passages word for word: {share} % of the shorter article.</source>
      <translation>Sie teilen {number} Stellen wörtlich: {share} % des kürzeren Artikels.</translation>
    </message>
    <message>
      <source>They were hidden by hand. “{hidden}” above shows them again.</source>
      <translation>Sie wurden von Hand ausgeblendet. „{hidden}“ oben zeigt sie wieder.</translation>
    </message>
    <message>
      <source>This article is no longer in the project.</source>
      <translation>Dieser Artikel ist nicht mehr im Projekt.</translation>
    </message>
    <message>
      <source>This article is no longer there.</source>
      <translation>Dieser Artikel ist nicht mehr da.</translation>
    </message>
    <message>
      <source>This claim and another one say much the same: “{other}”. Are they one?</source>
      <translation>Diese und eine andere Aussage sagen fast dasselbe: „{other}“. Sind sie eine?</translation>
    </message>
    <message>
      <source>This folder is not there any more. Its articles stay in the project.</source>
      <translation>Diesen Ordner gibt es nicht mehr. Seine Artikel bleiben im Projekt.</translation>
    </message>
    <message>
      <source>This folder may not be opened. Check its permissions.</source>
      <translation>Dieser Ordner darf nicht geöffnet werden. Prüfen Sie seine Rechte.</translation>
    </message>
    <message>
      <source>This is a link to a file that is not there, or no ordinary file. Add the file itself, if it matters.</source>
      <translation>Dies ist eine Verknüpfung mit einer Datei, die nicht da ist, oder keine gewöhnliche Datei. Fügen Sie die Datei selbst hinzu, wenn sie wichtig ist.</translation>
    </message>
    <message>
      <source>This is a link to a folder. Add the folder that it leads to, if its articles matter.</source>
      <translation>Dies ist eine Verknüpfung mit einem Ordner. Fügen Sie den Ordner hinzu, zu dem sie führt, wenn seine Artikel wichtig sind.</translation>
    </message>
    <message>
      <source>This is a mistake in the program, not in your material. What was read and decided until now is safe in the project. If it happens again, please send this report; it holds nothing from your articles.</source>
      <translation>Das ist ein Fehler im Programm, nicht in Ihrem Material. Was bis jetzt gelesen und entschieden wurde, ist im Projekt sicher. Wenn es wieder geschieht, senden Sie bitte diesen Bericht; er enthält nichts aus Ihren Artikeln.</translation>
    </message>
    <message>
      <source>This is a table. Each row becomes an article. Which column holds what? Tables with the same headings are read in the same way from now on.</source>
      <translation>Das ist eine Tabelle. Jede Zeile wird ein Artikel. Welche Spalte enthält was? Tabellen mit denselben Überschriften werden von nun an ebenso gelesen.</translation>
    </message>
    <message>
      <source>This person or body is no longer there.</source>
      <translation>Diese Person oder Stelle ist nicht mehr da.</translation>
    </message>
    <message>
      <source>This project cannot be written, so it can only be looked at and exported.</source>
      <translation>Dieses Projekt ist schreibgeschützt; es lässt sich nur ansehen und exportieren.</translation>
    </message>
    <message>
      <source>This project cannot be written: {path} or its folder is read-only. Save As a copy to work on it.</source>
      <translation>Dieses Projekt ist schreibgeschützt: {path} oder sein Ordner. Speichern Sie eine Kopie, um daran zu arbeiten.</translation>
    </message>
    <message>
      <source>This project is already saved under that name. Choose another one.</source>
      <translation>Dieses Projekt ist schon unter diesem Namen gespeichert. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>This source says nothing about the claim</source>
      <translation>Diese Quelle sagt nichts über die Aussage</translation>
    </message>
    <message>
      <source>This source says nothing about the claim.</source>
      <translation>Diese Quelle sagt nichts über die Aussage.</translation>
    </message>
    <message>
      <source>This was changed in the meantime, so it no longer applies.</source>
      <translation>Das wurde inzwischen geändert und trifft nicht mehr zu.</translation>
    </message>
    <message>
      <source>This was removed in the meantime, so it no longer applies.</source>
      <translation>Das wurde inzwischen entfernt und trifft nicht mehr zu.</translation>
    </message>
    <message>
      <source>This {what} is no longer there.</source>
      <translation>Nicht mehr da: {what}.</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>Donnerstag</translation>
    </message>
    <message>
      <source>Tick the spellings that mean somebody else, then split them off.</source>
      <translation>Kreuzen Sie die Schreibweisen an, die jemand anderen meinen, und trennen Sie sie ab.</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitleiste</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <source>Topic</source>
      <translation>Thema</translation>
    </message>
    <message>
      <source>Topic of this claim</source>
      <translation>Thema dieser Aussage</translation>
    </message>
    <message>
      <source>Topic of {n} claims</source>
      <translation>Thema von {n} Aussagen</translation>
    </message>
    <message>
      <source>Topic: as the program groups it</source>
      <translation>Thema: wie das Programm es ordnet</translation>
    </message>
    <message>
      <source>Topic: {topic}</source>
      <translation>Thema: {topic}</translation>
    </message>
    <message>
      <source>Tour</source>
      <translation>Rundgang</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>Dienstag</translation>
    </message>
    <message>
      <source>Two articles side by side</source>
      <translation>Zwei Artikel nebeneinander</translation>
    </message>
    <message>
      <source>Type a claim</source>
      <translation>Aussage eingeben</translation>
    </message>
    <message>
      <source>Type a claim, or a new name</source>
      <translation>Aussage oder neuen Namen eingeben</translation>
    </message>
    <message>
      <source>Type a name first.</source>
      <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
    <message>
      <source>Type here</source>
      <translation>Hier eingeben</translation>
    </message>
    <message>
      <source>US dollars</source>
      <translation>US-Dollar</translation>
    </message>
    <message>
      <source>Understood as {day}.</source>
      <translation>Verstanden als {day}.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Lösen</translation>
    </message>
    <message>
      <source>Upper number</source>
      <translation>Obere Zahl</translation>
    </message>
    <message>
      <source>Use the newer text</source>
      <translation>Neueren Text verwenden</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>Ansichten</translation>
    </message>
    <message>
      <source>Watch the imported fol&amp;ders</source>
      <translation>I&amp;mportierte Ordner beobachten</translation>
    </message>
    <message>
      <source>Web address</source>
      <translation>Webadresse</translation>
    </message>
    <message>
      <source>Web page that opens offline</source>
      <translation>Webseite, die ohne Netz öffnet</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>Mittwoch</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
    <message>
      <source>What a report drops that another keeps</source>
      <translation>Was ein Bericht weglässt, ein anderer behält</translation>
    </message>
    <message>
      <source>What a row stands for</source>
      <translation>Wofür eine Zeile steht</translation>
    </message>
    <message>
      <source>What can be decided</source>
      <translation>Was entschieden werden kann</translation>
    </message>
    <message>
      <source>What can be done here</source>
      <translation>Was hier möglich ist</translation>
    </message>
    <message>
      <source>What can be done with this passage</source>
      <translation>Was mit dieser Stelle möglich ist</translation>
    </message>
    <message>
      <source>What cells show</source>
      <translation>Was Zellen zeigen</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>Was sich geändert hat</translation>
    </message>
    <message>
      <source>What comes first</source>
      <translation>Was zuerst kommt</translation>
    </message>
    <message>
      <source>What comes first…</source>
      <translation>Was zuerst kommt …</translation>
    </message>
    <message>
      <source>What do you want to do?</source>
      <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
      <source>What if</source>
      <translation>Was wäre wenn</translation>
    </message>
    <message>
      <source>What if articles were left out…</source>
      <translation>Was wäre ohne bestimmte Artikel …</translation>
    </message>
    <message>
      <source>What if its whole origin ({n} articles) had not?</source>
      <translation>Was, wenn es ihren ganzen Ursprung ({n} Artikel) nicht gäbe?</translation>
    </message>
    <message>
      <source>What if these had never been written?</source>
      <translation>Was, wenn es diese nie gegeben hätte?</translation>
    </message>
    <message>
      <source>What is counted</source>
      <translation>Was gezählt wird</translation>
    </message>
    <message>
      <source>What is known of the claim</source>
      <translation>Was über die Aussage bekannt ist</translation>
    </message>
    <message>
      <source>What is on screen, filters included</source>
      <translation>Was zu sehen ist, mit den Filtern</translation>
    </message>
    <message>
      <source>What is still to be checked</source>
      <translation>Was noch zu prüfen ist</translation>
    </message>
    <message>
      <source>What is to be decided</source>
      <translation>Was zu entscheiden ist</translation>
    </message>
    <message>
      <source>What is written as {form} is no text. Name a file for it with --output.</source>
      <translation>{form} ist kein Text. Nennen Sie mit --output eine Datei dafür.</translation>
    </message>
    <message>
      <source>What it says: cannot be judged</source>
      <translation>Inhalt: nicht zu beurteilen</translation>
    </message>
    <message>
      <source>What it says: confirmed by other sources</source>
      <translation>Inhalt: durch andere Quellen bestätigt</translation>
    </message>
    <message>
      <source>What it says: doubtful</source>
      <translation>Inhalt: zweifelhaft</translation>
    </message>
    <message>
      <source>What it says: improbable</source>
      <translation>Inhalt: unwahrscheinlich</translation>
    </message>
    <message>
      <source>What it says: possibly true</source>
      <translation>Inhalt: möglicherweise wahr</translation>
    </message>
    <message>
      <source>What it says: probably true</source>
      <translation>Inhalt: wahrscheinlich wahr</translation>
    </message>
    <message>
      <source>What led to this</source>
      <translation>Was dazu führte</translation>
    </message>
    <message>
      <source>What one speaker says stands together.</source>
      <translation>Was ein Sprecher sagt, steht zusammen.</translation>
    </message>
    <message>
      <source>What rows are, their order, what cells show, topics</source>
      <translation>Was Zeilen sind, ihre Reihenfolge, was Zellen zeigen, Themen</translation>
    </message>
    <message>
      <source>What the figure counts</source>
      <translation>Was die Zahl zählt</translation>
    </message>
    <message>
      <source>What the words say</source>
      <translation>Was die Worte sagen</translation>
    </message>
    <message>
      <source>What this would take back was changed in the meantime, so nothing was changed.</source>
      <translation>Was damit zurückgenommen würde, wurde inzwischen geändert; es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>What to export</source>
      <translation>Was exportiert wird</translation>
    </message>
    <message>
      <source>What was decided</source>
      <translation>Was entschieden wurde</translation>
    </message>
    <message>
      <source>What was decided, the last first</source>
      <translation>Was entschieden wurde, das Letzte zuerst</translation>
    </message>
    <message>
      <source>When it was reported</source>
      <translation>Wann es berichtet wurde</translation>
    </message>
    <message>
      <source>Which &amp;dates…</source>
      <translation>Welches &amp;Datum …</translation>
    </message>
    <message>
      <source>Which dates</source>
      <translation>Welche Daten</translation>
    </message>
    <message>
      <source>Who carries it, and how</source>
      <translation>Wer sie trägt und wie</translation>
    </message>
    <message>
      <source>Who carries the claim, and how</source>
      <translation>Wer die Aussage trägt und wie</translation>
    </message>
    <message>
      <source>Who claims what</source>
      <translation>Wer behauptet was</translation>
    </message>
    <message>
      <source>Who claims what about an event, in which words, and who put which number on it. Nothing ever leaves this machine: the program opens no network connection.</source>
      <translation>Wer was über ein Ereignis behauptet, mit welchen Worten, und wer welche Zahl nennt. Nichts verlässt je diesen Rechner: das Programm öffnet keine Netzverbindung.</translation>
    </message>
    <message>
      <source>Who claims what, in which words</source>
      <translation>Wer behauptet was, mit welchen Worten</translation>
    </message>
    <message>
      <source>Who says so</source>
      <translation>Wer es sagt</translation>
    </message>
    <message>
      <source>Who says so (nothing: the article itself)</source>
      <translation>Wer es sagt (leer: der Artikel selbst)</translation>
    </message>
    <message>
      <source>Whole chart</source>
      <translation>Ganzes Diagramm</translation>
    </message>
    <message>
      <source>Whole chart	0</source>
      <translation>Ganzes Diagramm	0</translation>
    </message>
    <message>
      <source>Whose</source>
      <translation>Wessen</translation>
    </message>
    <message>
      <source>Why, and what to do</source>
      <translation>Warum, und was zu tun ist</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message>
      <source>Without 1 article (What if)</source>
      <translation>Ohne 1 Artikel (Was wäre wenn)</translation>
    </message>
    <message>
      <source>Without doubtful passages</source>
      <translation>Ohne zweifelhafte Stellen</translation>
    </message>
    <message>
      <source>Without {number} articles (What if)</source>
      <translation>Ohne {number} Artikel (Was wäre wenn)</translation>
    </message>
    <message>
      <source>Without {n}</source>
      <translation>Ohne {n}</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>Words &amp;below</source>
      <translation>&amp;Wortlaut darunter</translation>
    </message>
    <message>
      <source>Words be&amp;side</source>
      <translation>Wortlaut da&amp;neben</translation>
    </message>
    <message>
      <source>Write a &amp;note</source>
      <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
      <source>Write a &amp;note on the point…</source>
      <translation>&amp;Notiz zum Punkt schreiben …</translation>
    </message>
    <message>
      <source>Write a day like 2024-11-05 or 5 November 2024, or two with a slash between them: 2024-11-05/2024-11-06.</source>
      <translation>Schreiben Sie einen Tag wie 05.11.2024 oder 5. November 2024, oder zwei mit einem Schrägstrich dazwischen: 05.11.2024/06.11.2024.</translation>
    </message>
    <message>
      <source>Write a note</source>
      <translation>Notiz schreiben</translation>
    </message>
    <message>
      <source>Write a note…</source>
      <translation>Notiz schreiben …</translation>
    </message>
    <message>
      <source>Write the number in digits: 10,000, 60k or 1.2 million.</source>
      <translation>Schreiben Sie die Zahl in Ziffern: 10.000, 2,5 oder 60k.</translation>
    </message>
    <message>
      <source>Write what you know or have to ask. It is kept with the claim and exported.</source>
      <translation>Schreiben Sie, was Sie wissen oder fragen müssen. Es bleibt bei der Aussage und wird exportiert.</translation>
    </message>
    <message>
      <source>You may not open {name}. Change who may read it, or copy it to a folder of your own.</source>
      <translation>Sie dürfen {name} nicht öffnen. Ändern Sie, wer es lesen darf, oder kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
      <source>Your word list {file} cannot be read ({reason}). Correct it, or take it out of its folder.</source>
      <translation>Ihre Wortliste {file} ist nicht lesbar ({reason}). Berichtigen Sie sie, oder nehmen Sie sie aus dem Ordner.</translation>
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation>V&amp;ergrößern</translation>
    </message>
    <message>
      <source>Zoom in (+, or the wheel)</source>
      <translation>Vergrößern (+ oder Mausrad)</translation>
    </message>
    <message>
      <source>Zoom o&amp;ut</source>
      <translation>&amp;Verkleinern</translation>
    </message>
    <message>
      <source>Zoom out (-, or the wheel)</source>
      <translation>Verkleinern (- oder Mausrad)</translation>
    </message>
    <message>
      <source>a few seconds</source>
      <translation>einige Sekunden</translation>
    </message>
    <message>
      <source>a name and a colon</source>
      <translation>ein Name und ein Doppelpunkt</translation>
    </message>
    <message>
      <source>a part of its path is no folder</source>
      <translation>ein Teil seines Pfades ist kein Ordner</translation>
    </message>
    <message>
      <source>a quotation after a sentence about the speaker</source>
      <translation>ein Zitat nach einem Satz über den Sprecher</translation>
    </message>
    <message>
      <source>a quotation and a name behind a dash</source>
      <translation>ein Zitat und ein Name hinter einem Gedankenstrich</translation>
    </message>
    <message>
      <source>about</source>
      <translation>etwa</translation>
    </message>
    <message>
      <source>add estimate</source>
      <translation>Zahl hinzufügen</translation>
    </message>
    <message>
      <source>add passage</source>
      <translation>Stelle hinzufügen</translation>
    </message>
    <message>
      <source>address of the page</source>
      <translation>Adresse der Seite</translation>
    </message>
    <message>
      <source>address of the page, which names {words}</source>
      <translation>Adresse der Seite, die {words} nennt</translation>
    </message>
    <message>
      <source>address of the page: {words}</source>
      <translation>Adresse der Seite: {words}</translation>
    </message>
    <message>
      <source>an answer of the interview</source>
      <translation>eine Antwort des Interviews</translation>
    </message>
    <message>
      <source>and {number} more</source>
      <translation>und {number} weitere</translation>
    </message>
    <message>
      <source>another program uses it</source>
      <translation>ein anderes Programm benutzt es</translation>
    </message>
    <message>
      <source>arrested</source>
      <translation>festgenommen</translation>
    </message>
    <message>
      <source>article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>articles.csv: {words}</source>
      <translation>articles.csv: {words}</translation>
    </message>
    <message>
      <source>as of</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>as of {day}</source>
      <translation>Stand {day}</translation>
    </message>
    <message>
      <source>as stated</source>
      <translation>wie angegeben</translation>
    </message>
    <message>
      <source>as {outlet}</source>
      <translation>wie {outlet}</translation>
    </message>
    <message>
      <source>asserts</source>
      <translation>behauptet</translation>
    </message>
    <message>
      <source>at least</source>
      <translation>mindestens</translation>
    </message>
    <message>
      <source>at most</source>
      <translation>höchstens</translation>
    </message>
    <message>
      <source>attributes</source>
      <translation>schreibt zu</translation>
    </message>
    <message>
      <source>author in the PDF's properties</source>
      <translation>Verfasser in den Eigenschaften der PDF-Datei</translation>
    </message>
    <message>
      <source>author in the book's data</source>
      <translation>Verfasser in den Daten des Buches</translation>
    </message>
    <message>
      <source>author in the page's data</source>
      <translation>Verfasser in den Daten der Seite</translation>
    </message>
    <message>
      <source>author in the {file}</source>
      <translation>{file}: Verfasser</translation>
    </message>
    <message>
      <source>buildings</source>
      <translation>Gebäude</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>von Hand</translation>
    </message>
    <message>
      <source>byline in the {file}</source>
      <translation>{file}: Verfasserzeile</translation>
    </message>
    <message>
      <source>byline: {words}</source>
      <translation>Verfasserzeile: {words}</translation>
    </message>
    <message>
      <source>cannot be judged</source>
      <translation>nicht zu beurteilen</translation>
    </message>
    <message>
      <source>captured</source>
      <translation>gefangen</translation>
    </message>
    <message>
      <source>cases of illness</source>
      <translation>Krankheitsfälle</translation>
    </message>
    <message>
      <source>casualties</source>
      <translation>Opfer</translation>
    </message>
    <message>
      <source>characters {start}–{end}</source>
      <translation>Zeichen {start}–{end}</translation>
    </message>
    <message>
      <source>check passages</source>
      <translation>Stellen prüfen</translation>
    </message>
    <message>
      <source>checked</source>
      <translation>geprüft</translation>
    </message>
    <message>
      <source>column “{words}”</source>
      <translation>Spalte „{words}“</translation>
    </message>
    <message>
      <source>completely reliable</source>
      <translation>völlig zuverlässig</translation>
    </message>
    <message>
      <source>confirmed by other sources</source>
      <translation>von anderen Quellen bestätigt</translation>
    </message>
    <message>
      <source>conservative</source>
      <translation>vorsichtig</translation>
    </message>
    <message>
      <source>contested</source>
      <translation>umstritten</translation>
    </message>
    <message>
      <source>correct articles</source>
      <translation>Artikel berichtigen</translation>
    </message>
    <message>
      <source>correct estimate</source>
      <translation>Zahl berichtigen</translation>
    </message>
    <message>
      <source>count</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <source>coverage</source>
      <translation>Verbreitung</translation>
    </message>
    <message>
      <source>credit at the end: {words}</source>
      <translation>Quellenangabe am Ende: {words}</translation>
    </message>
    <message>
      <source>credit at the end: {words}, an outlet not in the list; please check</source>
      <translation>Quellenangabe am Ende: {words}, ein Medium, das nicht auf der Liste steht; bitte prüfen</translation>
    </message>
    <message>
      <source>date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>date in the book's data: {words}</source>
      <translation>Datum in den Daten des Buches: {words}</translation>
    </message>
    <message>
      <source>date in the page's address: {words}</source>
      <translation>Datum in der Adresse der Seite: {words}</translation>
    </message>
    <message>
      <source>date in the page's data: {words}</source>
      <translation>Datum in den Daten der Seite: {words}</translation>
    </message>
    <message>
      <source>date in the {file}: {words}</source>
      <translation>{file}: Datum {words}</translation>
    </message>
    <message>
      <source>date of the e-mail: {words}</source>
      <translation>Datum der E-Mail: {words}</translation>
    </message>
    <message>
      <source>dateline: {words}</source>
      <translation>Ortszeile: {words}</translation>
    </message>
    <message>
      <source>dateline: {words}, an outlet not in the list; please check</source>
      <translation>Ortszeile: {words}, ein Medium, das nicht auf der Liste steht; bitte prüfen</translation>
    </message>
    <message>
      <source>dateline: {words}; {then}, and since {named}, which the text names, that is so in {year} only</source>
      <translation>Ortszeile: {words}; {then}, und seit {named}, das der Text nennt, ist das nur {year} so</translation>
    </message>
    <message>
      <source>denied</source>
      <translation>bestritten</translation>
    </message>
    <message>
      <source>denies it, doubts it or could not confirm it</source>
      <translation>leugnet sie, bezweifelt sie oder konnte sie nicht bestätigen</translation>
    </message>
    <message>
      <source>deployed</source>
      <translation>entsandt</translation>
    </message>
    <message>
      <source>direct</source>
      <translation>direkt</translation>
    </message>
    <message>
      <source>dirhams</source>
      <translation>Dirham</translation>
    </message>
    <message>
      <source>disagreement</source>
      <translation>Widerspruch</translation>
    </message>
    <message>
      <source>displaced people</source>
      <translation>Vertriebene</translation>
    </message>
    <message>
      <source>disputes</source>
      <translation>bestreitet</translation>
    </message>
    <message>
      <source>dollars</source>
      <translation>Dollar</translation>
    </message>
    <message>
      <source>doubtful</source>
      <translation>zweifelhaft</translation>
    </message>
    <message>
      <source>en</source>
      <translation>de</translation>
    </message>
    <message>
      <source>euros</source>
      <translation>Euro</translation>
    </message>
    <message>
      <source>exactly</source>
      <translation>genau</translation>
    </message>
    <message>
      <source>expected</source>
      <translation>erwartet</translation>
    </message>
    <message>
      <source>extracted</source>
      <translation>gefunden</translation>
    </message>
    <message>
      <source>fairly reliable</source>
      <translation>einigermaßen zuverlässig</translation>
    </message>
    <message>
      <source>figure</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>file name: {words}</source>
      <translation>Dateiname: {words}</translation>
    </message>
    <message>
      <source>first appearance</source>
      <translation>erstes Erscheinen</translation>
    </message>
    <message>
      <source>first day</source>
      <translation>erster Tag</translation>
    </message>
    <message>
      <source>first heading of the text</source>
      <translation>erste Überschrift des Textes</translation>
    </message>
    <message>
      <source>first line of the text</source>
      <translation>erste Zeile des Textes</translation>
    </message>
    <message>
      <source>folder: {words}</source>
      <translation>Ordner: {words}</translation>
    </message>
    <message>
      <source>francs</source>
      <translation>Franken</translation>
    </message>
    <message>
      <source>grade articles</source>
      <translation>Artikel bewerten</translation>
    </message>
    <message>
      <source>grade {grade}</source>
      <translation>Bewertung {grade}</translation>
    </message>
    <message>
      <source>hand</source>
      <translation>von Hand</translation>
    </message>
    <message>
      <source>has words that carry the claim and words that dispute it</source>
      <translation>enthält Worte, die die Aussage tragen, und Worte, die sie bestreiten</translation>
    </message>
    <message>
      <source>header line: {words}</source>
      <translation>Kopfzeile: {words}</translation>
    </message>
    <message>
      <source>heading of the chapter</source>
      <translation>Überschrift des Kapitels</translation>
    </message>
    <message>
      <source>headline in the {file}</source>
      <translation>{file}: Schlagzeile</translation>
    </message>
    <message>
      <source>hedges</source>
      <translation>schränkt ein</translation>
    </message>
    <message>
      <source>host of the sender's address</source>
      <translation>Rechnername in der Adresse des Absenders</translation>
    </message>
    <message>
      <source>households</source>
      <translation>Haushalte</translation>
    </message>
    <message>
      <source>how it is taken: “{word}”</source>
      <translation>wie es aufgenommen wird: „{word}“</translation>
    </message>
    <message>
      <source>hryvnias</source>
      <translation>Hrywnja</translation>
    </message>
    <message>
      <source>improbable</source>
      <translation>unwahrscheinlich</translation>
    </message>
    <message>
      <source>in articles that are filtered out</source>
      <translation>in Artikeln, die ausgefiltert sind</translation>
    </message>
    <message>
      <source>indirect</source>
      <translation>indirekt</translation>
    </message>
    <message>
      <source>inferred date</source>
      <translation>erschlossenes Datum</translation>
    </message>
    <message>
      <source>inferred: {how}</source>
      <translation>erschlossen: {how}</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>es ist ein Ordner</translation>
    </message>
    <message>
      <source>it is a link that leads back to itself</source>
      <translation>es ist eine Verknüpfung, die auf sich selbst führt</translation>
    </message>
    <message>
      <source>it is a {weekday}</source>
      <translation>es ist ein {weekday}</translation>
    </message>
    <message>
      <source>it points back to “{words}”</source>
      <translation>es verweist zurück auf „{words}“</translation>
    </message>
    <message>
      <source>it would be too large for this disk</source>
      <translation>es wäre zu groß für diesen Datenträger</translation>
    </message>
    <message>
      <source>its name is too long</source>
      <translation>der Name ist zu lang</translation>
    </message>
    <message>
      <source>its own</source>
      <translation>eigener</translation>
    </message>
    <message>
      <source>killed</source>
      <translation>getötet</translation>
    </message>
    <message>
      <source>label</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>last day</source>
      <translation>letzter Tag</translation>
    </message>
    <message>
      <source>less than</source>
      <translation>weniger als</translation>
    </message>
    <message>
      <source>line in the text: {words}</source>
      <translation>Zeile im Text: {words}</translation>
    </message>
    <message>
      <source>lira</source>
      <translation>Lira</translation>
    </message>
    <message>
      <source>logarithmic scale</source>
      <translation>logarithmischer Maßstab</translation>
    </message>
    <message>
      <source>marked by hand</source>
      <translation>von Hand markiert</translation>
    </message>
    <message>
      <source>may be one claim</source>
      <translation>vielleicht eine Aussage</translation>
    </message>
    <message>
      <source>may not belong</source>
      <translation>gehört vielleicht nicht dazu</translation>
    </message>
    <message>
      <source>merge claims</source>
      <translation>Aussagen zusammenführen</translation>
    </message>
    <message>
      <source>merge speakers</source>
      <translation>Sprecher zusammenführen</translation>
    </message>
    <message>
      <source>min–max</source>
      <translation>Min–Max</translation>
    </message>
    <message>
      <source>missiles and drones</source>
      <translation>Raketen und Drohnen</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>vermisst</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>gemischt</translation>
    </message>
    <message>
      <source>money</source>
      <translation>Geld</translation>
    </message>
    <message>
      <source>more than</source>
      <translation>mehr als</translation>
    </message>
    <message>
      <source>move passages</source>
      <translation>Stellen verschieben</translation>
    </message>
    <message>
      <source>naira</source>
      <translation>Naira</translation>
    </message>
    <message>
      <source>name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>newer text, not counted yet (Ctrl+Shift+V)</source>
      <translation>neuerer Text, zählt noch nicht (Strg+Umschalt+V)</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>no reason was noted</source>
      <translation>kein Grund vermerkt</translation>
    </message>
    <message>
      <source>no status</source>
      <translation>kein Status</translation>
    </message>
    <message>
      <source>not checked yet</source>
      <translation>noch nicht geprüft</translation>
    </message>
    <message>
      <source>not found in the text</source>
      <translation>nicht im Text gefunden</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <source>not usually reliable</source>
      <translation>meist nicht zuverlässig</translation>
    </message>
    <message>
      <source>note: {note}</source>
      <translation>Notiz: {note}</translation>
    </message>
    <message>
      <source>nothing known</source>
      <translation>nichts bekannt</translation>
    </message>
    <message>
      <source>of another place or subject</source>
      <translation>zu anderem Ort oder Gegenstand</translation>
    </message>
    <message>
      <source>of money: the currency</source>
      <translation>bei Geld: die Währung</translation>
    </message>
    <message>
      <source>only one source: {number}</source>
      <translation>nur eine Quelle: {number}</translation>
    </message>
    <message>
      <source>only {words}</source>
      <translation>nur {words}</translation>
    </message>
    <message>
      <source>order of magnitude</source>
      <translation>Größenordnung</translation>
    </message>
    <message>
      <source>outlet</source>
      <translation>Medium</translation>
    </message>
    <message>
      <source>own voice</source>
      <translation>eigene Stimme</translation>
    </message>
    <message>
      <source>part of another figure</source>
      <translation>Teil einer anderen Zahl</translation>
    </message>
    <message>
      <source>passage</source>
      <translation>Stelle</translation>
    </message>
    <message>
      <source>passes it on as what somebody said, and does not doubt it</source>
      <translation>gibt sie wieder, wie ein anderer sie gemacht hat, und zweifelt nicht daran</translation>
    </message>
    <message>
      <source>people</source>
      <translation>Menschen</translation>
    </message>
    <message>
      <source>perhaps</source>
      <translation>vielleicht</translation>
    </message>
    <message>
      <source>perhaps contested</source>
      <translation>vielleicht umstritten</translation>
    </message>
    <message>
      <source>plain text (.txt), Markdown (.md), web pages (.html, .mhtml, .warc), Word and OpenDocument texts (.docx, .odt), Rich Text (.rtf), PDF, e-books (.epub), e-mail (.eml, .mbox), tables of articles (.csv, .tsv, .xlsx, .jsonl), references (.ris), and these in .zip or .gz</source>
      <translation>einfachen Text (.txt), Markdown (.md), Webseiten (.html, .mhtml, .warc), Texte von Word und OpenDocument (.docx, .odt), Rich Text (.rtf), PDF, E-Books (.epub), E-Mails (.eml, .mbox), Tabellen von Artikeln (.csv, .tsv, .xlsx, .jsonl), Literaturangaben (.ris) und all dies in .zip oder .gz</translation>
    </message>
    <message>
      <source>possible</source>
      <translation>möglich</translation>
    </message>
    <message>
      <source>possibly true</source>
      <translation>möglicherweise wahr</translation>
    </message>
    <message>
      <source>pounds</source>
      <translation>Pfund</translation>
    </message>
    <message>
      <source>present</source>
      <translation>anwesend</translation>
    </message>
    <message>
      <source>probably true</source>
      <translation>wahrscheinlich wahr</translation>
    </message>
    <message>
      <source>proposed: {how}</source>
      <translation>vorgeschlagen: {how}</translation>
    </message>
    <message>
      <source>publication in the {file}</source>
      <translation>{file}: Publikation</translation>
    </message>
    <message>
      <source>published</source>
      <translation>veröffentlicht</translation>
    </message>
    <message>
      <source>publisher or title in the book's data</source>
      <translation>Verlag oder Titel in den Daten des Buches</translation>
    </message>
    <message>
      <source>quotation beside “{word}”</source>
      <translation>Zitat neben „{word}“</translation>
    </message>
    <message>
      <source>quotation without a speaker</source>
      <translation>Zitat ohne Sprecher</translation>
    </message>
    <message>
      <source>rand</source>
      <translation>Rand</translation>
    </message>
    <message>
      <source>range</source>
      <translation>Spanne</translation>
    </message>
    <message>
      <source>reais</source>
      <translation>Real</translation>
    </message>
    <message>
      <source>reference file</source>
      <translation>Literaturdatei</translation>
    </message>
    <message>
      <source>remove articles</source>
      <translation>Artikel entfernen</translation>
    </message>
    <message>
      <source>remove estimates</source>
      <translation>Zahlen entfernen</translation>
    </message>
    <message>
      <source>remove passages</source>
      <translation>Stellen entfernen</translation>
    </message>
    <message>
      <source>remove view</source>
      <translation>Ansicht entfernen</translation>
    </message>
    <message>
      <source>rename claim</source>
      <translation>Aussage umbenennen</translation>
    </message>
    <message>
      <source>rename speaker</source>
      <translation>Sprecher umbenennen</translation>
    </message>
    <message>
      <source>reports it as unsure: reportedly, may, is believed to</source>
      <translation>gibt sie als unsicher wieder: angeblich, könnte, soll</translation>
    </message>
    <message>
      <source>resize passage</source>
      <translation>Stelle zuschneiden</translation>
    </message>
    <message>
      <source>restore</source>
      <translation>wiederherstellen</translation>
    </message>
    <message>
      <source>ringgit</source>
      <translation>Ringgit</translation>
    </message>
    <message>
      <source>riyals</source>
      <translation>Riyal</translation>
    </message>
    <message>
      <source>roubles</source>
      <translation>Rubel</translation>
    </message>
    <message>
      <source>row {first}</source>
      <translation>Zeile {first}</translation>
    </message>
    <message>
      <source>rows {first}–{last}</source>
      <translation>Zeilen {first}–{last}</translation>
    </message>
    <message>
      <source>rule: {rule}</source>
      <translation>Regel: {rule}</translation>
    </message>
    <message>
      <source>rupees</source>
      <translation>Rupien</translation>
    </message>
    <message>
      <source>rupiah</source>
      <translation>Rupiah</translation>
    </message>
    <message>
      <source>said</source>
      <translation>gesagt</translation>
    </message>
    <message>
      <source>save view</source>
      <translation>Ansicht speichern</translation>
    </message>
    <message>
      <source>says so in its own voice</source>
      <translation>sagt es mit eigener Stimme</translation>
    </message>
    <message>
      <source>sender of the e-mail</source>
      <translation>Absender der E-Mail</translation>
    </message>
    <message>
      <source>sender of the e-mail: {words}</source>
      <translation>Absender der E-Mail: {words}</translation>
    </message>
    <message>
      <source>set</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>set by hand</source>
      <translation>von Hand gesetzt</translation>
    </message>
    <message>
      <source>set role</source>
      <translation>Rolle setzen</translation>
    </message>
    <message>
      <source>set speaker</source>
      <translation>Sprecher setzen</translation>
    </message>
    <message>
      <source>set stance</source>
      <translation>Haltung setzen</translation>
    </message>
    <message>
      <source>set topic</source>
      <translation>Thema setzen</translation>
    </message>
    <message>
      <source>settle version</source>
      <translation>Fassung klären</translation>
    </message>
    <message>
      <source>show</source>
      <translation>zeigen</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>schweigt</translation>
    </message>
    <message>
      <source>some day in this time</source>
      <translation>ein Tag in dieser Zeit</translation>
    </message>
    <message>
      <source>source in the {file}</source>
      <translation>{file}: Quelle</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <source>split claim</source>
      <translation>Aussage teilen</translation>
    </message>
    <message>
      <source>split speaker</source>
      <translation>Sprecher trennen</translation>
    </message>
    <message>
      <source>stance</source>
      <translation>Haltung</translation>
    </message>
    <message>
      <source>stance unsure</source>
      <translation>Haltung unsicher</translation>
    </message>
    <message>
      <source>status not said</source>
      <translation>Art nicht genannt</translation>
    </message>
    <message>
      <source>subject of the e-mail</source>
      <translation>Betreff der E-Mail</translation>
    </message>
    <message>
      <source>switched off in the legend</source>
      <translation>in der Legende ausgeschaltet</translation>
    </message>
    <message>
      <source>takes up the figure before it, so it counts {what}</source>
      <translation>nimmt die Zahl davor auf, zählt also {what}</translation>
    </message>
    <message>
      <source>telling word</source>
      <translation>bezeichnendes Wort</translation>
    </message>
    <message>
      <source>the article itself</source>
      <translation>der Artikel selbst</translation>
    </message>
    <message>
      <source>the article's own voice</source>
      <translation>die eigene Stimme des Artikels</translation>
    </message>
    <message>
      <source>the day it was said</source>
      <translation>der Tag der Äußerung</translation>
    </message>
    <message>
      <source>the day of publication</source>
      <translation>der Tag der Veröffentlichung</translation>
    </message>
    <message>
      <source>the day the figure is as of</source>
      <translation>der Tag, für den die Zahl gilt</translation>
    </message>
    <message>
      <source>the disk gives an error</source>
      <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>der Datenträger ist voll</translation>
    </message>
    <message>
      <source>the disk is read-only</source>
      <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
      <source>the last day it reports is a {weekday}</source>
      <translation>der letzte Tag, von dem er berichtet, ist ein {weekday}</translation>
    </message>
    <message>
      <source>the last day it reports is {weekday}; {then}</source>
      <translation>der letzte Tag, von dem er berichtet, ist {weekday}; {then}</translation>
    </message>
    <message>
      <source>the network folder does not answer</source>
      <translation>der Netzordner antwortet nicht</translation>
    </message>
    <message>
      <source>the page names its site: {words}</source>
      <translation>die Seite nennt ihre Website: {words}</translation>
    </message>
    <message>
      <source>there is no such file or folder</source>
      <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
      <source>there is not enough memory</source>
      <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
      <source>there is something of this name already</source>
      <translation>etwas mit diesem Namen gibt es schon</translation>
    </message>
    <message>
      <source>title in the PDF's properties</source>
      <translation>Titel in den Eigenschaften der PDF-Datei</translation>
    </message>
    <message>
      <source>title in the document's properties</source>
      <translation>Titel in den Eigenschaften des Dokuments</translation>
    </message>
    <message>
      <source>title in the {file}</source>
      <translation>{file}: Titel</translation>
    </message>
    <message>
      <source>title of the page</source>
      <translation>Titel der Seite</translation>
    </message>
    <message>
      <source>title or first heading of the document</source>
      <translation>Titel oder erste Überschrift des Dokuments</translation>
    </message>
    <message>
      <source>together</source>
      <translation>zusammen</translation>
    </message>
    <message>
      <source>too many files are open</source>
      <translation>zu viele Dateien sind offen</translation>
    </message>
    <message>
      <source>total strength</source>
      <translation>Gesamtstärke</translation>
    </message>
    <message>
      <source>troops</source>
      <translation>Truppen</translation>
    </message>
    <message>
      <source>undated</source>
      <translation>undatiert</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>unreliable</source>
      <translation>unzuverlässig</translation>
    </message>
    <message>
      <source>usually reliable</source>
      <translation>meist zuverlässig</translation>
    </message>
    <message>
      <source>vehicles and craft</source>
      <translation>Fahrzeuge und Boote</translation>
    </message>
    <message>
      <source>what somebody makes of it: “{word}”</source>
      <translation>was jemand davon hält: „{word}“</translation>
    </message>
    <message>
      <source>what somebody makes of it: “{word}” with a clause</source>
      <translation>was jemand davon hält: „{word}“ mit einem Nebensatz</translation>
    </message>
    <message>
      <source>what somebody makes of it: “{word}” with a noun</source>
      <translation>was jemand davon hält: „{word}“ mit einem Hauptwort</translation>
    </message>
    <message>
      <source>what somebody makes of it: “{word}” with an infinitive</source>
      <translation>was jemand davon hält: „{word}“ mit einer Grundform</translation>
    </message>
    <message>
      <source>what somebody makes of it: “{word}” with “{preposition}”</source>
      <translation>was jemand davon hält: „{word}“ mit „{preposition}“</translation>
    </message>
    <message>
      <source>widens the range</source>
      <translation>weitet die Spanne</translation>
    </message>
    <message>
      <source>without a number</source>
      <translation>ohne Zahl</translation>
    </message>
    <message>
      <source>won</source>
      <translation>Won</translation>
    </message>
    <message>
      <source>wounded</source>
      <translation>verwundet</translation>
    </message>
    <message>
      <source>write note</source>
      <translation>Notiz schreiben</translation>
    </message>
    <message>
      <source>yen</source>
      <translation>Yen</translation>
    </message>
    <message>
      <source>yen or yuan</source>
      <translation>Yen oder Yuan</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>you do not have the right to it</source>
      <translation>Sie haben nicht das Recht dazu</translation>
    </message>
    <message>
      <source>yuan</source>
      <translation>Yuan</translation>
    </message>
    <message>
      <source>yyyy-MM-dd</source>
      <translation>dd.MM.yyyy</translation>
    </message>
    <message>
      <source>{articles} by {outlets}</source>
      <translation>{articles} von {outlets}</translation>
    </message>
    <message>
      <source>{checked} of {passages} checked by a person</source>
      <translation>{checked} von {passages} von einem Menschen geprüft</translation>
    </message>
    <message>
      <source>{claims} in {passages}</source>
      <translation>{claims} an {passages}</translation>
    </message>
    <message>
      <source>{day} {month}</source>
      <translation>{day}. {month}</translation>
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <translation>{day}. {month} {year}</translation>
    </message>
    <message>
      <source>{done} of {total} files were read.</source>
      <translation>{done} von {total} Dateien wurden gelesen.</translation>
    </message>
    <message>
      <source>{error} It is passed over: {act} once more for the step before it.</source>
      <translation>{error} Der Schritt wird übergangen: noch einmal „{act}“ für den Schritt davor.</translation>
    </message>
    <message>
      <source>{file} has another text of the article in {older}.</source>
      <translation>{file} enthält einen anderen Text des Artikels aus {older}.</translation>
    </message>
    <message>
      <source>{file} holds more than {characters:,} characters in one text. Split it into articles.</source>
      <translation>{file} enthält mehr als {characters:,} Zeichen in einem Text. Teilen Sie ihn in Artikel.</translation>
    </message>
    <message>
      <source>{file} holds no text.</source>
      <translation>{file} enthält keinen Text.</translation>
    </message>
    <message>
      <source>{file} was changed since it was read.</source>
      <translation>{file} wurde geändert, seit die Datei gelesen wurde.</translation>
    </message>
    <message>
      <source>{firm} gives “{figure}” where {soft} has “{bound}”.</source>
      <translation>{firm} schreibt „{figure}“, wo {soft} „{bound}“ hat.</translation>
    </message>
    <message>
      <source>{firm} says as sure what {soft} gives as unsure.</source>
      <translation>{firm} nennt sicher, was {soft} als unsicher wiedergibt.</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <source>{how} (but {others})</source>
      <translation>{how} (aber {others})</translation>
    </message>
    <message>
      <source>{how}; the dateline names {words}</source>
      <translation>{how}; die Ortszeile nennt {words}</translation>
    </message>
    <message>
      <source>{how}; {then}</source>
      <translation>{how}; {then}</translation>
    </message>
    <message>
      <source>{language}: kept and searched, not read for claims</source>
      <translation>{language}: aufbewahrt und durchsuchbar, nicht auf Aussagen gelesen</translation>
    </message>
    <message>
      <source>{measure} in {currency}</source>
      <translation>{measure} in {currency}</translation>
    </message>
    <message>
      <source>{name} and {more} more are in languages that are not read.</source>
      <translation>{name} und {more} weitere sind in Sprachen, die nicht gelesen werden.</translation>
    </message>
    <message>
      <source>{name} and {more} more have not been read to their ends yet.</source>
      <translation>{name} und {more} weitere sind noch nicht zu Ende gelesen.</translation>
    </message>
    <message>
      <source>{name} and {more} more repeat others word for word.</source>
      <translation>{name} und {more} weitere wiederholen andere wörtlich.</translation>
    </message>
    <message>
      <source>{name} could not be read: {reason}. Check the disk or the network drive.</source>
      <translation>{name} ließ sich nicht lesen: {reason}. Prüfen Sie den Datenträger oder das Netzlaufwerk.</translation>
    </message>
    <message>
      <source>{name} could not be written: {reason}. Choose another folder.</source>
      <translation>{name} ließ sich nicht schreiben: {reason}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{name} has not been read to its end yet.</source>
      <translation>{name} ist noch nicht zu Ende gelesen.</translation>
    </message>
    <message>
      <source>{name} has {pages} pages; {most} can be read. Split off the pages that matter.</source>
      <translation>{name} hat {pages} Seiten; {most} lassen sich lesen. Trennen Sie die wichtigen Seiten ab.</translation>
    </message>
    <message>
      <source>{name} holds more than {MOST_MEMBERS:,} files. Unpack it and add what matters.</source>
      <translation>{name} enthält mehr als {MOST_MEMBERS:,} Dateien. Entpacken Sie es und fügen Sie das Wichtige hinzu.</translation>
    </message>
    <message>
      <source>{name} holds more than {articles:,} articles. The first were read; split it.</source>
      <translation>{name} enthält mehr als {articles:,} Artikel. Die ersten wurden gelesen; teilen Sie die Datei.</translation>
    </message>
    <message>
      <source>{name} holds no book.</source>
      <translation>{name} enthält kein Buch.</translation>
    </message>
    <message>
      <source>{name} holds no page. Open it in a browser and save it as HTML.</source>
      <translation>{name} enthält keine Seite. Öffnen Sie sie im Browser und speichern Sie sie als HTML.</translation>
    </message>
    <message>
      <source>{name} holds no pages.</source>
      <translation>{name} enthält keine Seiten.</translation>
    </message>
    <message>
      <source>{name} holds no rows.</source>
      <translation>{name} enthält keine Zeilen.</translation>
    </message>
    <message>
      <source>{name} holds no text that can be read. Open it in the program it comes from and save it as text.</source>
      <translation>{name} enthält keinen lesbaren Text. Öffnen Sie es im Programm, aus dem es stammt, und speichern Sie es als Text.</translation>
    </message>
    <message>
      <source>{name} holds no text that can be read. Save it as CSV in UTF-8.</source>
      <translation>{name} enthält keinen lesbaren Text. Speichern Sie es als CSV in UTF-8.</translation>
    </message>
    <message>
      <source>{name} holds no text, only pictures perhaps.</source>
      <translation>{name} enthält keinen Text, vielleicht nur Bilder.</translation>
    </message>
    <message>
      <source>{name} holds no text, only pictures perhaps. Copy its text into a new document.</source>
      <translation>{name} enthält keinen Text, vielleicht nur Bilder. Kopieren Sie den Text in ein neues Dokument.</translation>
    </message>
    <message>
      <source>{name} holds no words.</source>
      <translation>{name} enthält keine Wörter.</translation>
    </message>
    <message>
      <source>{name} holds pictures of pages, not text. Run text recognition (OCR) over it first.</source>
      <translation>{name} enthält Bilder von Seiten, keinen Text. Lassen Sie zuerst eine Texterkennung (OCR) darüberlaufen.</translation>
    </message>
    <message>
      <source>{name} is a file of an older Office. Open it in a word processor and save it as .docx.</source>
      <translation>{name} stammt aus einem älteren Office. Öffnen Sie es in einer Textverarbeitung und speichern Sie es als .docx.</translation>
    </message>
    <message>
      <source>{name} is a folder. Add the files in it.</source>
      <translation>{name} ist ein Ordner. Fügen Sie die Dateien darin hinzu.</translation>
    </message>
    <message>
      <source>{name} is a kind of file that is not read. Claimgrid reads {READABLE}.</source>
      <translation>{name} ist eine Dateiart, die nicht gelesen wird. Claimgrid liest {READABLE}.</translation>
    </message>
    <message>
      <source>{name} is a link that leads back to itself. Remove it.</source>
      <translation>{name} ist eine Verknüpfung, die auf sich selbst zeigt. Entfernen Sie sie.</translation>
    </message>
    <message>
      <source>{name} is a picture. If it shows an article, run text recognition (OCR) over it and add the text.</source>
      <translation>{name} ist ein Bild. Zeigt es einen Artikel, lassen Sie eine Texterkennung (OCR) darüber laufen und fügen Sie den Text hinzu.</translation>
    </message>
    <message>
      <source>{name} is a recording. If what is said in it matters, add a transcript.</source>
      <translation>{name} ist eine Aufnahme. Wenn wichtig ist, was darin gesagt wird, fügen Sie eine Mitschrift hinzu.</translation>
    </message>
    <message>
      <source>{name} is a table, and it is not clear which column holds the text. Head that column “text”, or add the file in the window, which asks for the columns.</source>
      <translation>{name} ist eine Tabelle, und es ist nicht klar, in welcher Spalte der Text steht. Nennen Sie diese Spalte „text“, oder fügen Sie die Datei im Fenster hinzu, das nach den Spalten fragt.</translation>
    </message>
    <message>
      <source>{name} is an archive in an archive in an archive. Unpack it and add what is in it.</source>
      <translation>{name} ist ein Archiv in einem Archiv in einem Archiv. Entpacken Sie es und fügen Sie den Inhalt hinzu.</translation>
    </message>
    <message>
      <source>{name} is an archive that is not opened. Unpack it and add what is in it.</source>
      <translation>{name} ist ein Archiv, das nicht geöffnet wird. Entpacken Sie es und fügen Sie hinzu, was darin ist.</translation>
    </message>
    <message>
      <source>{name} is damaged in its archive. The rest of the archive is read; fetch this file again.</source>
      <translation>{name} ist in seinem Archiv beschädigt. Der Rest des Archivs wird gelesen; holen Sie diese Datei neu.</translation>
    </message>
    <message>
      <source>{name} is damaged or not what its name says. Fetch it again, or save it as text.</source>
      <translation>{name} ist beschädigt oder nicht, was der Name sagt. Holen Sie es neu oder speichern Sie es als Text.</translation>
    </message>
    <message>
      <source>{name} is damaged. Open it in a PDF viewer and print it to a new PDF.</source>
      <translation>{name} ist beschädigt. Öffnen Sie es in einem PDF-Programm und drucken Sie es in ein neues PDF.</translation>
    </message>
    <message>
      <source>{name} is damaged. Open it in a word processor and save it once more.</source>
      <translation>{name} ist beschädigt. Öffnen Sie es in einer Textverarbeitung und speichern Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{name} is damaged. Open it in the mail program and save it once more.</source>
      <translation>{name} ist beschädigt. Öffnen Sie es im E-Mail-Programm und speichern Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{name} is damaged. What stands before the damage was read.</source>
      <translation>{name} ist beschädigt. Was vor dem Schaden steht, wurde gelesen.</translation>
    </message>
    <message>
      <source>{name} is damaged. {advice}</source>
      <translation>{name} ist beschädigt. {advice}</translation>
    </message>
    <message>
      <source>{name} is damaged: a line in it is no JSON object. Fetch it again.</source>
      <translation>{name} ist beschädigt: eine Zeile darin ist kein JSON-Objekt. Holen Sie es neu.</translation>
    </message>
    <message>
      <source>{name} is empty. If it should not be, fetch it again.</source>
      <translation>{name} ist leer. Wenn das nicht so sein soll, holen Sie es neu.</translation>
    </message>
    <message>
      <source>{name} is in a language that is not read.</source>
      <translation>{name} ist in einer Sprache, die nicht gelesen wird.</translation>
    </message>
    <message>
      <source>{name} is larger than {megabytes} MB. Split it, or save its text alone.</source>
      <translation>{name} ist größer als {megabytes} MB. Teilen Sie es oder speichern Sie nur den Text.</translation>
    </message>
    <message>
      <source>{name} is locked with a password. Save a copy without one and add that.</source>
      <translation>{name} ist mit einem Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort und fügen Sie diese hinzu.</translation>
    </message>
    <message>
      <source>{name} is locked with a password. Unpack it with the password, and add it.</source>
      <translation>{name} ist mit einem Passwort gesperrt. Entpacken Sie die Datei mit dem Passwort und fügen Sie sie hinzu.</translation>
    </message>
    <message>
      <source>{name} is no longer there. Look whether it was moved or renamed.</source>
      <translation>{name} ist nicht mehr da. Sehen Sie nach, ob es verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
      <source>{name} is no ordinary file, and was left out.</source>
      <translation>{name} ist keine gewöhnliche Datei und wurde ausgelassen.</translation>
    </message>
    <message>
      <source>{name} is no page that can be read. Save it from the browser once more.</source>
      <translation>{name} ist keine lesbare Seite. Speichern Sie sie noch einmal aus dem Browser.</translation>
    </message>
    <message>
      <source>{name} is packed in a way that is not read. Unpack it with another program, and add it.</source>
      <translation>{name} ist auf eine Weise gepackt, die nicht gelesen wird. Entpacken Sie die Datei mit einem anderen Programm und fügen Sie sie hinzu.</translation>
    </message>
    <message>
      <source>{name} is too large for one page. Copy the article, and save it as a text file.</source>
      <translation>{name} ist zu groß für eine Seite. Kopieren Sie den Artikel und speichern Sie ihn als Textdatei.</translation>
    </message>
    <message>
      <source>{name} is too long for one document. Split it, or save its text alone.</source>
      <translation>{name} ist zu lang für ein Dokument. Teilen Sie es oder speichern Sie nur den Text.</translation>
    </message>
    <message>
      <source>{name} needs more memory than there is. Close other programs, or split the file.</source>
      <translation>{name} braucht mehr Speicher, als da ist. Schließen Sie andere Programme, oder teilen Sie die Datei.</translation>
    </message>
    <message>
      <source>{name} repeats another article word for word.</source>
      <translation>{name} wiederholt einen anderen Artikel wörtlich.</translation>
    </message>
    <message>
      <source>{name} unpacks to more than {megabytes} MB. Unpack it and add what matters.</source>
      <translation>{name} wird beim Entpacken größer als {megabytes} MB. Entpacken Sie es und fügen Sie das Wichtige hinzu.</translation>
    </message>
    <message>
      <source>{name} was left out because of a mistake in Claimgrid ({kind}). The other files are read.</source>
      <translation>{name} wurde wegen eines Fehlers in Claimgrid ausgelassen ({kind}). Die anderen Dateien werden gelesen.</translation>
    </message>
    <message>
      <source>{name}: of its {count} pages these are pictures without text: {pages}. The rest is read; run text recognition (OCR) over it for all.</source>
      <translation>{name}: Von den {count} Seiten sind diese Bilder ohne Text: {pages}. Der Rest wird gelesen; für alles lassen Sie erst eine Texterkennung (OCR) darüber laufen.</translation>
    </message>
    <message>
      <source>{number} articles</source>
      <translation>{number} Artikel</translation>
    </message>
    <message>
      <source>{number} articles are left out, as when this project was closed: {names}</source>
      <translation>{number} Artikel sind ausgelassen wie beim Schließen dieses Projekts: {names}</translation>
    </message>
    <message>
      <source>{number} checked</source>
      <translation>{number} geprüft</translation>
    </message>
    <message>
      <source>{number} chosen. Merging makes the first of them one with the others.</source>
      <translation>{number} gewählt. Beim Zusammenführen wird die erste mit den übrigen eins.</translation>
    </message>
    <message>
      <source>{number} claims</source>
      <translation>{number} Aussagen</translation>
    </message>
    <message>
      <source>{number} claims hidden by hand.</source>
      <translation>{number} Aussagen von Hand ausgeblendet.</translation>
    </message>
    <message>
      <source>{number} claims of a single article are counted together at the end.</source>
      <translation>{number} Aussagen einzelner Artikel stehen zusammengezählt am Ende.</translation>
    </message>
    <message>
      <source>{number} claims of only one source. Click to show each in a column of its own.</source>
      <translation>{number} Aussagen aus nur einer Quelle. Klicken, um jede in einer eigenen Spalte zu zeigen.</translation>
    </message>
    <message>
      <source>{number} corrections made</source>
      <translation>{number} Korrekturen gemacht</translation>
    </message>
    <message>
      <source>{number} figures</source>
      <translation>{number} Zahlen</translation>
    </message>
    <message>
      <source>{number} hidden</source>
      <translation>{number} ausgeblendet</translation>
    </message>
    <message>
      <source>{number} hours</source>
      <translation>{number} Stunden</translation>
    </message>
    <message>
      <source>{number} imported folders are not there any more: {folders}. Their articles stay in the project.</source>
      <translation>{number} importierte Ordner gibt es nicht mehr: {folders}. Ihre Artikel bleiben im Projekt.</translation>
    </message>
    <message>
      <source>{number} known outlets</source>
      <translation>{number} bekannten Medien</translation>
    </message>
    <message>
      <source>{number} minutes</source>
      <translation>{number} Minuten</translation>
    </message>
    <message>
      <source>{number} more files</source>
      <translation>{number} weitere Dateien</translation>
    </message>
    <message>
      <source>{number} more: {names}</source>
      <translation>{number} weitere: {names}</translation>
    </message>
    <message>
      <source>{number} newer texts</source>
      <translation>{number} neuere Texte</translation>
    </message>
    <message>
      <source>{number} origins</source>
      <translation>{number} Ursprünge</translation>
    </message>
    <message>
      <source>{number} other kinds ({count})</source>
      <translation>{number} andere Arten ({count})</translation>
    </message>
    <message>
      <source>{number} passages</source>
      <translation>{number} Stellen</translation>
    </message>
    <message>
      <source>{number} places</source>
      <translation>{number} Fundstellen</translation>
    </message>
    <message>
      <source>{number} places in {hits} of {articles} articles.</source>
      <translation>{number} Fundstellen in {hits} von {articles} Artikeln.</translation>
    </message>
    <message>
      <source>{number} seconds</source>
      <translation>{number} Sekunden</translation>
    </message>
    <message>
      <source>{number} shown</source>
      <translation>{number} gezeigt</translation>
    </message>
    <message>
      <source>{number}bn</source>
      <translation>{number} Mrd.</translation>
    </message>
    <message>
      <source>{number}m</source>
      <translation>{number} Mio.</translation>
    </message>
    <message>
      <source>{number}s</source>
      <translation>{number}er</translation>
    </message>
    <message>
      <source>{number}tn</source>
      <translation>{number} Bio.</translation>
    </message>
    <message>
      <source>{path} cannot be made: {reason}.</source>
      <translation>{path} lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
      <source>{path} cannot be opened: {reason}.</source>
      <translation>{path} lässt sich nicht öffnen: {reason}.</translation>
    </message>
    <message>
      <source>{path} cannot be written. Check that the file and its folder are not read-only, or copy it elsewhere.</source>
      <translation>{path} kann nicht geschrieben werden. Prüfen Sie, ob die Datei und ihr Ordner schreibgeschützt sind, oder kopieren Sie sie an einen anderen Ort.</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}.</source>
      <translation>{path} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
      <source>{path} could not be read or written: the disk or the network folder gave an error.</source>
      <translation>{path} ließ sich nicht lesen oder schreiben: der Datenträger oder der Netzordner meldet einen Fehler.</translation>
    </message>
    <message>
      <source>{path} is a backup copy. Open it in the window, which puts it back, or copy it.</source>
      <translation>{path} ist eine Sicherungskopie. Öffnen Sie sie im Fenster, das sie zurücklegt, oder kopieren Sie sie.</translation>
    </message>
    <message>
      <source>{path} is damaged. It was left untouched; use a backup copy of it.</source>
      <translation>{path} ist beschädigt. Es blieb unberührt; nehmen Sie eine Sicherungskopie.</translation>
    </message>
    <message>
      <source>{path} is no Claimgrid project, or it is damaged. It was left untouched.</source>
      <translation>{path} ist kein Claimgrid-Projekt oder beschädigt. Es blieb unberührt.</translation>
    </message>
    <message>
      <source>{path} is open in another window or program. Close it there, then try again.</source>
      <translation>{path} ist in einem anderen Fenster oder Programm geöffnet. Schließen Sie es dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{path} was written by a newer version of Claimgrid. Install that version to open it.</source>
      <translation>{path} wurde von einer neueren Version von Claimgrid geschrieben. Installieren Sie diese Version, um es zu öffnen.</translation>
    </message>
    <message>
      <source>{place}: a cell is too long, or not closed.</source>
      <translation>{place}: eine Zelle ist zu lang oder nicht geschlossen.</translation>
    </message>
    <message>
      <source>{problem} Nothing was changed.</source>
      <translation>{problem} Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>{rows:,} rows were left out: the column “{column}” is empty there.</source>
      <translation>{rows:,} Zeilen wurden ausgelassen: Die Spalte „{column}“ ist dort leer.</translation>
    </message>
    <message>
      <source>{shown} of {figures} shown.</source>
      <translation>{shown} von {figures} gezeigt.</translation>
    </message>
    <message>
      <source>{shown} of {total} claims shown</source>
      <translation>{shown} von {total} Aussagen gezeigt</translation>
    </message>
    <message>
      <source>{sign}{number}</source>
      <translation>{number} {sign}</translation>
    </message>
    <message>
      <source>{speaker} disputes here what {speaker} carries elsewhere.</source>
      <translation>{speaker} bestreitet hier, was {speaker} anderswo vertritt.</translation>
    </message>
    <message>
      <source>{status} {measure}</source>
      <translation>{measure} {status}</translation>
    </message>
    <message>
      <source>{step} of {steps}</source>
      <translation>{step} von {steps}</translation>
    </message>
    <message>
      <source>{subject} {measure}</source>
      <translation>{measure} ({subject})</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
    <message>
      <source>{what} can be written as {possible}, not as {form}.</source>
      <translation>{what}: möglich sind {possible}, nicht {form}.</translation>
    </message>
    <message>
      <source>{what} needs a name.</source>
      <translation>{what} braucht einen Namen.</translation>
    </message>
    <message>
      <source>{what} unknown</source>
      <translation>{what} unbekannt</translation>
    </message>
    <message>
      <source>{what}: {number} passages.</source>
      <translation>{what}: {number} Stellen.</translation>
    </message>
    <message>
      <source>{year}-{month}-{day}</source>
      <translation>{day}.{month}.{year}</translation>
    </message>
    <message>
      <source>{year}-{month}-{day} – {last_month}-{last_day}</source>
      <translation>{day}.{month}. – {last_day}.{last_month}.{year}</translation>
    </message>
    <message>
      <source>“according to”</source>
      <translation>„according to“</translation>
    </message>
    <message>
      <source>“{name}” could not be written. {reason}</source>
      <translation>„{name}“ konnte nicht geschrieben werden. {reason}</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {reason}.</source>
      <translation>„{name}“ ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” is the name of a project, and an export replaces none. Choose another name.</source>
      <translation>„{name}“ ist der Name eines Projekts, und ein Export ersetzt keines. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{name}” is there already. Replace it?</source>
      <translation>„{name}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
      <source>“{text}” is no date.</source>
      <translation>„{text}“ ist kein Datum.</translation>
    </message>
    <message>
      <source>“{value}” is no date. Write a day as 2024-11-05, an interval as 2024-11-05/2024-11-06.</source>
      <translation>„{value}“ ist kein Datum. Schreiben Sie einen Tag als 05.11.2024, einen Zeitraum als 05.11.2024/06.11.2024.</translation>
    </message>
    <message>
      <source>“{words}” is {day} where {outlet} reports the same</source>
      <translation>„{words}“ ist der {day}, wo {outlet} dasselbe berichtet</translation>
    </message>
    <message>
      <source>“{word}”</source>
      <translation>„{word}“</translation>
    </message>
    <message>
      <source>“{word}” and a colon</source>
      <translation>„{word}“ und ein Doppelpunkt</translation>
    </message>
    <message>
      <source>“{word}” by somebody</source>
      <translation>„{word}“ durch jemanden</translation>
    </message>
    <message>
      <source>“{word}” keeps its distance</source>
      <translation>„{word}“ hält Abstand</translation>
    </message>
    <message>
      <source>“{word}” makes it a “{qualifier}” figure</source>
      <translation>„{word}“ bindet die Zahl: „{qualifier}“</translation>
    </message>
    <message>
      <source>“{word}” makes it an “{qualifier}” figure</source>
      <translation>„{word}“ bindet die Zahl: „{qualifier}“</translation>
    </message>
    <message>
      <source>“{word}” makes it {what}</source>
      <translation>„{word}“ sagt, was gezählt wird: {what}</translation>
    </message>
    <message>
      <source>“{word}” names it</source>
      <translation>„{word}“ benennt es</translation>
    </message>
    <message>
      <source>“{word}” something of somebody else</source>
      <translation>„{word}“: was von einem anderen verlangt wird</translation>
    </message>
    <message>
      <source>“{word}” turns against it</source>
      <translation>„{word}“ wendet sich dagegen</translation>
    </message>
    <message>
      <source>“{word}” what was found</source>
      <translation>„{word}“, was gefunden wurde</translation>
    </message>
    <message>
      <source>“{word}” with a clause</source>
      <translation>„{word}“ mit einem Nebensatz</translation>
    </message>
    <message>
      <source>“{word}” with a noun</source>
      <translation>„{word}“ mit einem Hauptwort</translation>
    </message>
    <message>
      <source>“{word}” with a number</source>
      <translation>„{word}“ mit einer Zahl</translation>
    </message>
    <message>
      <source>“{word}” with an infinitive</source>
      <translation>„{word}“ mit einer Grundform</translation>
    </message>
    <message>
      <source>… and {number} more on the sheet Passages</source>
      <translation>… und {number} weitere auf dem Blatt „Passages“</translation>
    </message>
    <message>
      <source>≥ 1 article</source>
      <translation>≥ 1 Artikel</translation>
    </message>
  </context>
</TS>
