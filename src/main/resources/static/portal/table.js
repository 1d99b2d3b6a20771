// The preview as a table that sorts, filters and pages on the server.
(() => {
  const place = document.getElementById("table");
  if (!place || !window.Tabulator) return;
  const words = place.dataset;
  const columns = JSON.parse(words.columns);
  if (columns.length === 0) return;
  const numeric = new Set(["INTEGER", "DECIMAL", "DOUBLE"]);
  const timely = new Set(["DATE", "PERIOD", "TIMESTAMP"]);
  const as = window.phusaShown(words);
  const decimals = new Map();

  const shown = (column) => (cell) => {
    const value = cell.getValue();
    if (value === null || value === undefined) return "";
    if (column.type === "BOOLEAN") return value ? words.yes : words.no;
    if (column.type === "GEOMETRY") {
      return value.type === "Point" ? value.coordinates.map((part) => as.number(Number(part.toFixed(4)))).join("; ") : value.type;
    }
    const text = document.createElement("span");
    text.textContent = as.value(column, value, decimals.get(column.id));
    return text.innerHTML;
  };

  const quoted = (text) => "'" + text.replaceAll("'", "''") + "'";

  // What a person types into the head of a column, as CQL2: > 10, 5..9, a day, or a part of the text.
  const condition = ({ field, value }) => {
    const type = columns.find((column) => column.id === field).type;
    const text = String(value).trim();
    const part = (wanted) => `CASEI(ACCENTI(${field})) LIKE CASEI(ACCENTI(${quoted("%" + wanted + "%")}))`;
    if (numeric.has(type)) {
      const [, low, high] = text.match(/^(.+?)\s*\.\.\s*(.+)$/) || [];
      if (low && as.plain(low) && as.plain(high)) return `${field} >= ${as.plain(low)} AND ${field} <= ${as.plain(high)}`;
      const [, sign, figure] = text.match(/^(>=|<=|<>|>|<|=)?\s*([-\d.,]+)$/) || [];
      return figure && as.plain(figure) ? `${field} ${sign || "="} ${as.plain(figure)}` : null;
    }
    if (type === "BOOLEAN") return `${field} = ${/^(1|true|có|co|x|đúng|dung|yes)$/i.test(text)}`;
    if (type === "DATE" || type === "TIMESTAMP") {
      const [, day, month, year] = text.match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/) || [];
      const iso = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
      if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
      if (type === "DATE") return `${field} = DATE('${iso}')`;
      const start = new Date(`${iso}T00:00:00+07:00`);
      if (Number.isNaN(start.getTime())) return null;
      const end = new Date(start.getTime() + 86400000);
      return `${field} >= TIMESTAMP('${start.toISOString()}') AND ${field} < TIMESTAMP('${end.toISOString()}')`;
    }
    if (type === "PERIOD") {
      const [, month, year] = text.match(/^(\d{1,2})\/(\d{4})$/) || [];
      const [, quarter, ofYear] = text.match(/^(?:quý|q)\s*(\d)[\s/]*(\d{4})$/i) || [];
      return part(year ? `${year}-${month.padStart(2, "0")}` : quarter ? `${ofYear}-Q${quarter}` : text);
    }
    return part(text);
  };

  const address = (url, config, params) => {
    const query = new URLSearchParams({ count: "true", limit: params.size });
    query.set("offset", (params.page - 1) * params.size);
    if (words.asOf) query.set("asOf", words.asOf);
    const filter = (params.filter || []).map(condition).filter(Boolean).join(" AND ");
    if (filter) query.set("filter", filter);
    const sort = (params.sort || []).map((one) => (one.dir === "desc" ? "-" : "") + one.field);
    if (sort.length) query.set("sort", sort.join(","));
    return words.rows + "?" + query;
  };

  const pages = document.getElementById("table-pages");
  const counted = new Intl.NumberFormat(words.locale);
  place.hidden = false;
  pages.hidden = false;
  document.getElementById("plain-table").hidden = true;
  const table = new Tabulator(place, {
    ajaxURL: words.rows,
    ajaxURLGenerator: address,
    ajaxResponse: (url, params, answer) => {
      const first = (params.page - 1) * params.size;
      const last = first + answer.rows.length;
      columns.forEach((column) => decimals.set(column.id, as.decimals(answer.rows.map((row) => row[column.id]))));
      pages.querySelector(".portal-counter").textContent = answer.count
        ? `${counted.format(first + 1)}–${counted.format(last)} / ${counted.format(answer.count)}` : "";
      return { data: answer.rows, last_row: answer.count, last_page: Math.max(1, Math.ceil(answer.count / params.size)) };
    },
    ajaxConfig: { headers: { Accept: "application/json" } },
    sortMode: "remote",
    filterMode: "remote",
    pagination: true,
    paginationElement: pages.querySelector(".portal-paginator"),
    paginationButtonCount: 5,
    paginationMode: "remote",
    paginationSize: 20,
    headerFilterLiveFilterDelay: 400,
    layout: "fitDataFill",
    placeholder: words.emptyWord,
    dataLoaderError: words.failedWord,
    dataLoader: false,
    locale: "own",
    langs: {
      own: {
        pagination: {
          first: "«", first_title: words.first, last: "»", last_title: words.last,
          prev: words.previous, prev_title: words.previous, next: words.next, next_title: words.next,
        },
      },
    },
    initialSort: words.sort ? [{ column: words.sort.replace(/^-/, ""), dir: words.sort.startsWith("-") ? "desc" : "asc" }] : [],
    initialHeaderFilter: words.is && words.column ? [{ field: words.column, value: words.is }] : [],
    columns: columns.map((column) => ({
      title: column.unit ? `${column.label} (${column.unit})` : column.label,
      field: column.id,
      formatter: shown(column),
      headerTooltip: column.id,
      hozAlign: numeric.has(column.type) ? "right" : "left",
      headerHozAlign: numeric.has(column.type) ? "right" : "left",
      headerSort: column.type !== "GEOMETRY",
      headerFilter: ["GEOMETRY", "TIME"].includes(column.type) ? false : "input",
      headerFilterPlaceholder: numeric.has(column.type) ? "> 10" : words.filterWord,
      headerFilterParams: { elementAttributes: { "aria-label": `${words.filterWord} ${column.label}` } },
      maxWidth: 420,
      minWidth: timely.has(column.type) ? 110 : 90,
    })),
  });
  // The parts of the grid, named as a screen reader expects them.
  table.on("tableBuilt", () => {
    place.setAttribute("aria-label", words.name);
    place.querySelector(".tabulator-header-contents").setAttribute("role", "none");
    place.querySelector(".tabulator-tableholder").setAttribute("role", "rowgroup");
    place.querySelector(".tabulator-table").setAttribute("role", "none");
  });
  // When the table cannot be built, the plain one is still there.
  table.on("dataLoadError", () => {
    document.getElementById("plain-table").hidden = false;
  });
})();
