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
    fills: { water: colour("map-water"), green: colour("map-green"), building: colour("map-building") },
    lines: { road: colour("map-road"), waterway: colour("map-water") },
    tones: { wait: colour("amber"), ok: colour("leaf"), late: colour("brick") },
  };
}

function translucent(colour) {
  return colour.length === 7 ? `${colour}99` : colour;
}

const order = ["water", "green", "waterway", "road", "building"];

export function groundStyle(ol, colours) {
  return (feature, resolution) => {
    const kind = feature.get("kind");
    const zIndex = order.indexOf(kind);
    if (colours.lines[kind]) {
      const width = Math.min(9, Math.max(0.8, (kind === "road" ? 8 : 12) / resolution));
      return new ol.style.Style({ zIndex, stroke: new ol.style.Stroke({ color: colours.lines[kind], width, lineCap: "round" }) });
    }
    if (colours.fills[kind]) {
      return new ol.style.Style({ zIndex, fill: new ol.style.Fill({ color: colours.fills[kind] }) });
    }
    return new ol.style.Style({ zIndex, stroke: new ol.style.Stroke({ color: colours.edge, width: 1 }) });
  };
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

/** A number in a pill; several points at one place are counted ("×3"). */
export function clusterStyle(ol, colours) {
  return (cluster) => {
    const members = cluster.get("features");
    const alone = members.length === 1;
    const fill = alone ? (colours.tones[members[0].get("tone")] ?? colours.ink) : colours.card;
    return new ol.style.Style({
      image: new ol.style.Circle({
        radius: alone ? 13 : 14,
        fill: new ol.style.Fill({ color: fill }),
        stroke: new ol.style.Stroke({ color: alone ? colours.card : colours.ink, width: alone ? 1 : 2 }),
      }),
      text: new ol.style.Text({
        text: alone ? String(members[0].get("number") ?? "") : `×${members.length}`,
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
  });
}
