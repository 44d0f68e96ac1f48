/*
 * Says that a batch has ended, to readers of the screen and by a notification of the browser. The browser is asked for
 * the permission once, by the button; whoever gave it hears of every batch that ends while its page is open.
 */
let running = false;

function look() {
  const batch = document.getElementById("notify");
  const { title, body } = batch.dataset;
  const ended = batch.dataset.ended === "true";
  const permission = window.Notification?.permission;
  batch.hidden = ended || permission !== "default";
  if (running && ended) {
    document.getElementById("announcements").textContent = `${title}: ${body}`;
    if (permission === "granted") {
      new Notification(title, { body, tag: location.href });
    }
  }
  running = !ended;
}

document.addEventListener("click", event => event.target.id === "notify" && Notification.requestPermission().then(look));
jQuery(document).on("pfAjaxComplete", look);
look();
