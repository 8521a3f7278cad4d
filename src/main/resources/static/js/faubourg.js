// What every page needs of a script: little. Pages work without it.
import "./search.js";

/** A refused form says first what is wrong: the summary takes the focus. */
function focusSummary(root) {
  root.querySelector("[data-focus]")?.focus();
}

/** The map library is fetched only by pages that hold a map. */
function loadMaps(root) {
  if (root.querySelector("faubourg-map")) {
    import("./map.js");
  }
}

/** The script of passkeys is fetched only by pages that ask for one. */
function loadPasskeys(root) {
  if (root.querySelector("[data-passkey]")) {
    import("./passkeys.js").then((passkeys) => passkeys.preparePasskeys(root));
  }
}

/** The script that marks areas of a photo is fetched only by the page that does. */
function loadBlur(root) {
  if (root.querySelector("faubourg-blur")) {
    import("./blur.js");
  }
}

/** The phone's menu closes on Escape and gives the focus back. */
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".bottom details[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

/** Filters that ask for everything stay out of the address. */
document.addEventListener("htmx:configRequest", (event) => {
  const { verb, parameters } = event.detail;
  if (verb === "get") {
    Object.keys(parameters).filter((name) => parameters[name] === "").forEach((name) => delete parameters[name]);
  }
});

focusSummary(document);
loadMaps(document);
loadPasskeys(document);
loadBlur(document);
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.xhr?.status === 422) {
    focusSummary(document);
  }
  loadMaps(document);
  loadPasskeys(document);
  loadBlur(document);
});
