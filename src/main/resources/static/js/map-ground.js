// Unpacks the ground of the map: {"packed": scale, "features": [[properties, type, coordinates]…]} becomes GeoJSON. A list of whole
// numbers holds x and y of its first position and the steps to each next one; rings come without their closing position.

export function unpacked(collection) {
  const { packed, features } = collection;
  if (packed === undefined) {
    return collection;
  }
  return {
    type: "FeatureCollection",
    features: features.map(([properties, type, coordinates]) => ({
      type: "Feature",
      properties,
      geometry: { type, coordinates: type === "Point" ? line(coordinates, packed)[0] : parts(coordinates, packed, type.endsWith("Polygon")) },
    })),
  };
}

function parts(numbers, scale, ring) {
  if (typeof numbers[0] !== "number") {
    return numbers.map((part) => parts(part, scale, ring));
  }
  const positions = line(numbers, scale);
  return ring ? [...positions, positions[0]] : positions;
}

function line(numbers, scale) {
  const positions = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i];
    y += numbers[i + 1];
    positions.push([x / scale, y / scale]);
  }
  return positions;
}
