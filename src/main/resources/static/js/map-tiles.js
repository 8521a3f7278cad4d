// The IGN's public tiles (Plan IGN v2, Géoplateforme, licence ouverte), under everything else. When they cannot be reached they leave silently.

const url =
  "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2" +
  "&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";

/** The tile layer; the second argument is called when no tile came. */
export function ignTiles(ol, onAway) {
  const source = new ol.source.XYZ({ url, maxZoom: 19, attributions: "© IGN, Plan IGN v2" });
  const layer = new ol.layer.Tile({ source, zIndex: 0 });
  let arrived = 0;
  let missed = 0;
  source.on("tileloadend", () => arrived++);
  source.on("tileloaderror", () => {
    missed++;
    if (arrived === 0 && missed === 3) {
      layer.setVisible(false);
      onAway();
    }
  });
  return layer;
}
