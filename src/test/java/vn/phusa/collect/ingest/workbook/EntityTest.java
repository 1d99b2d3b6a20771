package vn.phusa.collect.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Grid;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.Shape;

/** A workbook whose parts ask for other files or addresses (XXE) gets neither. */
class EntityTest {

  private static final String SECRET = "canary-of-the-server";

  @TempDir Path folder;

  @Test
  void noPartReadsAFileOfTheServer() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    assertThat(read(workbook())).contains("An Giang");
    var parts = Parts.of(workbook());
    for (var name : parts.byName().keySet()) {
      assertThat(read(poisoned(parts, name, secret.toUri().toString())))
          .as(name)
          .doesNotContain(SECRET);
    }
  }

  @Test
  void noPartCallsAnAddress() throws IOException {
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      var address = "http://localhost:" + server.getLocalPort() + "/x.dtd";
      var parts = Parts.of(workbook());
      for (var name : parts.byName().keySet()) {
        read(poisoned(parts, name, address));
      }
      assertThat(called(server)).isFalse();
    }
  }

  private static boolean called(ServerSocket server) throws IOException {
    try (var caller = server.accept()) {
      return caller.isConnected();
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  /** What the reader makes of it; a refusal is as good. */
  private String read(byte[] bytes) throws IOException {
    var file = Sheets.file(folder, "ngoai.xlsx", bytes);
    var format = Sheets.format(EntityTest::whole);
    try {
      var found = format.find(file).getFirst();
      var opened = Files.createTempDirectory(folder, "mo");
      return found.sample() + " " + Sheets.rows(format.open(file, found.source(), opened));
    } catch (Problem refused) {
      assertThat(refused.code()).isInstanceOf(IngestCode.class);
      return "refused";
    }
  }

  /** The part with a declaration of entities before it, and each text of it an entity. */
  private static byte[] poisoned(Parts parts, String name, String address) throws IOException {
    var all = new LinkedHashMap<>(parts.byName());
    all.computeIfPresent(
        name,
        (same, part) -> {
          var text = new String(part, StandardCharsets.UTF_8);
          var end = text.indexOf("?>");
          var head = end < 0 ? "" : text.substring(0, end + 2);
          var body = end < 0 ? text : text.substring(end + 2);
          var declared =
              "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\"><!ENTITY %% p SYSTEM \"%s\"> %%p;]>"
                  .formatted(address, address);
          return (head + declared + body.replace("An Giang", "&e;"))
              .getBytes(StandardCharsets.UTF_8);
        });
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      Sheets.book(
          book,
          "An Giang",
          sheet -> {
            Sheets.row(sheet, 0, "ten", "so");
            Sheets.row(sheet, 1, "An Giang", 1);
            Sheets.row(sheet, 2, "An Giang", 2);
          });
      book.write(out);
    }
    return out.toByteArray();
  }

  private static List<Region> whole(Grid grid) {
    return List.of(
        new Region(
            0,
            0,
            1,
            0,
            List.of(0, 1),
            List.of("a", "b"),
            Shape.PLAIN,
            "",
            Optional.empty(),
            1,
            List.of()));
  }
}
