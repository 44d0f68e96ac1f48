/*
 * The list of records: which are chosen, the menu of a row, the columns. The choice lives here, not on the server: it outlives paging and
 * live changes, and goes with a new filter, which is a new page.
 */
(function () {
  "use strict";

  const ALL = "all";
  let chosen = new Set();
  let all = false;

  function boxes() {
    return Array.from(document.querySelectorAll(".row-check"));
  }

  function filled(pattern, number) {
    return pattern.replace("{0}", number);
  }

  function grouped(number) {
    return number.toLocaleString(document.documentElement.lang);
  }

  function show() {
    const records = document.getElementById("records");
    const bulk = document.getElementById("bulk");
    if (!records || !bulk) {
      return;
    }
    const total = Number(records.dataset.total);
    boxes().forEach(function (box) {
      box.checked = all || chosen.has(box.value);
      box.closest("tr").classList.toggle("row-chosen", box.checked);
    });
    const page = document.getElementById("check-page");
    if (page) {
      const on = boxes().filter(function (box) { return box.checked; }).length;
      page.checked = on > 0 && on === boxes().length;
      page.indeterminate = on > 0 && !page.checked;
    }
    const count = all ? total : chosen.size;
    bulk.hidden = count === 0;
    const words = bulk.querySelector(".bulk-count");
    words.textContent = filled(all ? words.dataset.all : count === 1 ? words.dataset.one : words.dataset.many, grouped(count));
    const every = document.getElementById("select-all");
    every.textContent = filled(every.dataset.text, records.dataset.totalText);
    every.hidden = all || total <= chosen.size;
    document.getElementById("chosen").value = all ? ALL : Array.from(chosen).join(",");
  }

  function choose(box) {
    if (all) {
      /* from "all" to the rows that are seen */
      all = false;
      chosen = new Set(boxes().map(function (one) { return one.value; }));
    }
    if (box.checked) {
      chosen.add(box.value);
    } else {
      chosen.delete(box.value);
    }
  }

  function clear() {
    chosen.clear();
    all = false;
    show();
  }

  /* columns: the browser keeps the choice, the server draws it */
  function keepColumns() {
    const names = Array.from(document.querySelectorAll(".column-check:checked")).map(function (box) { return box.value; });
    const path = document.querySelector("form.filter").getAttribute("action").split("/records/")[0] || "/";
    const attributes = document.querySelector("meta[name='migration-cookies']");
    document.cookie = "migration-columns=" + encodeURIComponent(names.join(",") || "NONE") + ";path=" + path + ";max-age=31536000;"
      + (attributes ? attributes.content : "SameSite=Lax");
    window.redrawRecords();
  }

  /* the menu of a row */
  let opener = null;

  function popover() {
    return document.getElementById("row-popover");
  }

  function openMenu(button) {
    opener = button.dataset.rowMenu;
    window.openRowMenu([{ name: "record", value: opener }]);
  }

  function items() {
    return Array.from(popover().querySelectorAll("[role=menuitem]"));
  }

  /* when the answer is there: beside its button, and above it where there is no room below */
  function placeMenu() {
    const menu = popover() && popover().querySelector("[data-menu-for]:not([data-placed])");
    const button = menu && document.getElementById("menu-" + menu.dataset.menuFor);
    if (!button || menu.dataset.menuFor !== opener) {
      return;
    }
    menu.dataset.placed = "true";
    const place = button.getBoundingClientRect();
    popover().showPopover();
    const height = popover().offsetHeight;
    const below = place.bottom + 4 + height <= window.innerHeight;
    popover().style.top = (below ? place.bottom + 4 : Math.max(8, place.top - 4 - height)) + "px";
    popover().style.left = Math.max(8, place.right - popover().offsetWidth) + "px";
    items()[0].focus();
  }

  function followMenu(event) {
    document.querySelectorAll("[data-row-menu]").forEach(function (button) {
      button.setAttribute("aria-expanded", String(event.newState === "open" && button.dataset.rowMenu === opener));
    });
    if (event.newState === "closed") {
      const button = document.getElementById("menu-" + opener);
      opener = null;
      if (button && (document.activeElement === document.body || popover().contains(document.activeElement))) {
        button.focus();
      }
    }
  }

  function walkMenu(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && popover().contains(document.activeElement)) {
      event.preventDefault();
      const all = items();
      const next = all.indexOf(document.activeElement) + step;
      all[(next + all.length) % all.length].focus();
    }
  }

  function onChange(event) {
    const target = event.target;
    if (target.matches(".row-check")) {
      choose(target);
      show();
    } else if (target.id === "check-page") {
      all = false;
      boxes().forEach(function (box) {
        box.checked = target.checked;
        choose(box);
      });
      show();
    } else if (target.matches(".column-check")) {
      keepColumns();
    }
  }

  function onClick(event) {
    const target = event.target;
    const button = target.closest("[data-row-menu]");
    if (button) {
      openMenu(button);
    } else if (target.closest("#select-all")) {
      all = true;
      show();
      document.getElementById("select-none").focus();
    } else if (target.closest("#select-none")) {
      clear();
      document.getElementById("check-page").focus();
    } else if (target.closest("#row-popover [role=menuitem]")) {
      popover().hidePopover();
    }
  }

  /* an action that was done takes its choice with it */
  function onDrawn() {
    const done = document.querySelector("#action [data-clears-selection=true]:not([data-seen])");
    if (done) {
      done.dataset.seen = "true";
      chosen.clear();
      all = false;
    }
    show();
    placeMenu();
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (!document.getElementById("bulk")) {
      return;
    }
    document.addEventListener("change", onChange);
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", walkMenu);
    document.addEventListener("migration:drawn", onDrawn);
    popover().addEventListener("toggle", followMenu);
    show();
  });
})();
