// How features look: the same colours as the drawing, read from the style sheet, light or dark.

/** The colours in force around an element. */
export function palette(element) {
  const style = getComputedStyle(element);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"),
    onInk: colour("on-ink"),
    card: colour("card"),
    edge: colour("edge"),
    brick: colour("brick"),
    subject: translucent(colour("map-subject")),
    soft: colour("soft"),
    land: colour("map-land"),
    tree: colour("map-tree"),
    fills: Object.fromEntries(areas.map((kind) => [kind, colour(`map-${kind}`)])),
    lines: { road: colour("map-road"), path: colour("map-path"), rail: colour("map-rail"), waterway: colour("map-water") },
    tones: { wait: colour("amber"), ok: colour("leaf"), late: colour("late") },
  };
}

function translucent(colour) {
  return colour.length === 7 ? `${colour}99` : colour;
}

// From the lowest to the highest; line widths in metres where the feature does not tell its own.
const order = ["field", "garden", "green", "paved", "play", "water", "waterway", "path", "rail", "road", "building", "tree", "label"];
const areas = ["field", "garden", "green", "paved", "play", "water", "building"];
const metres = { road: 8, path: 3, rail: 3, waterway: 12 };

export function groundStyle(ol, colours) {
  return (feature, resolution) => {
    const kind = feature.get("kind");
    const zIndex = order.indexOf(kind);
    if (colours.lines[kind]) {
      const width = Math.min(14, Math.max(0.7, (feature.get("width") ?? metres[kind]) / resolution));
      return new ol.style.Style({ zIndex, stroke: new ol.style.Stroke({ color: colours.lines[kind], width, lineCap: "round" }) });
    }
    if (colours.fills[kind]) {
      return new ol.style.Style({ zIndex, fill: new ol.style.Fill({ color: colours.fills[kind] }) });
    }
    if (kind === "tree") {
      const radius = 2.5 / resolution;
      return radius < 0.8 ? undefined : new ol.style.Style({ zIndex, image: new ol.style.Circle({ radius, fill: new ol.style.Fill({ color: colours.tree }) }) });
    }
    if (kind === "label") {
      return undefined; // on a layer of their own, above the points
    }
    return new ol.style.Style({ zIndex, stroke: new ol.style.Stroke({ color: colours.edge, width: 1 }) });
  };
}

/** Names stand above the points, and beside those that are where they would be written. */
export function labelStyle(ol, colours, points) {
  return (feature, resolution) => {
    const name = feature.get("name") ?? "";
    return new ol.style.Style({
      text: new ol.style.Text({
        text: name,
        font: "italic 12px system-ui, sans-serif",
        offsetY: clear(feature.getGeometry().getCoordinates(), 3.2 * name.length, resolution, points),
        fill: new ol.style.Fill({ color: colours.soft }),
        stroke: new ol.style.Stroke({ color: colours.land, width: 3 }),
      }),
    });
  };
}

function clear([x, y], half, resolution, points) {
  const free = (step) => {
    const middle = y - step * resolution;
    const [across, up] = [(half + 15) * resolution, 20 * resolution];
    return !points.getFeatures().some((each) => {
      const [pointX, pointY] = each.getGeometry().getCoordinates();
      return Math.abs(pointX - x) < across && Math.abs(pointY - middle) < up;
    });
  };
  return [0, -20, 20, -36, 36, -52, 52].find(free) ?? 0;
}

export function outlineStyle(ol, colours) {
  const place = new ol.style.Style({ stroke: new ol.style.Stroke({ color: colours.edge, width: 1.2 }), fill: new ol.style.Fill({ color: "transparent" }) });
  const subject = new ol.style.Style({ stroke: new ol.style.Stroke({ color: colours.brick, width: 2, lineDash: [6, 4] }) });
  return (feature) => (feature.get("kind") === "perimeter" ? subject : place);
}

/** The lighter ground of the places that the map is about, under everything. */
export function subjectStyle(ol, colours) {
  const ground = new ol.style.Style({ fill: new ol.style.Fill({ color: colours.subject }) });
  return (feature) => (feature.get("kind") === "perimeter" ? ground : undefined);
}

/** A number in a pill; several points at one place are counted ("×3"), those that the server gathered too (property count). */
export function clusterStyle(ol, colours) {
  return (cluster) => {
    const members = cluster.get("features");
    const total = members.reduce((sum, member) => sum + (member.get("count") ?? 1), 0);
    const alone = total === 1;
    const fill = alone ? (colours.tones[members[0].get("tone")] ?? colours.ink) : colours.card;
    return new ol.style.Style({
      image: new ol.style.Circle({
        radius: alone ? 13 : Math.min(24, 12 + 2 * String(total).length),
        fill: new ol.style.Fill({ color: fill }),
        stroke: new ol.style.Stroke({ color: alone ? colours.card : colours.ink, width: alone ? 1 : 2 }),
      }),
      text: new ol.style.Text({
        text: alone ? String(members[0].get("number") ?? "") : `×${total.toLocaleString("fr-FR")}`,
        font: `700 ${alone && String(members[0].get("number") ?? "").length > 3 ? 9 : 11}px system-ui, sans-serif`,
        fill: new ol.style.Fill({ color: alone ? colours.onInk : colours.ink }),
      }),
    });
  };
}

export function pickedStyle(ol, colours) {
  return new ol.style.Style({
    image: new ol.style.Circle({
      radius: 9,
      fill: new ol.style.Fill({ color: colours.brick }),
      stroke: new ol.style.Stroke({ color: colours.card, width: 3 }),
    }),
    // What is drawn of a perimeter.
    stroke: new ol.style.Stroke({ color: colours.brick, width: 3 }),
    fill: new ol.style.Fill({ color: "rgb(166 63 39 / 18%)" }),
  });
}
