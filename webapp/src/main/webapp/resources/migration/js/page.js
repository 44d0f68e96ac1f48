/*
 * What every page needs, sign-in and errors too.
 *
 * data-zone="zone"            the time zone that the page was drawn in
 * data-comes-back="address"   the page is loaded again once the address answers well
 * data-history-back           goes to the former page
 */
(function () {
  "use strict";

  /* The server shows times in the reader's zone, which only the browser knows. */
  function tellTimeZone() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const path = (document.querySelector("link[href*='/jakarta.faces.resource/']") || document.location)
      .href.replace(document.location.origin, "").split("/jakarta.faces.resource/")[0] || "/";
    const page = document.querySelector("[data-zone]");
    const attributes = document.querySelector("meta[name='migration-cookies']");
    document.cookie = "migration-zone=" + encodeURIComponent(zone) + ";path=" + path + ";max-age=31536000;"
      + (attributes ? attributes.content : "SameSite=Lax");
    /* the very first page was drawn before the server knew; once is enough, a zone unknown to it stays unknown */
    if (page && page.dataset.zone !== zone && !sessionStorage.getItem("zone-told")) {
      sessionStorage.setItem("zone-told", zone);
      window.location.reload();
    }
  }

  /* A page that says what the application waits for: nobody has to press anything when it is there again. */
  function comeBack() {
    const page = document.querySelector("[data-comes-back]");
    if (!page) {
      return;
    }
    window.setInterval(function () {
      fetch(page.dataset.comesBack, { cache: "no-store" }).then(function (answer) {
        if (answer.ok) {
          /* by its address: to load it again might send a form again */
          window.location.replace(window.location.href.split("#")[0]);
        }
      }, function () {
        /* the server is away as well */
      });
    }, 5000);
  }

  function start() {
    tellTimeZone();
    comeBack();
    document.addEventListener("click", function (event) {
      if (event.target.closest("[data-history-back]")) {
        window.history.back();
      }
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
