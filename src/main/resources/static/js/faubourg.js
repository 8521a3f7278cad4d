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

/** The phone's menu closes on Escape and gives the focus back. */
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".bottom details[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

focusSummary(document);
loadMaps(document);
document.addEventListener("htmx:afterSettle", (event) => {
  focusSummary(event.target);
  loadMaps(document);
});
