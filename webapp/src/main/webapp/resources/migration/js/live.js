/*
 * Keeps a page up to date. The server tells of changes over one connection (server-sent events); while that cannot be had, the page asks
 * every two seconds. A page that nobody looks at holds no connection: browsers open six of them to a host, for all pages together. One whose end
 * a notification shall tell asks now and then instead.
 *
 * data-live-url       where changes are told; data-live-record narrows it to one record
 * data-live-command   asks the server for what has changed; called at most once a second
 */
(function () {
  "use strict";

  const POLL = 2000;
  const PAUSE = 1000;
  const UNSEEN = 10000;
  const RETRY = 15000;
  /* where no connection is to be had, asking for one often is of no use */
  const LONGEST_RETRY = 240000;

  let region = null;
  let source = null;
  let polling = null;
  let retry = null;
  let wait = RETRY;
  let last = 0;
  let planned = null;

  let state = null;

  function say(how) {
    state = how;
    restate();
  }

  /* the mark may stand in a part that is drawn anew */
  function restate() {
    const mark = document.getElementById("live");
    if (mark && state) {
      mark.hidden = false;
      mark.dataset.state = state;
      mark.textContent = mark.dataset[state];
    }
  }

  function ask() {
    planned = null;
    if (document.documentElement.dataset.leaving) {
      return;
    }
    if (!(window.PrimeFaces && PrimeFaces.csp.NONCE_VALUE)) {
      changed();
      return;
    }
    last = Date.now();
    document.documentElement.dataset.quiet = "true";
    window[region.dataset.liveCommand]();
    delete document.documentElement.dataset.quiet;
  }

  /* Not while somebody points at what would be replaced: an open menu stays where it is, and what changed is shown right after. */
  function held() {
    const menu = document.querySelector(".row-menu");
    return (menu && menu.offsetParent !== null) || document.querySelector("details.menu[open] .column-choice");
  }

  function changed() {
    if (planned) {
      return;
    }
    planned = window.setTimeout(function again() {
      if (held()) {
        planned = window.setTimeout(again, PAUSE / 2);
      } else {
        ask();
      }
    }, Math.max(50, last + PAUSE - Date.now()));
  }

  function mine(data) {
    const wanted = region.dataset.liveRecord;
    return !wanted || data === "*" || data.split(",").includes(wanted);
  }

  function listen() {
    if (source || document.hidden) {
      return;
    }
    source = new EventSource(region.dataset.liveUrl);
    source.addEventListener("open", function () {
      wait = RETRY;
      window.clearInterval(polling);
      polling = null;
      say("push");
      /* what happened before the connection was there */
      changed();
    });
    source.addEventListener("record", function (event) {
      if (mine(event.data)) {
        changed();
      }
    });
    source.addEventListener("error", function () {
      close();
      poll();
      window.clearTimeout(retry);
      retry = window.setTimeout(listen, wait);
      wait = Math.min(2 * wait, LONGEST_RETRY);
    });
  }

  function close() {
    if (source) {
      source.close();
      source = null;
    }
  }

  function poll() {
    say("poll");
    if (!polling) {
      polling = window.setInterval(function () {
        if (!document.hidden || (awaited() && Date.now() - last > UNSEEN)) {
          changed();
        }
      }, POLL);
    }
  }

  /* see notify.js */
  function awaited() {
    return document.querySelector("#notify[data-ended=false]") && window.Notification && Notification.permission === "granted";
  }

  function follow() {
    if (document.hidden) {
      close();
      if (awaited()) {
        poll();
      }
    } else {
      listen();
    }
  }

  /* PrimeFaces makes its commands when the page is ready, and knows the nonce of the page a moment later. */
  window.addEventListener("load", function () {
    region = document.querySelector("[data-live-url]");
    if (!region) {
      return;
    }
    document.addEventListener("migration:drawn", restate);
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", follow);
    follow();
  });
})();
