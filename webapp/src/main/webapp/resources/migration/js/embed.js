/*
 * The page in a console's frame. Talks with the console by messages; docs/embedding.md describes them.
 *
 * Messages go to the console's very origin, never to everybody, and are taken from it alone: from the window that holds
 * the frame, at one of the configured origins or at our own. No module: the theme is there before anything is drawn.
 */
if (window.parent !== window) {
  const [NAME, VERSION] = ["dataphin-migration", 1];
  /* what a console may colour, and the value it sets; colours and lengths only */
  const VARIABLES = {
    accent: "--accent", accentStrong: "--accent-dark", accentSoft: "--accent-soft", radius: "--radius", line: "--line",
    text: "--ink", textSoft: "--ink-soft", surface: "--paper", background: "--ground", hover: "--hover",
  };
  const VALUE = /^(#[0-9a-f]{3,8}|(rgb|rgba|hsl|hsla)\([0-9.,%\s/deg]{1,40}\)|[0-9.]{1,6}(px|rem|em))$/i;
  const PAGE = /^[a-z]+\/[a-zA-Z-]+\.xhtml(\?[!-~]*)?$/;
  const KEPT = "migration-theme";
  const page = document.documentElement;
  const configured = document.querySelector("meta[name='migration-host-origins']").content;
  const origins = [...configured.split(" ").filter(Boolean), location.origin];
  /* the origin of the page around us, as the browser tells it; else all that it may be: a wrong one is not delivered */
  const around = location.ancestorOrigins?.[0];
  const receivers = origins.filter(one => !around || one === around);
  const told = {};

  const tell = (type, content = {}) => {
    const words = JSON.stringify(content);
    if (told[type] !== words) {
      told[type] = words;
      receivers.forEach(origin => parent.postMessage({ source: NAME, version: VERSION, type, ...content }, origin));
    }
  };

  const tellAll = () => {
    const dialogs = [...document.querySelectorAll(".ui-dialog[aria-hidden=false]")].map(one => one.scrollHeight + 80);
    tell("title", { title: document.title });
    tell("location", { path: (location.pathname + location.search).slice(page.dataset.root.length + 1) });
    tell("height", { height: Math.ceil(Math.max(document.body.offsetHeight, ...dialogs)) });
  };

  const kept = told => {
    try {
      return told ? sessionStorage.setItem(KEPT, JSON.stringify(told)) : JSON.parse(sessionStorage.getItem(KEPT));
    } catch (refused) {
      return null; /* a browser may let frames of other sites keep nothing */
    }
  };
  const apply = ({ theme, variables }) => {
    if (theme === "light" || theme === "dark") {
      page.dataset.theme = theme;
    }
    for (const [name, property] of Object.entries(variables ? VARIABLES : {})) {
      page.style.setProperty(property, VALUE.test(variables[name]) ? variables[name] : "");
    }
    kept({ theme, variables });
  };
  const TAKEN = {
    theme: apply,
    /* The button keeps what was entered on the page; loading the page anew would not. */
    language: ({ language }) => {
      const own = tag => String(tag).split("-")[0];
      if (own(language) !== own(page.lang)) {
        const buttons = [...document.querySelectorAll("input[lang], a[lang]")];
        buttons.find(one => own(one.lang) === own(language))?.click();
      }
    },
    open: ({ path }) => PAGE.test(path) && location.assign(`${page.dataset.root}/${path}`),
  };

  addEventListener("message", ({ source, origin, data }) => {
    const trusted = source === parent && origins.includes(origin);
    if (trusted && data?.target === NAME && data.version === VERSION && Object.hasOwn(TAKEN, data.type)) {
      TAKEN[data.type](data);
    }
  });

  apply(kept() ?? {});

  document.addEventListener("DOMContentLoaded", () => {
    tell("ready");
    tellAll();
    new ResizeObserver(tellAll).observe(document.body);
    const changes = { subtree: true, childList: true, attributeFilter: ["aria-hidden"] };
    new MutationObserver(tellAll).observe(document, changes);
  });
}
