// The data layer on a plain ground with a graticule: no tiles from outside.
(async () => {
  const place = document.getElementById("map");
  if (!place || !window.ol) return;
  const words = place.dataset;
  const columns = JSON.parse(words.columns);
  const status = document.getElementById("map-status");
  const as = window.phusaShown(words);
  const numbers = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 3 });
  const style = new ol.style.Style({
    image: new ol.style.Circle({
      radius: 6,
      fill: new ol.style.Fill({ color: "rgba(180, 83, 42, 0.85)" }),
      stroke: new ol.style.Stroke({ color: "#fff", width: 1.5 }),
    }),
    stroke: new ol.style.Stroke({ color: "#0f6cbd", width: 2 }),
    fill: new ol.style.Fill({ color: "rgba(15, 108, 189, 0.25)" }),
  });
  const source = new ol.source.Vector();
  const map = new ol.Map({
    target: place,
    layers: [
      new ol.layer.Graticule({
        showLabels: true,
        lonLabelFormatter: (degrees) => words.meridian.replace("0", numbers.format(degrees)),
        latLabelFormatter: (degrees) => words.parallel.replace("0", numbers.format(degrees)),
        wrapX: false,
        strokeStyle: new ol.style.Stroke({ color: "rgba(11, 74, 111, 0.25)", width: 1, lineDash: [2, 4] }),
      }),
      new ol.layer.Vector({ source, style }),
    ],
    controls: ol.control.defaults.defaults().extend([new ol.control.ScaleLine()]),
    view: new ol.View({ center: ol.proj.fromLonLat([106.3, 16]), zoom: 6 }),
  });
  const popup = document.getElementById("map-popup");
  const overlay = new ol.Overlay({ element: popup, autoPan: { margin: 16, animation: { duration: 150 } }, stopEvent: true });
  map.addOverlay(overlay);
  // Pointing shows a feature for as long as it lasts; a tap or click keeps it open.
  let kept = false;
  const close = () => {
    kept = false;
    overlay.setPosition(undefined);
  };
  popup.querySelector("button").addEventListener("click", close);
  place.addEventListener("keydown", (event) => event.key === "Escape" && close());
  const at = (pixel) => map.forEachFeatureAtPixel(pixel, (found) => found, { hitTolerance: 6, layerFilter: (layer) => layer.getSource() === source });
  const show = (feature, coordinate) => {
    const shape = feature.getGeometry();
    popup.hidden = false;
    const list = popup.querySelector("dl");
    list.replaceChildren();
    for (const column of columns) {
      const value = feature.get(column.id);
      if (column.type === "GEOMETRY" || value === null || value === undefined) continue;
      const name = document.createElement("dt");
      name.textContent = column.label;
      const text = document.createElement("dd");
      text.textContent = typeof value === "number" ? `${as.value(column, value)} ${column.unit}` : as.value(column, value);
      list.append(name, text);
    }
    overlay.setPosition(shape.getType() === "Point" ? shape.getCoordinates() : coordinate);
  };
  let pointed;
  map.on("pointermove", (event) => {
    if (event.dragging) return;
    const feature = at(event.pixel);
    place.classList.toggle("cursor-pointer", Boolean(feature));
    if (kept || feature === pointed) return;
    pointed = feature;
    if (feature) show(feature, event.coordinate);
    else close();
  });
  map.on("singleclick", (event) => {
    const feature = at(event.pixel);
    if (!feature) return close();
    show(feature, event.coordinate);
    kept = true;
  });
  try {
    const past = words.asOf ? `&asOf=${words.asOf}` : "";
    const answer = await fetch(words.rows + past);
    if (!answer.ok) throw new Error(words.failedWord);
    const collection = await answer.json();
    collection.features = collection.features.filter((feature) => feature.geometry);
    source.addFeatures(new ol.format.GeoJSON().readFeatures(collection, { featureProjection: "EPSG:3857" }));
    if (source.getFeatures().length > 0) {
      map.getView().fit(source.getExtent(), { padding: [40, 40, 40, 40], maxZoom: 14 });
    }
    status.textContent = `${numbers.format(source.getFeatures().length)} ${status.dataset.word}`;
  } catch (failure) {
    status.textContent = words.failedWord;
  }
})();
