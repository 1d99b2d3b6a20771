package vn.phusa.collect.ingest.delimited;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Every kind of dirt that delimited files are known for, on one clean table. */
final class Pollutions {

  private static final List<String> HEADER = CleanTable.HEADER;
  private static final List<List<String>> ROWS = CleanTable.rows();
  private static final Writing W = Writing.CLEAN;

  private final List<Pollution> all = new ArrayList<>();

  static List<Pollution> all() {
    var pollutions = new Pollutions();
    pollutions.files();
    pollutions.signs();
    pollutions.ends();
    pollutions.encodings();
    pollutions.tables();
    pollutions.rows();
    pollutions.cells();
    return pollutions.all;
  }

  private void add(String name, String text, double floor) {
    add(name, text, HEADER, ROWS, floor);
  }

  private void add(
      String name, String text, List<String> header, List<List<String>> rows, double floor) {
    all.add(new Pollution(name, text.getBytes(StandardCharsets.UTF_8), header, rows, floor));
  }

  private static List<List<String>> table() {
    var table = new ArrayList<List<String>>();
    table.add(HEADER);
    table.addAll(ROWS);
    return table;
  }

  private static List<String> lines() {
    return W.lines(table());
  }

  private static String file(Writing writing) {
    return writing.text(writing.lines(table()));
  }

  private void files() {
    add("clean", file(W), 1);
    add("quoted always", file(W.quotedAlways()), 1);
    add("no header", W.text(W.lines(ROWS)), List.of(), ROWS, 1);
    add("header only", W.text(W.lines(List.of(HEADER))), HEADER, List.of(), 1);
    add("one row", W.text(W.lines(table().subList(0, 2))), HEADER, ROWS.subList(0, 1), 1);
    add("two rows", W.text(W.lines(table().subList(0, 3))), HEADER, ROWS.subList(0, 2), 1);
    add("five rows", W.text(W.lines(table().subList(0, 6))), HEADER, ROWS.subList(0, 5), 1);
    add("no end of line at the end", file(W).substring(0, file(W).length() - 2), 1);
    add("two ends of line at the end", file(W) + "\r\n", 1);
    add("many ends of line at the end", file(W) + "\r\n\r\n\r\n\r\n", 1);
    add("blank lines above", "\r\n\r\n" + file(W), 1);
    var preamble = "Báo cáo bán hàng năm 2018\r\nNguồn: Sở Công Thương\r\n";
    add("two preamble lines", preamble + file(W), 1);
    add("preamble and blank line", preamble + "\r\n" + file(W), 1);
    add(
        "preamble with commas",
        "Báo cáo, bán hàng, 2018\r\nNgày in: 01/02/2019, kho 2\r\n\r\n" + file(W),
        1);
    add("preamble padded", "Báo cáo bán hàng,,,,,,,,\r\n,,,,,,,,\r\n" + file(W), 1);
    add("six preamble lines", "# a\r\n# b\r\n# c\r\n# d\r\n# e\r\n# f\r\n" + file(W), 1);
    add(
        "key and value preamble",
        "Station:,Cần Thơ\r\nFrom:,2018\r\nTo:,2019\r\n\r\n" + file(W),
        1);
    add("footnote", file(W) + "Ghi chú: số liệu sơ bộ\r\n", 1);
    add("footnotes after blank", file(W) + "\r\n(*) Preliminary.\r\nSource: GSO, 2018\r\n", 1);
    add(
        "footnotes padded",
        file(W) + ",,,,,,,,\r\nGhi chú: số liệu sơ bộ,,,,,,,,\r\nNguồn: Sở Công Thương,,,,,,,,\r\n",
        1);
    add("sep line", "sep=;\r\n" + file(W.delimiter(";")), 1);
  }

  private void signs() {
    for (var delimiter :
        List.of(
            ";", "\t", "\t\t", "|", ":", " ", ", ", "^", "~", "§", "||", "::", "\u0001", "#",
            "&")) {
      add(
          "delimiter '" + delimiter.replace("\t", "tab").replace("\u0001", "0x01") + "'",
          file(W.delimiter(delimiter)),
          0.95);
      add(
          "delimiter always quoted '"
              + delimiter.replace("\t", "tab").replace("\u0001", "0x01")
              + "'",
          file(W.delimiter(delimiter).quotedAlways()),
          0.99);
    }
    add("single quotes", file(W.quote("'")), 1);
    add("single quotes always", file(W.quote("'").quotedAlways()), 1);
    add("escape by backslash", file(W.escape("\\")), 1);
    add("escape by backslash, semicolon", file(W.escape("\\").delimiter(";")), 1);
    add("no escape", file(W.escape("")), 0.95);
    add("no escape, quoted always", file(W.escape("").quotedAlways()), 0.95);
    add(
        "no quotes, tab",
        file(W.quote("").delimiter("\t")).replace("xiêm\nhàng", "xiêm hàng"),
        HEADER,
        replaced("xiêm\nhàng", "xiêm hàng"),
        1);
    add(
        "no quotes, commas in cells",
        file(W.quote("")).replace("xiêm\nhàng", "xiêm hàng"),
        HEADER,
        replaced("xiêm\nhàng", "xiêm hàng"),
        0.85);
    add("no quotes, line ends in cells", file(W.quote("").delimiter(";")), 0.7);
  }

  private static List<List<String>> replaced(String from, String to) {
    return ROWS.stream().map(row -> row.stream().map(c -> c.replace(from, to)).toList()).toList();
  }

  private void ends() {
    add("LF", file(W.end("\n")), 1);
    add("CR", file(W.end("\r")), 1);
    add("doubled CRLF", file(W).replace("\r\n", "\r\n\r\n"), 1);
    add("doubled LF", W.end("\n\n").text(lines()), 1);
    add("CR CR LF", W.end("\r\r\n").text(lines()), 1);
    add("LF CR", W.end("\n\r").text(lines()), 1);
    add("mixed LF and CRLF", mixed(lines(), "\n", "\r\n"), 1);
    add("mixed CR and CRLF", mixed(lines(), "\r", "\r\n"), 1);
    add("mixed all", mixed(lines(), "\r", "\n", "\r\n"), 1);
    add("last line CR", W.end("\n").text(lines().subList(0, 84)) + lines().get(84) + "\r", 1);
  }

  private static String mixed(List<String> lines, String... ends) {
    var text = new StringBuilder();
    for (var i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append(ends[i % ends.length]);
    }
    return text.toString();
  }

  private void encodings() {
    encoded("UTF-8 with BOM", "\uFEFF" + file(W), StandardCharsets.UTF_8);
    encoded("UTF-16LE with BOM", "\uFEFF" + file(W), StandardCharsets.UTF_16LE);
    encoded("UTF-16BE with BOM", "\uFEFF" + file(W), StandardCharsets.UTF_16BE);
    encoded("UTF-16LE", file(W), StandardCharsets.UTF_16LE);
    encoded("UTF-16BE", file(W), StandardCharsets.UTF_16BE);
    var western = western();
    var rows = new ArrayList<List<String>>();
    western.subList(1, western.size()).forEach(rows::add);
    for (var charset : List.of("windows-1252", "ISO-8859-1")) {
      var bytes = W.text(W.lines(western)).getBytes(Charset.forName(charset));
      all.add(new Pollution(charset, bytes, HEADER, rows, 1));
    }
    var nul = new StringBuilder(file(W)).insert(700, '\0').insert(2500, '\0').toString();
    add("NUL bytes", nul, 1);
  }

  private static List<List<String>> western() {
    var table = new ArrayList<List<String>>();
    for (var row : table()) {
      table.add(row.stream().map(Pollutions::western).toList());
    }
    return table;
  }

  private static String western(String cell) {
    var plain = java.text.Normalizer.normalize(cell, java.text.Normalizer.Form.NFD);
    return plain
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace("Gao", "Gâteau à la crème brûlée")
        .replace("Rau", "Müller & Söhne");
  }

  private void encoded(String name, String text, Charset charset) {
    all.add(new Pollution(name, text.getBytes(charset), HEADER, ROWS, 1));
  }

  private void tables() {
    var head = W.line(HEADER) + "\r\n";
    var body = W.text(W.lines(ROWS));
    add("header repeated at once", head + head + body, 1);
    add(
        "header repeated in the middle",
        W.text(lines().subList(0, 40)) + head + W.text(lines().subList(40, 85)),
        1);
    add(
        "header repeated after blank",
        W.text(lines().subList(0, 40)) + "\r\n" + head + W.text(lines().subList(40, 85)),
        1);
    add(
        "two header lines",
        "Ngày,Giờ,Số,Mã,Giá,Loại,Mô tả,Liên kết,Ghi\r\n" + file(W),
        twoLines(),
        ROWS,
        1);
    add(
        "three header lines",
        "Khi,Khi,Hàng,Hàng,Hàng,Hàng,Hàng,Khác,Khác\r\n"
            + "Ngày,Giờ,Số,Mã,Giá,Loại,Mô tả,Liên kết,Ghi\r\n"
            + file(W),
        threeLines(),
        ROWS,
        1);
    add("units below header", head + ",,kg,,USD,,,,\r\n" + body, units(), ROWS, 1);
    add("header over several columns", "Khi nào,,Hàng,,,,,Khác,\r\n" + file(W), over(), ROWS, 1);
    var small = "Mã,Tên\r\n1,An Giang\r\n2,Cà Mau\r\n3,Cần Thơ\r\n";
    add("smaller table below, blank", file(W) + "\r\n" + small, 1);
    add("smaller table below", file(W) + small, 1);
    add("smaller table above", small + "\r\n" + file(W), 1);
    var wide =
        "c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11\r\n1,2,3,4,5,6,7,8,9,10,11\r\n2,2,3,4,5,6,7,8,9,10,11\r\n3,2,3,4,5,6,7,8,9,10,11\r\n";
    add("wider table below", file(W) + "\r\n" + wide, 1);
    add("wider table below, no blank", file(W) + wide, 1);
    add(
        "other table of the same width below",
        file(W)
            + "\r\nTên,b,c,d,e,f,g,h,i\r\nx,1,2,3,4,5,6,7,8\r\ny,2,2,3,4,5,6,7,8\r\nz,3,2,3,4,5,6,7,8\r\n",
        1);
  }

  private static List<String> twoLines() {
    var top = List.of("Ngày", "Giờ", "Số", "Mã", "Giá", "Loại", "Mô tả", "Liên kết", "Ghi");
    var joined = new ArrayList<String>();
    for (var i = 0; i < 9; i++) {
      joined.add(top.get(i) + " > " + HEADER.get(i));
    }
    return joined;
  }

  private static List<String> threeLines() {
    var top = List.of("Khi", "Khi", "Hàng", "Hàng", "Hàng", "Hàng", "Hàng", "Khác", "Khác");
    return IntStream.range(0, 9).mapToObj(i -> top.get(i) + " > " + twoLines().get(i)).toList();
  }

  private static List<String> units() {
    var names = new ArrayList<>(HEADER);
    names.set(2, "Qty > kg");
    names.set(4, "Price > USD");
    return names;
  }

  private static List<String> over() {
    var names = new ArrayList<String>();
    for (var i = 0; i < 9; i++) {
      names.add((i < 2 ? "Khi nào" : i < 7 ? "Hàng" : "Khác") + " > " + HEADER.get(i));
    }
    return names;
  }

  private void rows() {
    for (var row : List.of(0, 1, 2, 5, 6, 43, 83, 84)) {
      for (var column = 0; column < 8; column++) {
        lessAndMore(row, column);
      }
      for (var delimiter : List.of(";", "\t", "|", " ", ", ")) {
        var other = W.delimiter(delimiter);
        add(
            "row " + row + " delimited by '" + delimiter + "'",
            changed(row, l -> other.line(table().get(row))),
            0.97);
      }
      add(
          "row " + row + " quoted by '",
          changed(row, l -> W.quote("'").quotedAlways().line(table().get(row))),
          0.97);
      add(
          "row " + row + " quoted as a whole",
          changed(row, l -> "\"" + l.replace("\"", "\"\"") + "\""),
          0.97);
      if (row > 0) {
        add("blank line above row " + row, changed(row, l -> "\r\n" + l), 1);
        add("row of delimiters above row " + row, changed(row, l -> ",,,,,,,,\r\n" + l), 1);
      }
      add("row " + row + " ends with a delimiter", changed(row, l -> l + ","), 1);
      add(
          "row " + row + " has three cells more",
          changed(row, l -> l + ",x,y,z"),
          row == 0 ? 0.9 : 0.95);
      add(
          "row " + row + " ends early",
          changed(row, l -> W.line(table().get(row).subList(0, 5))),
          row == 0 ? 0.85 : 0.95);
    }
  }

  private void lessAndMore(int row, int column) {
    var cells = W.cells(table().get(row));
    add(
        "row " + row + " column " + column + " a delimiter less",
        changed(row, l -> glued(cells, column, "")),
        0.9);
    add(
        "row " + row + " column " + column + " a delimiter more",
        changed(row, l -> glued(cells, column, ",,")),
        0.95);
  }

  private static String glued(List<String> cells, int column, String between) {
    var left = String.join(",", cells.subList(0, column + 1));
    return left + between + String.join(",", cells.subList(column + 1, cells.size()));
  }

  private static String changed(int row, UnaryOperator<String> change) {
    var lines = new ArrayList<>(lines());
    lines.set(row, change.apply(lines.get(row)));
    return W.text(lines);
  }

  private void cells() {
    for (var row : List.of(0, 1, 5, 6, 43, 84)) {
      for (var column = 0; column < 9; column++) {
        var at = column;
        var value = table().get(row).get(at);
        if (value.isEmpty()) {
          continue;
        }
        var name = "row " + row + " column " + at;
        add(name + " quote only before", cell(row, at, "\"" + value), 0.95);
        add(name + " quote only after", cell(row, at, value + "\""), 0.95);
        add(
            name + " quote after a blank",
            cell(row, at, " \"" + value.replace("\"", "\"\"") + "\""),
            0.97);
        add(name + " quoted otherwise", cell(row, at, W.quotedAlways().cell(value)), 1);
        add(name + " quote inside", inside(row, at, value), 0.95);
      }
    }
    var always = W.quotedAlways();
    for (var row : List.of(0, 1, 5, 43, 84)) {
      for (var column = 0; column < 9; column++) {
        var cells = new ArrayList<>(always.cells(table().get(row)));
        var cell = cells.get(column);
        cells.set(column, cell.substring(1));
        quotedFile(row, column, "opening quote missing", cells);
        cells.set(column, cell.substring(0, cell.length() - 1));
        quotedFile(row, column, "closing quote missing", cells);
      }
    }
  }

  private void quotedFile(int row, int column, String what, List<String> cells) {
    var lines = new ArrayList<>(W.quotedAlways().lines(table()));
    lines.set(row, String.join(",", cells));
    add("quoted always, row " + row + " column " + column + " " + what, W.text(lines), 0.95);
  }

  private static String inside(int row, int column, String value) {
    var middle = value.length() / 2;
    return cell(
        row, column, "\"" + value.substring(0, middle) + "\"" + value.substring(middle) + "\"");
  }

  private static String cell(int row, int column, String written) {
    var lines = new ArrayList<>(lines());
    var cells = new ArrayList<>(W.cells(table().get(row)));
    cells.set(column, written);
    lines.set(row, String.join(",", cells));
    return W.text(lines);
  }
}
