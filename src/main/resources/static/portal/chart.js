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
  const as = window.phusaShown(words);
  const numeric = new Set(["INTEGER", "DECIMAL", "DOUBLE"]);
  const numbers = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 3 });
  const colours = ["#b4532a", "#2f6f5e", "#1f5f99", "#8a5a9e", "#a8791c", "#c2255c", "#4d7c0f", "#495057"];
  const totals = /^(cả nước|toàn quốc|toàn tỉnh|tổng số|tổng cộng|whole country|total)\b/i;
  const SELECTED = 4;
  const label = (id) => columns.find((column) => column.id === id)?.label || id;
  const unit = (id) => columns.find((column) => column.id === id)?.unit || "";

  const column = (id) => columns.find((one) => one.id === id) || { type: "TEXT" };
  // A period, day or year as people write it.
  const named = (id, value) => (value === null ? words.otherWord : as.value(column(id), value).replace(/\s+/g, " "));

  // "triệu đồng" up to 1,2 tỷ of them is told in "nghìn tỷ đồng": what to divide by, and its name.
  const scale = (id, most) => {
    const [, prefix, rest] = /^(nghìn|triệu|tỷ)?\s*(.*)$/.exec(unit(id));
    const factor = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 }[prefix] || 1;
    const power = Math.min(4, Math.floor(Math.log10(Math.max(1, most * factor)) / 3));
    if (most * factor < 1e6) return { divisor: 1, name: unit(id) };
    return { divisor: 1000 ** power / factor, name: `${words.steps.split(";")[power - 1]} ${rest}`.trim() };
  };
  const axis = (id, name, most) => {
    const chosen = scale(id, most);
    return {
      type: "value",
      name: chosen.name ? `${name} (${chosen.name})` : name,
      nameTextStyle: { align: "left" },
      axisLabel: { formatter: (value) => numbers.format(value / chosen.divisor) },
    };
  };

  form.querySelector("button").hidden = true;
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

  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const base = () => ({
    color: colours,
    animation: !still,
    animationDuration: 250,
    animationDurationUpdate: 250,
    textStyle: { fontFamily: "inherit" },
    grid: { left: 12, right: 24, top: 44, bottom: 12, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText", confine: true, valueFormatter: (value) => (value === undefined || value === null ? "–" : numbers.format(value)) },
    legend: { type: "scroll", top: 0 },
  });

  const aggregated = async (choice) => {
    const counted = choice.aggregate === "count" || !choice.y;
    const measure = counted ? "count(*):so_dong_" : `${choice.aggregate}(${choice.y}):gia_tri_`;
    const name = counted ? "so_dong_" : "gia_tri_";
    const groupBy = [...new Set([choice.x, choice.split].filter(Boolean))].join(",");
    const line = choice.kind === "LINE";
    const found = await rows({ groupBy, aggregate: measure, sort: line ? choice.x : `-${name}`, limit: line || choice.split ? "10000" : "60" });
    const all = found.map((row) => ({ x: row[choice.x], s: choice.split ? row[choice.split] : "", v: row[name] }));
    return line ? all : all.filter((row) => !totals.test(row.x));
  };

  const series = (found, choice, order) => {
    const sums = new Map();
    found.forEach((row) => sums.set(row.x, (sums.get(row.x) || 0) + (row.v || 0)));
    let xs = [...sums.keys()].filter((x) => x !== null);
    const whole = xs.length;
    if (choice.kind === "BAR") {
      xs = xs.sort((a, b) => sums.get(b) - sums.get(a)).slice(0, whole <= 40 ? 40 : 20).reverse();
    }
    const weights = new Map();
    found.forEach((row) => weights.set(row.s, (weights.get(row.s) || 0) + Math.abs(row.v || 0)));
    // Few series by size; of many that cannot be added up, all, in the order of the table.
    const heavy = [...weights.keys()].sort((a, b) => weights.get(b) - weights.get(a));
    const compared = choice.aggregate !== "sum" && choice.aggregate !== "count" && heavy.length > 8;
    const names = compared ? [...new Set([...order.filter((name) => weights.has(name)), ...heavy])].slice(0, 40) : heavy.slice(0, 8);
    const lines = names.map((name) => {
      const values = new Map(found.filter((row) => row.s === name).map((row) => [row.x, row.v]));
      return { name: choice.split ? named(choice.split, name) : "", data: xs.map((x) => values.get(x) ?? null) };
    });
    return { xs, lines, cut: whole > xs.length };
  };

  // Which values come first in the table: the headline figure usually does.
  const appearance = async (choice) => {
    if (!choice.split) return [];
    const first = await rows({ select: choice.split, limit: "1000" });
    return [...new Set(first.map((row) => row[choice.split]))];
  };

  const drawn = (found, choice, order) => {
    const { xs, lines, cut } = series(found, choice, order);
    const measure = choice.y && choice.aggregate !== "count" ? label(choice.y) : words.countWord;
    const options = base();
    const most = Math.max(0, ...found.map((row) => Math.abs(row.v || 0)));
    const counted = choice.aggregate === "count" || !choice.y;
    const value = axis(counted ? "" : choice.y, measure, most);
    const category = { type: "category", data: xs.map((x) => named(choice.x, x)), axisLabel: { hideOverlap: true } };
    const narrow = place.clientWidth < 500;
    if (choice.kind === "BAR") {
      options.xAxis = { ...value, nameLocation: "middle", nameGap: 30, nameTextStyle: {}, splitNumber: narrow ? 3 : 6 };
      options.yAxis = { ...category, axisLabel: { width: narrow ? 110 : 180, overflow: "truncate", interval: 0 } };
      options.grid.bottom = 28;
      options.grid.left = 4;
    } else {
      options.xAxis = { ...category, name: label(choice.x), nameLocation: "middle", nameGap: 30 };
      options.yAxis = { ...value, scale: true };
      options.grid.bottom = 28;
    }
    place.style.height = choice.kind === "BAR" ? `${Math.max(260, xs.length * 24 + 90)}px` : "";
    chart.resize();
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
    if (lines.length > 8) {
      options.legend.selected = Object.fromEntries(lines.map((one, place) => [one.name, place < SELECTED]));
    }
    const line = choice.kind === "LINE";
    options.grid.top = (options.legend.show ? 40 : 8) + (line ? 28 : 0);
    return { options, note: cut ? words.topWord : "", head: [label(choice.x), ...(choice.split ? [label(choice.split)] : []), measure],
      body: found.slice(0, 500).map((row) => [named(choice.x, row.x), ...(choice.split ? [row.s === null ? words.otherWord : named(choice.split, row.s)] : []), row.v]) };
  };

  const histogram = async (choice) => {
    const field = choice.y;
    const values = (await rows({ select: field, limit: "10000" }))
      .map((row) => row[field]).filter((value) => typeof value === "number").sort((a, b) => a - b);
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
    const options = base();
    options.yAxis = axis("", words.countWord, Math.max(...body.map((row) => row[1])));
    options.legend.show = false;
    options.grid.top = 36;
    options.grid.bottom = 28;
    options.xAxis = { type: "category", data: body.map((row) => row[0]), axisLabel: { hideOverlap: true }, nameLocation: "middle", nameGap: 30,
      name: unit(field) ? `${label(field)} (${unit(field)})` : label(field) };
    place.style.height = "";
    chart.resize();
    options.series = [{ type: "bar", name: words.countWord, barCategoryGap: "4%", data: body.map((row) => row[1]) }];
    return { options, head: [label(field), words.countWord], body };
  };

  const tell = (head, body) => {
    const table = figures.querySelector("table");
    const cells = (tag, values) => values.map((value, place) => {
      const cell = document.createElement(tag);
      cell.textContent = typeof value === "number" ? numbers.format(value) : (value ?? "");
      if (place === values.length - 1) cell.className = "text-end portal-number";
      if (tag === "th") cell.scope = "col";
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
    const histogramWanted = form.elements.kind.value === "HISTOGRAM";
    for (const name of ["x", "aggregate", "split"]) form.elements[name].disabled = histogramWanted;
    if (histogramWanted && !form.elements.y.value) form.elements.y.selectedIndex = 1;
    const choice = Object.fromEntries(new FormData(form));
    chart.showLoading({ text: words.busyWord, color: colours[0], textColor: "#51473d", maskColor: "rgba(255, 255, 255, .6)" });
    try {
      const result = histogramWanted ? await histogram(choice) : drawn(await aggregated(choice), choice, await appearance(choice));
      if (turn !== latest) return;
      const selected = (name) => form.elements[name].selectedOptions[0]?.text ?? "";
      const figure = choice.y && choice.aggregate !== "count" ? `${selected("aggregate")}: ${selected("y")}` : words.countWord;
      caption.textContent = histogramWanted
        ? `${selected("kind")}: ${label(choice.y)}`
        : `${figure} ${words.byWord} ${selected("x")}${choice.split ? " – " + selected("split") : ""}${result.note ? " – " + result.note : ""}`;
      chart.hideLoading();
      if (!result.options || result.body.length === 0) {
        chart.clear();
        caption.textContent = words.emptyWord;
        return;
      }
      chart.setOption(result.options, true);
      tell(result.head, result.body);
    } catch (failure) {
      chart.hideLoading();
      chart.clear();
      caption.textContent = failure.message || words.failedWord;
    }
  };
  // The address keeps the choice, so that the chart can be sent to somebody as it stands.
  form.addEventListener("change", () => {
    draw();
    history.replaceState(history.state, "", `?${new URLSearchParams(new FormData(form))}`);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  draw();
})();
