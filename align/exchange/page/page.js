"use strict";
(() => {
  const rows = [...document.querySelectorAll(".row")];
  const box = document.getElementById("search");
  const count = document.getElementById("count");
  const filters = [...document.querySelectorAll("[data-filter]")];
  const columns = [...document.querySelectorAll("[data-column]")];
  let filter = "all", hits = [], at = -1, current = -1, timer = 0;

  const shown = (row) =>
    filter === "all" || (row.dataset.is || "").split(" ").includes(filter);

  function applyFilter() {
    for (const row of rows) row.hidden = !shown(row);
    for (const button of filters)
      button.setAttribute("aria-pressed", String(button.dataset.filter === filter));
    search();
  }

  function clearHits() {
    for (const mark of document.querySelectorAll("mark.hit")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    hits = []; at = -1;
  }

  function search() {
    clearHits();
    const wanted = box.value.trim().toLocaleLowerCase();
    if (!wanted) { say(); return; }
    for (const row of rows) {
      if (row.hidden || !row.textContent.toLocaleLowerCase().includes(wanted)) continue;
      for (const cell of row.querySelectorAll(".cell:not([hidden])")) lightIn(cell, wanted);
    }
    if (hits.length) go(0); else say();
  }

  function lightIn(cell, wanted) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const first of nodes) {
      if (first.parentElement.classList.contains("language")) continue;
      let node = first;
      for (;;) {
        const place = node.data.toLocaleLowerCase().indexOf(wanted);
        if (place < 0) break;
        const found = node.splitText(place);
        const rest = found.splitText(wanted.length);
        const mark = document.createElement("mark");
        mark.className = "hit";
        found.replaceWith(mark);
        mark.append(found);
        hits.push(mark);
        node = rest;
      }
    }
  }

  function say() {
    const open = rows.filter((row) => !row.hidden).length;
    count.textContent = box.value.trim()
      ? (hits.length ? `${at + 1} / ${hits.length}` : "no match")
      : `${open} rows`;
  }

  function go(number) {
    if (!hits.length) return;
    at = (number + hits.length) % hits.length;
    hits[at].scrollIntoView({ block: "center" });
    select(rows.indexOf(hits[at].closest(".row")), false);
    say();
  }

  function select(number, scroll = true) {
    if (rows[current]) rows[current].classList.remove("current");
    current = number;
    const row = rows[current];
    if (!row) return;
    row.classList.add("current");
    if (scroll) row.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    for (let n = current + by; n >= 0 && n < rows.length; n += by)
      if (!rows[n].hidden) { select(n); return; }
  }

  function toggleColumn(button) {
    const show = button.getAttribute("aria-pressed") !== "true";
    const open = columns.filter((each) => each.getAttribute("aria-pressed") === "true").length;
    if (!show && open < 2) return;
    button.setAttribute("aria-pressed", String(show));
    for (const cell of document.querySelectorAll(`[data-version="${button.dataset.column}"]`))
      cell.hidden = !show;
    document.documentElement.style.setProperty("--columns", String(open + (show ? 1 : -1)));
    search();
  }

  for (const button of filters)
    button.addEventListener("click", () => { filter = button.dataset.filter; applyFilter(); });
  for (const button of columns) button.addEventListener("click", () => toggleColumn(button));
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 60); });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { go(at + (event.shiftKey ? -1 : 1)); event.preventDefault(); }
    if (event.key === "Escape") { box.value = ""; search(); box.blur(); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.target === box || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = { "/": () => box.focus(), n: () => go(at + 1), N: () => go(at - 1),
                   j: () => step(1), k: () => step(-1) };
    if (keys[event.key]) { keys[event.key](); event.preventDefault(); }
  });
  applyFilter();
})();
