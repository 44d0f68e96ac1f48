/*
 * The page in a console's frame. Talks with the console by messages; docs/embedding.md describes them.
 *
 * Messages go to the console's very origin, never to everybody, and are taken from it alone: from the window that holds the frame, at one of
 * the configured origins or at our own.
 */
(function () {
  "use strict";

  const NAME = "dataphin-migration";
  const VERSION = 1;
  /* what a console may colour, and the value it sets; colours and lengths only */
  const VARIABLES = {
    accent: "--accent", accentStrong: "--accent-dark", accentSoft: "--accent-soft",
    text: "--ink", textSoft: "--ink-soft", line: "--line",
    surface: "--paper", background: "--ground", hover: "--hover",
    radius: "--radius"
  };
  const VALUE = /^(#[0-9a-f]{3,8}|(rgb|rgba|hsl|hsla)\([0-9.,%\s/deg]{1,40}\)|[0-9.]{1,6}(px|rem|em))$/i;
  const PAGE = /^[a-z]+\/[a-zA-Z-]+\.xhtml(\?[!-~]*)?$/;

  const root = document.documentElement;
  const configured = document.querySelector("meta[name='migration-host-origins']");
  const origins = (configured ? configured.content.split(" ").filter(Boolean) : []).concat(window.location.origin);

  if (window.parent === window) {
    return;
  }

  function kept(name, value) {
    try {
      if (value !== undefined) {
        window.sessionStorage.setItem(name, value);
      }
      return window.sessionStorage.getItem(name);
    } catch (refused) {
      return null;
    }
  }

  /* The origin of the page around us, as the browser tells it; else all that it may be: a wrong one is not delivered. */
  function consoleOrigins() {
    const ancestors = window.location.ancestorOrigins;
    if (ancestors && ancestors.length > 0) {
      return origins.filter(function (one) { return one === ancestors[0]; });
    }
    return origins;
  }

  function tell(type, content) {
    const message = Object.assign({ source: NAME, version: VERSION, type: type }, content);
    consoleOrigins().forEach(function (origin) {
      window.parent.postMessage(message, origin);
    });
  }

  /* ---- what we tell ---- */

  function contextPath() {
    const sheet = document.querySelector("link[href*='/jakarta.faces.resource/']");
    return sheet ? new URL(sheet.href).pathname.split("/jakarta.faces.resource/")[0] : "";
  }

  function contentHeight() {
    let height = document.body ? document.body.offsetHeight : 0;
    document.querySelectorAll(".ui-dialog[aria-hidden=false]").forEach(function (dialog) {
      height = Math.max(height, dialog.scrollHeight + 80);
    });
    return Math.ceil(height);
  }

  let toldHeight = -1;
  function tellHeight() {
    const height = contentHeight();
    if (height !== toldHeight) {
      toldHeight = height;
      tell("height", { height: height });
    }
  }

  let toldTitle = null;
  function tellTitle() {
    if (document.title !== toldTitle) {
      toldTitle = document.title;
      tell("title", { title: toldTitle });
    }
  }

  let toldPath = null;
  function tellLocation() {
    const path = (window.location.pathname + window.location.search).replace(contextPath() + "/", "");
    if (path !== toldPath) {
      toldPath = path;
      tell("location", { path: path });
    }
  }

  function tellAll() {
    tellTitle();
    tellLocation();
    tellHeight();
  }

  /* ---- what we are told ---- */

  function applyTheme(theme, variables) {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
    Object.keys(VARIABLES).forEach(function (name) {
      const value = variables && variables[name];
      if (typeof value === "string" && VALUE.test(value)) {
        root.style.setProperty(VARIABLES[name], value);
      } else if (variables) {
        root.style.removeProperty(VARIABLES[name]);
      }
    });
  }

  function takeTheme(message) {
    applyTheme(message.theme, message.variables);
    kept("migration-theme", JSON.stringify({ theme: message.theme, variables: message.variables }));
  }

  /* The button keeps what was entered on the page; loading the page anew would not. */
  function takeLanguage(message) {
    const wanted = String(message.language || "");
    const own = function (tag) { return tag.split("-")[0]; };
    if (!/^[a-zA-Z-]{2,20}$/.test(wanted) || own(root.lang) === own(wanted)) {
      return;
    }
    const button = Array.from(document.querySelectorAll("input[lang], a[lang]")).find(function (one) {
      return own(one.lang) === own(wanted);
    });
    if (button) {
      button.click();
    }
  }

  function takeOpen(message) {
    const path = String(message.path || "");
    if (PAGE.test(path)) {
      window.location.assign(contextPath() + "/" + path);
    }
  }

  const TAKEN = { theme: takeTheme, language: takeLanguage, open: takeOpen };

  window.addEventListener("message", function (event) {
    const message = event.data;
    if (event.source === window.parent && origins.includes(event.origin)
        && message && message.target === NAME && message.version === VERSION
        && Object.prototype.hasOwnProperty.call(TAKEN, message.type)) {
      TAKEN[message.type](message);
    }
  });

  /* before anything is drawn */
  const last = kept("migration-theme");
  if (last) {
    const theme = JSON.parse(last);
    applyTheme(theme.theme, theme.variables);
  }

  function start() {
    tell("ready", {});
    tellAll();
    new ResizeObserver(tellHeight).observe(document.body);
    new MutationObserver(tellAll).observe(document, { subtree: true, childList: true, attributeFilter: ["aria-hidden"] });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
