/* Goes from change to change, by the buttons of the page or by Alt and an arrow. */
(function () {
  "use strict";

  let current = -1;

  function go(step) {
    const changes = document.querySelectorAll("[data-change]");
    if (changes.length > 0) {
      current = current < 0 && step < 0 ? changes.length - 1 : (current + step + changes.length) % changes.length;
      changes[current].focus({ preventScroll: true });
      changes[current].scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-change-step]");
    if (button) {
      go(Number(button.dataset.changeStep));
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      go(event.key === "ArrowDown" ? 1 : -1);
    }
  });
})();
