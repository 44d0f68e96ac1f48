/* What a console does to show the plug-in: docs/embedding.md says the same in words. */
"use strict";

const NAME = "dataphin-migration";
const TEXTS = {
  en: { center: "Management Center", members: "Members", settings: "System settings", welcome: "Choose an entry of the menu.",
    language: "Language", theme: "Theme", light: "Light", dark: "Dark" },
  "zh-CN": { center: "管理中心", members: "成员管理", settings: "系统设置", welcome: "请选择菜单项。",
    language: "语言", theme: "主题", light: "浅色", dark: "深色" }
};

const root = document.documentElement;
const plugin = new URL(root.dataset.plugin);
const frame = document.getElementById("frame");
const language = document.getElementById("language");
const theme = document.getElementById("theme");
let entries = [];

/* what was said, for whoever looks on */
window.heard = [];

function drawTexts() {
  root.lang = language.value;
  document.querySelectorAll("[data-text]").forEach((part) => { part.textContent = TEXTS[language.value][part.dataset.text]; });
  entries.forEach((entry) => { entry.link.textContent = entry.titles[language.value] || entry.titles.en; });
}

/* The plug-in's entries come under our own. */
async function drawMenu() {
  const answer = await fetch(new URL("console-entry.json", plugin));
  entries = (await answer.json()).entries;
  entries.forEach((entry) => {
    entry.link = document.createElement("a");
    entry.link.href = "#" + entry.id;
    entry.link.id = "entry-" + entry.id;
    const item = document.createElement("li");
    item.append(entry.link);
    document.getElementById("menu").append(item);
  });
  drawTexts();
  show();
}

function show() {
  const [id, page] = window.location.hash.slice(1).split("!");
  const entry = entries.find((one) => one.id === id);
  frame.hidden = !entry;
  document.getElementById("welcome").hidden = Boolean(entry);
  document.querySelectorAll("#menu a").forEach((link) => link.toggleAttribute("aria-current", link.hash === "#" + id));
  if (entry && !frame.src) {
    const address = new URL(entry.path, plugin);
    address.searchParams.set("lang", language.value);
    address.searchParams.set("theme", theme.value);
    if (page) {
      address.searchParams.set("page", decodeURIComponent(page));
    }
    frame.src = address.href;
  }
}

function tell(type, content) {
  /* to the plug-in's very origin, never to everybody */
  frame.contentWindow.postMessage({ target: NAME, version: 1, type, ...content }, plugin.origin);
}

function tellTheme() {
  root.dataset.theme = theme.value;
  const accent = theme.value === "dark" ? "#4fd1b5" : "#0b7a64";
  tell("theme", { theme: theme.value, variables: { accent } });
}

window.addEventListener("message", (event) => {
  const message = event.data;
  if (event.origin !== plugin.origin || event.source !== frame.contentWindow || message.source !== NAME) {
    return;
  }
  window.heard.push(message);
  switch (message.type) {
    case "ready":
      tellTheme();
      tell("language", { language: language.value });
      break;
    case "height":
      frame.style.height = message.height + "px";
      break;
    case "title":
      document.title = message.title + " - Example console";
      document.getElementById("crumb").textContent = message.title;
      break;
    case "location":
      window.history.replaceState(null, "", "#" + entries[0].id + "!" + encodeURIComponent(message.path));
      break;
    default:
      /* a later version says more */
  }
});

language.addEventListener("change", () => {
  drawTexts();
  tell("language", { language: language.value });
});
theme.addEventListener("change", tellTheme);
window.addEventListener("hashchange", show);
drawMenu();
