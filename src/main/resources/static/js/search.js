// The search box from the keyboard: "/", or Ctrl+K from within a field, goes to it, the arrows go from it to the results and along them.

const box = () => [...document.querySelectorAll('form[role="search"] input[name="q"]')].find((each) => each.offsetParent);

function isTyping(element) {
  return element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);
}

function results() {
  return [...document.querySelectorAll("[data-results] a")];
}

function goToBox(event) {
  const found = box();
  if (found) {
    event.preventDefault();
    found.focus();
    found.select();
  }
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
    goToBox(event);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/" && !isTyping(event.target)) {
    goToBox(event);
    return;
  }
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const stops = [box(), ...results()].filter(Boolean);
  const here = stops.indexOf(event.target);
  if (step !== 0 && stops.length > 1 && here >= 0) {
    const next = stops[here + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
});
