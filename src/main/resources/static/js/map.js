// <faubourg-map>: the interactive map. It stands in the place of the SVG map drawn by the server, which stays when anything fails.
//
// data-points     GeoJSON of numbered points: properties number, title, href, tone ("wait", "ok", "late"); with "gathered": true
//                 some stand for several (property count), and each view is asked for with bbox=west,south,east,north
// data-outlines   GeoJSON of places: properties kind ("perimeter" or "outline"), name
// data-basemap    GeoJSON of the ground, packed or not (map-ground.js): properties kind (those of MapStyle: water, road, building…), name, width in metres
// data-tiles      present: the IGN's public tiles, where the browser reaches them
// data-pick-lon, data-pick-lat   ids of the inputs of a form that this map fills
// data-draw       id of the text area that holds the perimeter drawn here, as GeoJSON

import { loadOpenLayers } from "./openlayers.js";
import { palette, groundStyle, labelStyle, outlineStyle, subjectStyle, clusterStyle, pickedStyle } from "./map-style.js";
import { unpacked } from "./map-ground.js";
import { ignTiles } from "./map-tiles.js";
import { installDrawing } from "./map-draw.js";
import { installPicking } from "./map-pick.js";
import { installSelection } from "./map-select.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");

class FaubourgMap extends HTMLElement {
  #map = null;
  #restyle = () => this.#applyStyles();

  async connectedCallback() {
    const { points, outlines, basemap, tiles, pickLon, draw } = this.dataset;
    if ([points, outlines, basemap, tiles, pickLon, draw].every((given) => given === undefined)) {
      return; // nothing to interact with: the drawing is the map
    }
    try {
      const ol = await loadOpenLayers();
      const found = await Promise.all([basemap, outlines, points].map((url) => features(ol, url)));
      if (this.isConnected && !this.#map) {
        this.#show(ol, ...found);
      }
    } catch (failure) {
      console.warn("The map stays a drawing:", failure.message);
    }
  }

  disconnectedCallback() {
    dark.removeEventListener("change", this.#restyle);
    this.#map?.setTarget(undefined);
    this.#map = null;
    this.querySelector(".map-canvas")?.remove();
    this.querySelector("svg")?.removeAttribute("hidden");
  }

  #show(ol, basemap, outlines, points) {
    const canvas = document.createElement("div");
    canvas.className = "map-canvas";
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-roledescription", "carte");
    canvas.setAttribute("aria-label", (this.getAttribute("aria-label") ?? "Carte") + ". Flèches pour se déplacer, + et − pour zoomer.");
    this.querySelector(":scope > svg")?.setAttribute("hidden", "");
    this.append(canvas);

    const layer = (found, zIndex) =>
      new ol.layer.Vector({ source: new ol.source.Vector({ features: found }), zIndex });
    this.layers = {
      subject: layer(outlines, 0.5),
      ground: layer(basemap, 1),
      outlines: layer(outlines, 3),
      points: new ol.layer.Vector({
        source: new ol.source.Cluster({ distance: 26, source: new ol.source.Vector({ features: points }) }),
        zIndex: 4,
      }),
      labels: new ol.layer.Vector({
        source: new ol.source.Vector({ features: basemap.filter((feature) => feature.get("kind") === "label") }),
        zIndex: 4.5,
        declutter: true,
      }),
      picked: layer([], 5),
    };
    this.layers.points.getSource().on("change", () => this.layers.labels.changed());
    const duration = still.matches ? 0 : 200;
    this.#map = new ol.Map({
      target: canvas,
      layers: Object.values(this.layers),
      controls: [
        new ol.control.Zoom({ zoomInTipLabel: "Zoomer", zoomOutTipLabel: "Dézoomer", duration }),
        new ol.control.ScaleLine(),
        new ol.control.Attribution({ collapsible: false }),
      ],
      view: new ol.View({ maxZoom: 20 }),
    });
    if (this.dataset.tiles !== undefined) {
      this.#map.addLayer(ignTiles(ol, () => this.#showOwnGround()));
      this.layers.ground.setVisible(false);
      this.layers.labels.setVisible(false);
      this.layers.subject.setVisible(false);
    }
    this.#keepFitted(canvas, () => this.#fit(ol, basemap, outlines, points));
    this.#applyStyles();
    dark.addEventListener("change", this.#restyle);
    if (this.dataset.pickLon && this.dataset.pickLat) {
      installPicking(ol, this, this.#map, this.layers.picked.getSource());
    } else if (this.dataset.draw) {
      installDrawing(ol, this, this.#map, this.layers.picked.getSource());
    } else {
      installSelection(ol, this, this.#map, this.layers.points);
    }
  }

  /** A window that changes its size, or a phone that turns, shows the same part of the map, until one has moved it oneself. */
  #keepFitted(canvas, fit) {
    let moved = false;
    ["pointerdown", "wheel", "keydown"].forEach((kind) => canvas.addEventListener(kind, () => (moved = true), { passive: true }));
    this.#map.on("change:size", () => moved || this.dataset.pickLon || this.dataset.draw || fit());
    fit();
  }

  /** Shows the perimeters and the points; failing these, whatever there is. */
  #fit(ol, basemap, outlines, points) {
    const subject = outlines.filter((feature) => feature.get("kind") === "perimeter");
    const shown = [...(subject.length ? subject : outlines), ...points];
    const extent = ol.extent.createEmpty();
    (shown.length ? shown : basemap).forEach((feature) => ol.extent.extend(extent, feature.getGeometry().getExtent()));
    if (ol.extent.isEmpty(extent) && shown.length === 0) {
      this.#map.getView().fit(ol.proj.transformExtent([-5.2, 41.3, 9.6, 51.1], "EPSG:4326", "EPSG:3857"));
    } else {
      this.#map.getView().fit(extent, { padding: [30, 30, 30, 30], maxZoom: 18 });
    }
  }

  /** The server gathered points that are too many: each view asks for its own (bbox=west,south,east,north). */
  #askForWhatIsSeen(ol) {
    const source = this.layers.points.getSource().getSource();
    const view = this.#map.getView();
    let latest = 0;
    this.#map.on("moveend", async () => {
      const turn = ++latest;
      const box = ol.proj.transformExtent(view.calculateExtent(this.#map.getSize()), "EPSG:3857", "EPSG:4326");
      const url = new URL(this.dataset.points, location.href);
      url.searchParams.set("bbox", box.map((degree) => degree.toFixed(6)).join(","));
      try {
        const seen = await features(ol, url);
        if (turn === latest) {
          source.clear();
          source.addFeatures(seen);
        }
      } catch (failure) {
        console.warn("The points stay those of the last view:", failure.message);
      }
    });
  }

  #showOwnGround() {
    this.layers.ground.setVisible(true);
    this.layers.labels.setVisible(true);
    this.layers.subject.setVisible(true);
  }

  #applyStyles() {
    const colours = palette(this);
    this.layers.subject.setStyle(subjectStyle(window.ol, colours));
    this.layers.ground.setStyle(groundStyle(window.ol, colours));
    this.layers.outlines.setStyle(outlineStyle(window.ol, colours));
    this.layers.labels.setStyle(labelStyle(window.ol, colours, this.layers.points.getSource()));
    this.layers.points.setStyle(clusterStyle(window.ol, colours));
    this.layers.picked.setStyle(pickedStyle(window.ol, colours));
  }
}

async function features(ol, url) {
  if (!url) {
    return [];
  }
  const response = await fetch(url, { headers: { Accept: "application/geo+json, application/json" } });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  const collection = unpacked(await response.json());
  const found = new ol.format.GeoJSON().readFeatures(collection, { featureProjection: "EPSG:3857" });
  found.gathered = collection.gathered === true;
  return found;
}

customElements.define("faubourg-map", FaubourgMap);
