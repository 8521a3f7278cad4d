// A point opens its record; a group comes nearer, or says what it holds when it cannot be parted.

export function installSelection(ol, element, map, layer) {
  const list = document.createElement("ul");
  list.className = "map-group";
  const popup = new ol.Overlay({ element: list, positioning: "bottom-center", offset: [0, -18], autoPan: { margin: 12 } });
  map.addOverlay(popup);

  const at = (pixel) => map.forEachFeatureAtPixel(pixel, (feature) => feature, { layerFilter: (one) => one === layer, hitTolerance: 4 });

  map.on("click", (event) => {
    popup.setPosition(undefined);
    const members = at(event.pixel)?.get("features") ?? [];
    if (members.length === 1 && members[0].get("href")) {
      location.assign(members[0].get("href"));
    } else if (members.length === 1 && members[0].get("count") > 1) {
      map.getView().animate({ center: members[0].getGeometry().getCoordinates(), zoom: map.getView().getZoom() + 2, duration: 0 });
    } else if (members.length > 1) {
      open(members);
    }
  });
  map.on("pointermove", (event) => {
    map.getTargetElement().classList.toggle("on-point", !event.dragging && Boolean(at(event.pixel)));
  });
  map.getTargetElement().addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      popup.setPosition(undefined);
    }
  });

  function open(members) {
    const extent = ol.extent.boundingExtent(members.map((feature) => feature.getGeometry().getCoordinates()));
    const view = map.getView();
    const parted = Math.max(ol.extent.getWidth(extent), ol.extent.getHeight(extent)) > 8;
    if (parted && view.getZoom() < 19) {
      view.fit(extent, { padding: [60, 60, 60, 60], maxZoom: 19 });
      return;
    }
    list.replaceChildren(...members.slice(0, 30).map((feature) => {
      const item = document.createElement("li");
      const link = document.createElement(feature.get("href") ? "a" : "span");
      if (feature.get("href")) {
        link.href = feature.get("href");
      }
      link.textContent = [feature.get("number"), feature.get("title")].filter(Boolean).join(" · ");
      item.append(link);
      return item;
    }));
    popup.setPosition(ol.extent.getCenter(extent));
  }
}
