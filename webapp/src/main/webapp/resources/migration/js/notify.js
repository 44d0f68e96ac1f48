/*
 * Says that a batch has ended, to readers of the screen and by a notification of the browser. The browser is asked for the permission once, by the
 * button; whoever gave it is notified of every batch that ends while its page is open, also behind other pages.
 */
(function () {
  "use strict";

  let running = false;

  function look() {
    const batch = document.getElementById("notify");
    const permission = window.Notification ? Notification.permission : "denied";
    const ended = batch.dataset.ended === "true";
    batch.hidden = ended || permission !== "default";
    if (running && ended) {
      document.getElementById("announcements").textContent = batch.dataset.title + ": " + batch.dataset.body;
      if (permission === "granted") {
        new Notification(batch.dataset.title, { body: batch.dataset.body, tag: location.href });
      }
    }
    running = !ended;
  }

  document.addEventListener("click", event => event.target.id === "notify" && Notification.requestPermission().then(look));
  document.addEventListener("migration:drawn", look);
  window.addEventListener("load", look);
})();
