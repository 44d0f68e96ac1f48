/*
 * Behaviour that the pages name by data attributes; there is no script in the markup.
 *
 * data-live-url="u" data-live-command="f"  the page asks again by f() when it hears of a change at u
 * data-copy="text", data-copy-from="css"   a click copies the text, or that of the nearest such part; data-copied is said then
 * data-hides="id"                          hides an area
 * data-toggle="id"                         shows or hides an area
 * data-clean="true"                        a GET form that leaves empty fields out of the address
 */
(function () {
  "use strict";

  /*
   * Focus that was lost goes to the element with the id of the one that had it, as that was drawn anew; when a dialog closes, to the one that
   * opened it or its menu. PrimeFaces knows the very element only, which is gone by then, or was disabled while the dialog opened.
   */
  const OPEN_DIALOG = ".ui-dialog[aria-hidden=false]";
  let onPage = null;
  let inDialog = null;

  function rememberFocus(event) {
    if (event.target.closest(".ui-dialog")) {
      inDialog = event.target.id;
    } else if (!event.target.closest("[role=menu]")) {
      onPage = event.target.id;
      inDialog = null;
    }
  }

  function restoreFocus() {
    const id = document.querySelector(OPEN_DIALOG) ? inDialog : onPage;
    const same = document.activeElement === document.body && id && document.getElementById(id);
    if (same) {
      same.focus({ preventScroll: true });
    }
  }

  function toggle(button) {
    const area = document.getElementById(button.dataset.toggle);
    const open = area.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
  }

  function onClick(event) {
    const target = event.target;
    if (target.closest("[data-hides]")) {
      document.getElementById(target.closest("[data-hides]").dataset.hides).hidden = true;
    } else if (target.closest("[data-toggle]")) {
      toggle(target.closest("[data-toggle]"));
    } else if (target.closest("[data-copy], [data-copy-from]")) {
      copy(target.closest("[data-copy], [data-copy-from]"));
    }
    document.querySelectorAll("details.menu[open]").forEach(function (one) {
      if (!one.contains(target)) {
        one.open = false;
      }
    });
  }

  /* The clipboard of scripts is there on secure pages only; a selection can be copied everywhere. */
  function copy(button) {
    const text = button.dataset.copy || copyable(button);
    const said = function () {
      const words = button.textContent;
      button.dataset.words = button.dataset.words || words;
      button.classList.add("copied");
      announce(button.dataset.copied);
      window.setTimeout(function () {
        button.classList.remove("copied");
      }, 1500);
    };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(said);
    } else {
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "sr-only";
      (button.closest(".ui-dialog") || document.body).append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
      said();
    }
  }

  function copyable(button) {
    const part = button.parentElement.parentElement.querySelector(button.dataset.copyFrom);
    return Array.from(part.children).map(function (line) {
      return line.innerText.replace(/\s+/g, " ").trim();
    }).join("\n");
  }

  /* For readers of the screen: what happened without a change of the page that they would notice. */
  function announce(words) {
    const region = document.getElementById("announcements");
    if (region) {
      region.textContent = "";
      window.setTimeout(function () {
        region.textContent = words;
      }, 50);
    }
  }

  /* A line at the top edge, when an answer takes longer than a moment. */
  let waiting = null;

  function beginWaiting() {
    window.clearTimeout(waiting);
    if (document.documentElement.dataset.quiet) {
      /* nobody asked for what comes now */
      return;
    }
    waiting = window.setTimeout(function () {
      document.documentElement.classList.add("is-waiting");
    }, 300);
  }

  function endWaiting() {
    window.clearTimeout(waiting);
    document.documentElement.classList.remove("is-waiting");
  }

  /*
   * An answer that leads to another page, as when the session has ended, is the last one. What still waited to be sent would reach the server
   * beside the new page, and the sign-in would lead back to it instead of to the page with its filters.
   */
  function leave(event, request, settings, answer) {
    if (answer && answer.redirect) {
      document.documentElement.dataset.leaving = "true";
      PrimeFaces.abortXHRs();
    }
  }

  /* What nobody asked for may fail in silence: it is asked again soon. */
  const unasked = new WeakSet();

  function remember(event, request) {
    if (document.documentElement.dataset.quiet) {
      unasked.add(request);
    }
  }

  /* PrimeFaces disables a button while it asks, and forgets to enable it when no answer comes. */
  function enableButtons() {
    document.querySelectorAll("button.ui-state-loading").forEach(function (button) {
      const widget = PrimeFaces.getWidgetById(button.id);
      if (widget) {
        PrimeFaces.buttonEndAjaxDisabled(widget, jQuery(button));
      }
    });
  }

  /* Without an answer nothing on the page would change, as if the click had not been. */
  function tellUnanswered(event, request) {
    enableButtons();
    const notice = document.getElementById("unanswered");
    if (!notice || !request || unasked.has(request) || request.statusText === "abort"
      || document.documentElement.dataset.leaving) {
      return;
    }
    const database = request.status === 503;
    notice.querySelectorAll("[data-unanswered]").forEach(function (words) {
      words.hidden = database !== (words.dataset.unanswered === "503");
    });
    /* what stands outside an open dialog is behind it */
    (document.querySelector(OPEN_DIALOG) || document.body).append(notice);
    notice.hidden = false;
  }

  function forgetUnanswered(event, request) {
    const notice = document.getElementById("unanswered");
    if (notice && !unasked.has(request)) {
      notice.hidden = true;
    }
  }

  function onKey(event) {
    if (event.key === "Escape") {
      const menu = event.target.closest("details.menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
  }

  function leaveEmptyOut(event) {
    if (event.target.dataset.clean) {
      Array.from(event.target.elements).forEach(function (field) {
        field.disabled = field.name !== "" && field.value === "";
      });
    }
  }

  function start() {
    document.addEventListener("focusin", rememberFocus);
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    document.addEventListener("submit", leaveEmptyOut);
    if (!window.jQuery) {
      return;
    }
    PrimeFaces.ajax.minLoadAnimation = 0;
    jQuery(document).on("ajaxSend pfAjaxSend", function () {
      beginWaiting();
      /* a dialog that closes tells the server */
      window.setTimeout(restoreFocus, 20);
    });
    jQuery(document).on("pfAjaxSend", remember);
    jQuery(document).on("pfAjaxError", tellUnanswered);
    jQuery(document).on("pfAjaxSuccess", forgetUnanswered);
    jQuery(document).on("pfAjaxComplete", leave);
    window.addEventListener("pagehide", function () {
      /* what is cut off by leaving the page is no failure */
      document.documentElement.dataset.leaving = "true";
    });
    window.addEventListener("pageshow", function () {
      /* back again, from the browser's memory */
      delete document.documentElement.dataset.leaving;
    });
    jQuery(document).on("ajaxComplete pfAjaxComplete", function () {
      endWaiting();
      window.setTimeout(function () {
        document.dispatchEvent(new CustomEvent("migration:drawn"));
      }, 0);
      /* once PrimeFaces has enabled the button again */
      window.setTimeout(restoreFocus, 20);
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
