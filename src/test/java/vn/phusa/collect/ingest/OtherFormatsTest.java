package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.phusa.testing.WholeHouse;

/** Less usual kinds of files, from the upload to the rows of a dataset. */
@WholeHouse
class OtherFormatsTest {

  private static final String ODS_ROW = "<table:table-row>%s</table:table-row>";

  @Value("${phusa.dir}")
  private Path state;

  @Value("${local.server.port}")
  private int port;

  private OverHttp http;

  @BeforeEach
  void connect() throws IOException {
    http = new OverHttp(port, state);
  }

  @Test
  void everyFileOfAZipIsOfferedAndOneIsLoaded() throws Exception {
    var packed =
        zip(
            List.of("2024/dân số.csv", "2025/y tế.csv", "anh.png"),
            List.of("xã,dân số\nAn Bình,1200\nAn Hội,900\n", "trạm,giường\nA,5\n", "\u0089PNG"));
    var answer = http.accepted("goi.zip", packed);
    var tables = answer.get("proposals");
    assertThat(tables.size()).isEqualTo(2);
    assertThat(tables.at("/0/source/within/0").asString()).isEqualTo("2024/dân số.csv");
    assertThat(tables.at("/1/title").asString()).isEqualTo("y tế");
    assertThat(tables.at("/0/notes").toString()).contains("entriesUnread", "anh.png");
    loaded(answer, "thu.goi-zip", "2");
  }

  private void loaded(JsonNode answer, String dataset, String rows) throws Exception {
    var run =
        http.run(
            answer.at("/file/hash").asString(answer.at("/hash").asString()), dataset, "replace");
    assertThat(run.at("/run/state").asString()).as(run.toString()).isEqualTo("COMMITTED");
    assertThat(run.at("/run/counts/accepted").asString()).isEqualTo(rows);
  }

  private static byte[] zip(List<String> names, List<String> texts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var index = 0; index < names.size(); index++) {
        zip.putNextEntry(new ZipEntry(names.get(index)));
        zip.write(texts.get(index).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
