"use strict";
// Without this script a cell leads to its passages further down; with it they open beside the matrix.
const reader = document.getElementById("reader");
const body = document.getElementById("reader-body");
let opened = null;

for (const link of document.querySelectorAll(".matrix td a")) {
  link.addEventListener("click", (event) => {
    const cell = document.getElementById(link.getAttribute("href").slice(1));
    if (!cell || !reader.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    opened = link;
    const copy = cell.cloneNode(true);
    copy.removeAttribute("id");
    document.getElementById("reader-claim").textContent = cell.dataset.claim;
    body.replaceChildren(copy);
    reader.showModal();
    reader.scrollTop = 0;
  });
}
reader.addEventListener("click", (event) => { if (event.target === reader) reader.close(); });
reader.addEventListener("close", () => { if (opened) opened.focus(); });

// Arrow keys move between the cells that say something.
document.addEventListener("keydown", (event) => {
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const at = document.activeElement, move = moves[event.key];
  if (!move || !at.matches(".matrix td a")) return;
  let [x, y] = [at.parentElement.cellIndex, at.closest("tr").sectionRowIndex];
  const rows = at.closest("tbody").rows;
  for (x += move[0], y += move[1]; rows[y] && rows[y].cells[x]; x += move[0], y += move[1]) {
    const next = rows[y].cells[x].querySelector("a");
    if (next) { event.preventDefault(); next.focus(); return; }
  }
});
