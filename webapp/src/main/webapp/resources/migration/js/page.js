/*
 * What every page needs, sign-in and errors too. The html element tells the context path (data-root), the attributes
 * of cookies (data-cookies) and the time zone that the page was drawn in (data-zone).
 * data-comes-back="address"   the page is loaded again once the address answers well
 * data-history-back           goes to the former page
 */
const { root, cookies, zone } = document.documentElement.dataset;

/* The server shows times in the reader's zone, which only the browser knows. */
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
document.cookie = `migration-zone=${encodeURIComponent(here)};path=${root || "/"};max-age=31536000;${cookies}`;
/* the very first page was drawn before the server knew; once is enough, a zone unknown to it stays unknown */
if (zone && zone !== here && !sessionStorage.getItem("zone-told")) {
  sessionStorage.setItem("zone-told", here);
  location.reload();
}

/* A page that says what the application waits for: nobody has to press anything when it is there again. */
const waiting = document.querySelector("[data-comes-back]");
if (waiting) {
  setInterval(async () => {
    const answer = await fetch(waiting.dataset.comesBack, { cache: "no-store" }).catch(() => null);
    if (answer?.ok) {
      /* by its address: to load it again might send a form again */
      location.replace(location.pathname + location.search);
    }
  }, 5000);
}

document.querySelector("[data-history-back]")?.addEventListener("click", () => history.back());
