// The map library, fetched once and only by pages that hold a map. It lies beside our own files, under the same fingerprint.

const home = new URL("../webjars/ol/10.7.0/", import.meta.url);
let loading = null;

/** The library's name space. */
export function loadOpenLayers() {
  loading ??= Promise.all([styleSheet(new URL("ol.css", home)), script(new URL("dist/ol.js", home))]).then(() => window.ol);
  return loading;
}

function styleSheet(url) {
  return append("link", { rel: "stylesheet", href: url.href });
}

function script(url) {
  return append("script", { src: url.href });
}

function append(name, properties) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), properties);
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${properties.src ?? properties.href} cannot be fetched`));
    // First in the head: our own style sheet, further down, keeps the last word.
    document.head.prepend(element);
  });
}
