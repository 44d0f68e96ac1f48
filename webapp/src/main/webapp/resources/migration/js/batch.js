/*
 * The batch migration wizard.
 *
 * data-run="f"   a part that, once it is there, is completed by f(): the first reading of a source
 */
(function () {
  "use strict";

  const LOOK_SECONDS = 15;
  const LOOK_SOON_SECONDS = 3;
  let looked = 0;

  function run() {
    document.querySelectorAll("[data-run]:not([data-running])").forEach(function (part) {
      part.dataset.running = "true";
      window[part.dataset.run]();
    });
  }

  /* Never under the hands of somebody who types, or reads a summary. */
  function mayLook() {
    const typing = document.activeElement && document.activeElement.closest("#jobs input[type=text], #jobs select");
    return !document.hidden && !typing && !document.querySelector(".ui-dialog[aria-hidden=false]");
  }

  function look() {
    const part = document.getElementById("freshness");
    const seconds = part && part.dataset.refreshing === "true" ? LOOK_SOON_SECONDS : LOOK_SECONDS;
    looked += 1;
    if (part && looked >= seconds && mayLook() && !document.querySelector("[data-run]")) {
      looked = 0;
      window.lookAtJobs();
    }
  }

  function start() {
    jQuery(function () {
      window.setTimeout(run, 0);
    });
    jQuery(document).on("ajaxComplete pfAjaxComplete", function () {
      window.setTimeout(run, 0);
    });
    window.setInterval(look, 1000);
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
