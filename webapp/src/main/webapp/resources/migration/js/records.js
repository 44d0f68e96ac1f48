/* The list of records: the page of the table stands in the address, for Back and for a reload. */
(function () {
  "use strict";

  let pressed = null;

  function keepPlace(event, request, settings, answer) {
    if (answer && answer.address) {
      window.history.pushState(null, "", answer.address === "?" ? window.location.pathname : answer.address);
      /* the table was drawn anew with its buttons */
      const buttons = Array.from(document.querySelectorAll(".ui-paginator button:not(.ui-state-disabled)"));
      const same = buttons.find(function (button) { return button.classList.contains(pressed); }) || buttons[0];
      if (pressed && same) {
        same.focus();
      }
      pressed = null;
    }
  }

  window.addEventListener("popstate", function () {
    if (window.showPage) {
      const place = new URLSearchParams(window.location.search);
      window.showPage(["page", "cursor"].map(function (name) { return { name: name, value: place.get(name) || "" }; }));
    }
  });

  document.addEventListener("click", function (event) {
    const button = event.target.closest(".ui-paginator button");
    pressed = button && button.classList[0];
  });

  jQuery(document).on("pfAjaxComplete", keepPlace);
})();
