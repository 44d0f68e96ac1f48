/*
 * Keeps a page up to date. The server tells of changes over one connection (server-sent events); while that cannot be
 * had, the page asks every two seconds. A page that nobody looks at holds no connection: browsers open six of them to a
 * host, for all pages together. One whose end a notification shall tell asks now and then instead (notify.js).
 *
 * data-live-url   where changes are told; data-live-record narrows it to one record. A p:remoteCommand of the name and
 *                 id "refresh" asks for what has changed. data-live of the html element tells which way is taken.
 */
const POLL = 2000;
const PAUSE = 1000;
const UNSEEN = 10000;
const RETRY = 30000;

const page = document.documentElement;
const { liveUrl, liveRecord } = document.querySelector("[data-live-url]")?.dataset ?? {};
let source, planned;
let last = 0;

/* Not while somebody points at what would be replaced: an open menu stays where it is. */
const held = () => [...document.querySelectorAll(".ui-menu-overlay, .column-choice")].some(menu => menu.checkVisibility());

function ask() {
  planned = null;
  last = Date.now();
  /* PrimeFaces knows the nonce of the page a moment after it is loaded */
  if (held() || !PrimeFaces.csp.NONCE_VALUE) {
    changed();
  } else if (!page.dataset.leaving) {
    window.refresh();
  }
}

function changed() {
  planned ??= setTimeout(ask, Math.max(50, last + PAUSE - Date.now()));
}

function listen() {
  const changes = new EventSource(liveUrl);
  changes.addEventListener("open", () => {
    page.dataset.live = "push";
    /* what happened before the connection was there */
    changed();
  });
  changes.addEventListener("record", ({ data }) => {
    if (!liveRecord || data === "*" || data.split(",").includes(liveRecord)) {
      changed();
    }
  });
  changes.addEventListener("error", () => { page.dataset.live = "poll"; });
  return changes;
}

function poll() {
  const awaited = document.querySelector("#notify[data-ended=false]") && window.Notification?.permission === "granted";
  if (source ? source.readyState !== EventSource.OPEN : awaited && Date.now() - last > UNSEEN) {
    changed();
  }
}

function follow() {
  source?.close();
  source = document.hidden ? null : listen();
}

if (liveUrl) {
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", follow);
  setInterval(poll, POLL);
  /* a browser connects again by itself, except when the server has refused */
  setInterval(() => source?.readyState === EventSource.CLOSED && follow(), RETRY);
}
