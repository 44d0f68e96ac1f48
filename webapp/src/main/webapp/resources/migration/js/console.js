/*
 * Behaviour that the pages name by data attributes; there is no script in the markup.
 *
 * data-copy="text", data-copy-from="css"   a click copies the text, or that of a part near by; says data-copied
 * data-toggle="id"                         shows or hides an area
 * data-clean="true"                        a GET form that leaves empty fields out of the address
 */
const page = document.documentElement;
const announcements = document.getElementById("announcements");
const unanswered = document.getElementById("unanswered");

/*
 * Focus that was lost goes to what was drawn anew in the place of the element that had it; when a dialog closes, to
 * what opened it or its menu. PrimeFaces knows the very element only, which is gone by then, or was disabled meanwhile.
 */
let onPage, inDialog;

document.addEventListener("focusin", ({ target }) => {
  /* the buttons of a paginator have no ids */
  const place = target.id ? [target.id] : [target.closest(".ui-paginator")?.id, target.classList[0]];
  if (target.closest(".ui-dialog")) {
    inDialog = place;
  } else if (!target.closest("[role=menu]")) {
    onPage = place;
    inDialog = null;
  }
});

function restoreFocus() {
  const [id, button] = (document.querySelector(".ui-dialog[aria-hidden=false]") ? inDialog : onPage) ?? [];
  const same = id && document.getElementById(id);
  if (same && document.activeElement === document.body) {
    const buttons = [...same.querySelectorAll("button:not(.ui-state-disabled)")];
    const again = button ? buttons.find(one => one.matches(`.${button}`)) ?? buttons[0] : same;
    again?.focus({ preventScroll: true });
  }
}

/* The clipboard of scripts is there on secure pages only, seldom in frames; a selection can be copied everywhere. */
function copy(button) {
  const area = document.createElement("textarea");
  const { copy: text, copyFrom, copied } = button.dataset;
  const part = button.parentElement.parentElement.querySelector(copyFrom);
  area.value = text ?? [...part.children].map(line => line.innerText.replace(/\s+/g, " ").trim()).join("\n");
  area.className = "sr-only";
  button.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  button.focus();
  button.classList.add("copied");
  announcements.textContent = copied;
  setTimeout(() => {
    button.classList.remove("copied");
    announcements.textContent = "";
  }, 1500);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-toggle], [data-copy], [data-copy-from]");
  if (button?.dataset.toggle) {
    button.ariaExpanded = document.getElementById(button.dataset.toggle).classList.toggle("open");
  } else if (button) {
    copy(button);
  }
});

document.addEventListener("formdata", ({ target, formData }) => {
  if (target.dataset.clean) {
    [...formData].filter(([, value]) => value === "").forEach(([name]) => formData.delete(name));
  }
});

/* What live.js asks shows no waiting, and may fail in silence: it is asked again soon. */
const unasked = settings => settings.source === "refresh";

/* Without an answer nothing on the page would change, as if the click had not been. */
function tellUnanswered(event, request, settings) {
  /* PrimeFaces disables a button while it asks, and forgets to enable it when no answer comes */
  for (const button of document.querySelectorAll("button.ui-state-loading")) {
    PrimeFaces.buttonEndAjaxDisabled(PrimeFaces.getWidgetById(button.id), jQuery(button));
  }
  if (!unasked(settings) && request.statusText !== "abort" && !page.dataset.leaving) {
    unanswered.dataset.status = request.status;
    unanswered.showPopover();
  }
}

function finish(event, request, settings, answer) {
  page.classList.remove("is-waiting");
  /* once PrimeFaces has enabled the button again */
  setTimeout(restoreFocus, 20);
  if (answer?.redirect) {
    /* as when the session has ended: the sign-in would lead back to what is asked after it, not to the page */
    page.dataset.leaving = "true";
    PrimeFaces.abortXHRs();
  }
  if (answer?.address) {
    history.pushState(null, "", answer.address);
  }
}

PrimeFaces.ajax.minLoadAnimation = 0;
jQuery(document)
  .on("pfAjaxSend", (event, request, settings) => page.classList.toggle("is-waiting", !unasked(settings)))
  .on("pfAjaxError", tellUnanswered)
  .on("pfAjaxSuccess", (event, request, settings) => unasked(settings) || unanswered.hidePopover())
  .on("pfAjaxComplete", finish);

/* the page of a table stands in the address */
addEventListener("popstate", () => {
  const place = new URLSearchParams(location.search);
  window.showPage?.(["page", "cursor"].map(name => ({ name, value: place.get(name) ?? "" })));
});

/* what is cut off by leaving the page is no failure; it may come back from the browser's memory */
addEventListener("pagehide", () => { page.dataset.leaving = "true"; });
addEventListener("pageshow", () => { delete page.dataset.leaving; });
