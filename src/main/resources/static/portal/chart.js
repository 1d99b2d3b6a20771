// Draws the chart that the server proposes; the visitor changes what is plotted.
(() => {
  const part = document.getElementById("chart-part");
  if (!part || !window.echarts) return;
  const words = part.dataset;
  const columns = JSON.parse(words.columns);
  const form = document.getElementById("chart-form");
  const place = document.getElementById("chart");
  const caption = document.getElementById("chart-caption");
  const figures = document.getElementById("chart-figures");
  const numeric = new Set(["INTEGER", "DECIMAL", "DOUBLE"]);
  const numbers = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 3 });
  const compact = new Intl.NumberFormat(words.locale, { notation: "compact", maximumFractionDigits: 1 });
  const colours = ["#0f6cbd", "#d9480f", "#2b8a3e", "#862e9c", "#c2255c", "#087f5b", "#5c940d", "#495057"];
  const label = (id) => columns.find((column) => column.id === id)?.label || id;
  const unit = (id) => columns.find((column) => column.id === id)?.unit || "";

  const option = (select, value, text) => select.add(new Option(text, value));
  columns
    .filter((column) => column.type !== "GEOMETRY")
    .forEach((column) => option(form.elements.x, column.id, column.label));
  option(form.elements.y, "", words.countWord);
  columns
    .filter((column) => numeric.has(column.type))
    .forEach((column) => option(form.elements.y, column.id, column.label));
  option(form.elements.split, "", words.noneWord);
  columns
    .filter((column) => column.type === "TEXT" || column.type === "BOOLEAN" || column.type === "PERIOD")
    .forEach((column) => option(form.elements.split, column.id, column.label));
  for (const name of ["kind", "x", "y", "aggregate", "split"]) form.elements[name].value = words[name];

  form.hidden = false;
  place.hidden = false;
  figures.open = false;
  const chart = echarts.init(place, null, { renderer: "svg" });
  new ResizeObserver(() => chart.resize()).observe(place);

  const rows = async (parameters) => {
    const query = new URLSearchParams(parameters);
    if (words.asOf) query.set("asOf", words.asOf);
    const answer = await fetch(`${words.rows}?${query}`, { headers: { Accept: "application/json" } });
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.detail || words.failedWord);
    return body.rows;
  };

  const base = (name) => ({
    color: colours,
    textStyle: { fontFamily: "inherit" },
    grid: { left: 12, right: 24, top: 44, bottom: 12, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText", confine: true, valueFormatter: (value) => (value === undefined || value === null ? "–" : numbers.format(value)) },
    legend: { type: "scroll", top: 0 },
    yAxis: { type: "value", name, nameTextStyle: { align: "left" }, axisLabel: { formatter: (value) => compact.format(value) } },
  });

  const aggregated = async (choice) => {
    const counted = choice.aggregate === "count" || !choice.y;
    const measure = counted ? "count(*):so_dong_" : `${choice.aggregate}(${choice.y}):gia_tri_`;
    const name = counted ? "so_dong_" : "gia_tri_";
    const groupBy = [...new Set([choice.x, choice.split].filter(Boolean))].join(",");
    const line = choice.kind === "LINE";
    const found = await rows({ groupBy, aggregate: measure, sort: line ? choice.x : `-${name}`, limit: line || choice.split ? "5000" : "20" });
    return found.map((row) => ({ x: row[choice.x], s: choice.split ? row[choice.split] : "", v: row[name] }));
  };

  const series = (found, choice) => {
    const totals = new Map();
    found.forEach((row) => totals.set(row.x, (totals.get(row.x) || 0) + (row.v || 0)));
    let xs = [...totals.keys()].filter((x) => x !== null);
    if (choice.kind === "BAR") xs = xs.sort((a, b) => totals.get(b) - totals.get(a)).slice(0, 20).reverse();
    const weights = new Map();
    found.forEach((row) => weights.set(row.s, (weights.get(row.s) || 0) + Math.abs(row.v || 0)));
    const names = [...weights.keys()].sort((a, b) => weights.get(b) - weights.get(a)).slice(0, 8);
    const lines = names.map((name) => {
      const values = new Map(found.filter((row) => row.s === name).map((row) => [row.x, row.v]));
      return { name: String(name ?? words.otherWord), data: xs.map((x) => values.get(x) ?? null) };
    });
    return { xs, lines };
  };

  const drawn = (found, choice) => {
    const { xs, lines } = series(found, choice);
    const measure = choice.y && choice.aggregate !== "count" ? label(choice.y) : words.countWord;
    const options = base(unit(choice.y));
    const category = { type: "category", data: xs.map(String), axisLabel: { hideOverlap: true } };
    if (choice.kind === "BAR") {
      options.xAxis = options.yAxis;
      options.yAxis = { ...category, axisLabel: { width: 150, overflow: "truncate", interval: 0 } };
    } else {
      options.xAxis = category;
      options.yAxis.scale = true;
    }
    options.series = lines.map((one) => ({
      name: choice.split ? one.name : measure,
      type: choice.kind === "LINE" ? "line" : "bar",
      stack: choice.kind === "BAR" && choice.split ? "all" : undefined,
      barMaxWidth: 22,
      showSymbol: xs.length < 40,
      connectNulls: false,
      data: one.data,
    }));
    options.legend.show = options.series.length > 1;
    if (!options.legend.show) options.grid.top = unit(choice.y) ? 32 : 12;
    return { options, head: [label(choice.x), ...(choice.split ? [label(choice.split)] : []), measure],
      body: found.slice(0, 500).map((row) => [row.x, ...(choice.split ? [row.s] : []), row.v]) };
  };

  const histogram = async (choice) => {
    const field = choice.y || choice.x;
    const values = (await rows({ select: field, limit: "10000" }))
      .map((row) => Number(row[field])).filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
    if (values.length === 0) return { options: null, head: [], body: [] };
    const least = values[0];
    const width = (values.at(-1) - least) / Math.min(30, Math.max(5, Math.ceil(Math.sqrt(values.length)))) || 1;
    const bins = new Map();
    values.forEach((value) => {
      const bin = Math.floor((value - least) / width - 1e-9);
      bins.set(Math.max(0, bin), (bins.get(Math.max(0, bin)) || 0) + 1);
    });
    const most = Math.max(...bins.keys());
    const body = Array.from({ length: most + 1 }, (unused, bin) =>
      [`${numbers.format(least + bin * width)} – ${numbers.format(least + (bin + 1) * width)}`, bins.get(bin) || 0]);
    const options = base("");
    options.legend.show = false;
    options.grid.top = 12;
    options.xAxis = { type: "category", data: body.map((row) => row[0]), name: unit(field) };
    options.series = [{ type: "bar", name: words.countWord, barCategoryGap: "4%", data: body.map((row) => row[1]) }];
    return { options, head: [label(field), words.countWord], body };
  };

  const tell = (head, body) => {
    const table = figures.querySelector("table");
    const cells = (tag, values) => values.map((value) => {
      const cell = document.createElement(tag);
      cell.textContent = typeof value === "number" && tag === "td" && value === values.at(-1) ? numbers.format(value) : (value ?? "");
      return cell;
    });
    table.tHead.rows[0].replaceChildren(...cells("th", head));
    table.tBodies[0].replaceChildren(...body.map((row) => {
      const line = document.createElement("tr");
      line.replaceChildren(...cells("td", row));
      return line;
    }));
  };

  let latest = 0;
  const draw = async () => {
    const turn = ++latest;
    const choice = Object.fromEntries(new FormData(form));
    form.elements.split.disabled = choice.kind === "HISTOGRAM";
    try {
      const result = choice.kind === "HISTOGRAM" ? await histogram(choice) : drawn(await aggregated(choice), choice);
      if (turn !== latest) return;
      const selected = (name) => form.elements[name].selectedOptions[0]?.text ?? "";
      caption.textContent = choice.kind === "HISTOGRAM"
        ? `${selected("kind")}: ${label(choice.y || choice.x)}`
        : `${choice.y ? selected("aggregate") + ": " : ""}${selected("y")} – ${selected("x")}${choice.split ? " – " + selected("split") : ""}`;
      if (!result.options || result.body.length === 0) {
        chart.clear();
        caption.textContent = words.emptyWord;
        return;
      }
      chart.setOption(result.options, true);
      tell(result.head, result.body);
    } catch (failure) {
      caption.textContent = failure.message || words.failedWord;
    }
  };
  form.addEventListener("change", draw);
  form.addEventListener("submit", (event) => event.preventDefault());
  draw();
})();
