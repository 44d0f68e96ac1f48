/* Goes from change to change, by the buttons of the page or by Alt and an arrow. */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };
let current = -1;

function go(step) {
  const changes = document.querySelectorAll("[data-change]");
  current = current < 0 && step < 0 ? changes.length - 1 : (current + step + changes.length) % changes.length;
  changes[current].focus({ preventScroll: true });
  changes[current].scrollIntoView({ block: "center" });
}

for (const button of document.querySelectorAll("[data-change-step]")) {
  button.addEventListener("click", () => go(Number(button.dataset.changeStep)));
}
document.addEventListener("keydown", event => {
  if (event.altKey && STEPS[event.key] && document.querySelector("[data-change]")) {
    event.preventDefault();
    go(STEPS[event.key]);
  }
});
