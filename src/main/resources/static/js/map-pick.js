// A form asks where: a click, the middle of the map (by keyboard) or the place where one stands writes longitude and latitude in two inputs.

export function installPicking(ol, element, map, source) {
  const lon = document.getElementById(element.dataset.pickLon);
  const lat = document.getElementById(element.dataset.pickLat);

  const show = () => {
    source.clear();
    const [x, y] = [lon, lat].map((input) => Number.parseFloat(input.value.replace(",", ".")));
    if (Number.isFinite(x) && Number.isFinite(y)) {
      const position = ol.proj.fromLonLat([x, y]);
      source.addFeature(new ol.Feature(new ol.geom.Point(position)));
      return position;
    }
    return null;
  };

  const choose = (position) => {
    const [x, y] = ol.proj.toLonLat(position);
    lon.value = x.toFixed(6);
    lat.value = y.toFixed(6);
    show();
    [lon, lat].forEach((input) => input.dispatchEvent(new Event("change", { bubbles: true })));
    said.textContent = "Point placé.";
  };

  const tools = document.createElement("div");
  tools.className = "map-tools";
  const said = document.createElement("span");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  tools.append(
    button("Placer le point au centre", () => choose(map.getView().getCenter())),
    ...(navigator.geolocation ? [button("Là où je suis", locate)] : []),
    said,
  );
  const cross = document.createElement("div");
  cross.className = "map-cross";
  cross.setAttribute("aria-hidden", "true");
  element.append(cross, tools);

  map.on("click", (event) => choose(event.coordinate));
  [lon, lat].forEach((input) => input.addEventListener("input", show));
  const start = show();
  if (start) {
    map.getView().setCenter(start);
    map.getView().setZoom(Math.max(map.getView().getZoom(), 17));
  }

  function locate() {
    said.textContent = "Recherche de votre position…";
    navigator.geolocation.getCurrentPosition(
      (found) => {
        const position = ol.proj.fromLonLat([found.coords.longitude, found.coords.latitude]);
        map.getView().setCenter(position);
        map.getView().setZoom(18);
        choose(position);
      },
      () => {
        said.className = "map-said";
        said.textContent = "Votre position n’est pas connue : placez le point sur la carte.";
      },
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  }
}

/** A button of the tools on a map. */
export function button(label, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-secondary btn-sm";
  made.textContent = label;
  made.addEventListener("click", action);
  return made;
}
