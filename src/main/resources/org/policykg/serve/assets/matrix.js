// Sorts the matrix by the column whose head is pressed: the most first, then the least.
const table = document.querySelector("table.matrix");
const body = table?.tBodies[0];

table?.tHead.addEventListener("click", event => {
  const button = event.target.closest("button.sort");
  if (!button) {
    return;
  }
  const column = Number(button.dataset.column);
  const head = button.closest("th");
  const descending = head.getAttribute("aria-sort") !== "descending";
  for (const other of table.tHead.querySelectorAll("th")) {
    other.setAttribute("aria-sort", "none");
  }
  head.setAttribute("aria-sort", descending ? "descending" : "ascending");
  const text = row => row.cells[column].textContent.trim();
  const order = column === 0
    ? (a, b) => text(a).localeCompare(text(b), "zh")
    : (a, b) => Number(text(a)) - Number(text(b));
  const rows = [...body.rows].sort((a, b) => (descending ? -1 : 1) * order(a, b));
  body.append(...rows);
});
