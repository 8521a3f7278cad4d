// A form asks for a perimeter: clicks, or the middle of the map by keyboard, write a polygon as GeoJSON in a text area. What was there stays until one begins anew.

import { button } from "./map-pick.js";

export function installDrawing(ol, element, map, source) {
  const field = document.getElementById(element.dataset.draw);
  const format = new ol.format.GeoJSON();
  const view = { dataProjection: "EPSG:4326", featureProjection: "EPSG:3857" };
  let corners = [];

  const show = () => {
    source.clear();
    if (corners.length > 2) {
      source.addFeature(new ol.Feature(new ol.geom.Polygon([[...corners, corners[0]]])));
    } else if (corners.length === 2) {
      source.addFeature(new ol.Feature(new ol.geom.LineString(corners)));
    }
    corners.forEach((corner) => source.addFeature(new ol.Feature(new ol.geom.Point(corner))));
  };

  const write = () => {
    show();
    field.value = corners.length > 2 ? format.writeGeometry(new ol.geom.Polygon([[...corners, corners[0]]]), { ...view, decimals: 6 }) : "";
    field.dispatchEvent(new Event("change", { bubbles: true }));
    said.textContent = corners.length > 2 ? `Périmètre de ${corners.length} points.` : `${corners.length} point${corners.length > 1 ? "s" : ""} sur 3 au moins.`;
  };

  const read = () => {
    corners = [];
    source.clear();
    try {
      const shape = field.value.trim() && format.readGeometry(field.value, view);
      if (shape && shape.getType() === "Polygon" && shape.getLinearRingCount() === 1) {
        corners = shape.getCoordinates()[0].slice(0, -1);
        show();
      } else if (shape) {
        source.addFeature(new ol.Feature(shape));
      }
      return shape || null;
    } catch {
      return null; // not readable yet: the server will say so
    }
  };

  const add = (position) => {
    corners.push(position);
    write();
  };

  const tools = document.createElement("div");
  tools.className = "map-tools";
  const said = document.createElement("span");
  said.className = "map-said";
  said.setAttribute("role", "status");
  tools.append(
    button("Ajouter un point au centre", () => add(map.getView().getCenter())),
    button("Retirer le dernier point", () => {
      corners.pop();
      write();
    }),
    button("Effacer le tracé", () => {
      corners = [];
      write();
    }),
    said,
  );
  const cross = document.createElement("div");
  cross.className = "map-cross";
  cross.setAttribute("aria-hidden", "true");
  element.append(cross, tools);

  map.on("click", (event) => add(event.coordinate));
  field.addEventListener("input", read);
  const start = read();
  said.textContent = start ? "Le périmètre enregistré." : "Touchez la carte à chaque angle du chantier.";
  if (start) {
    map.getView().fit(start.getExtent(), { padding: [60, 60, 60, 60], maxZoom: 18 });
  }
}
