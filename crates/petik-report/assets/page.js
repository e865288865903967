// Pleasant by keyboard; the page lacks nothing without it.
"use strict";
(() => {
  // One stop for the Tab key in each row of many, and arrows inside it.
  const rows = ".bars ol, .gloss";
  const items = (row) => [...row.querySelectorAll("button, a.w")];
  const rove = (root) => {
    for (const row of root.querySelectorAll(rows)) {
      items(row).forEach((item, index) => { item.tabIndex = index ? -1 : 0; });
    }
  };
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  document.addEventListener("keydown", (event) => {
    const item = event.target.closest("button, a.w");
    const row = item && item.closest(rows);
    if (row && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const all = items(row);
      const at = all.indexOf(item) + (steps[event.key] || 0);
      const to = event.key === "Home" ? all[0] : event.key === "End" ? all.at(-1) : all[at];
      if (to && to !== item) {
        event.preventDefault();
        item.tabIndex = -1;
        to.tabIndex = 0;
        to.focus();
      }
    }
    // Escape takes all marks away.
    if (event.key === "Escape") {
      for (const box of document.querySelectorAll(".chip input:checked")) box.checked = false;
    }
  });

  // What is asked for is opened: a row of the table of words, or a mark inside a closed part.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target && target.closest("details:not([open])");
    if (closed) closed.open = true;
  };
  addEventListener("hashchange", open);
  document.addEventListener("petik:shown", () => rove(document));
  rove(document);
  open();
})();
