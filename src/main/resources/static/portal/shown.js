// Values as people of the page's language write them; the server's Shown does the same for pages without scripts.
window.phusaShown = ({ locale, periods }) => {
  const forms = (periods || "").split(";");
  const ALIGNED = 4;
  const cache = new Map();
  const format = (least, most) => {
    const key = `${least} ${most}`;
    if (!cache.has(key)) cache.set(key, new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }));
    return cache.get(key);
  };
  const number = (value, least = 0) => format(least, Math.max(least, 9)).format(value);
  const english = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
  const day = (text) => (locale.startsWith("vi") ? text.split("-").reverse().join("/") : english.format(new Date(text)));
  const period = (text) => {
    const [, year, month, kind, index] = /^(\d{4})-(?:(\d{2})|([QH])(\d))$/.exec(text) || [];
    if (!year) return text;
    const form = month ? forms[0] : kind === "Q" ? forms[1] : forms[1 + Number(index)];
    return form.replace("%y", year).replace("%n", month || index);
  };
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" });
  const moment = (text) => {
    const time = new Date(text);
    if (Number.isNaN(time.getTime())) return text;
    const [date, clock] = local.format(time).split(" ");
    return `${day(date)} ${clock}`;
  };
  // With how many decimals a column's numbers are written, so that they stand in line.
  const decimals = (values) => {
    const most = Math.max(0, ...values.filter((value) => typeof value === "number").map((value) => (String(value).split(".")[1] || "").length));
    return most > ALIGNED ? 0 : most;
  };
  const value = (column, one, least = 0) => {
    if (one === null || one === undefined) return "";
    if (column.year) return String(one);
    if (typeof one === "number") return number(one, least);
    if (column.type === "DATE") return day(one);
    if (column.type === "PERIOD") return period(one);
    if (column.type === "TIMESTAMP") return moment(one);
    return String(one);
  };
  // What is typed as a number in this language, as the API wants it.
  const plain = (text) => {
    const bare = locale.startsWith("vi") ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
    return /^-?\d+(\.\d+)?$/.test(bare.trim()) ? bare.trim() : null;
  };
  return { number, value, decimals, plain };
};
