package vn.phusa.base.journal.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.JournalSettings.Form;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowsTouched;

class MessagesTest {

  private static final Instant AT = Instant.parse("2026-11-23T02:00:00.123456Z");
  private static final Recorded READ =
      new Recorded(
          42,
          AT,
          new Entry(
              "an.nguyen",
              "lake.read",
              "y]te\"\\|=",
              Map.of("tên", "Bến\nTre"),
              new Circumstances(
                  "OFFICER@H61.03",
                  "VIEW",
                  "10.0.0.7",
                  Result.REFUSED,
                  new RowsTouched(3, List.of("0a")))));

  @Test
  void writesStructuredDataOfRfc5424() {
    assertThat(new Messages("may chủ", Form.SYSLOG).message(READ))
        .isEqualTo(
            "<108>1 2026-11-23T02:00:00.123456Z may_ch_ phusa - lake.read [phusa@32473"
                + " sequence=\"42\" principal=\"an.nguyen\" actingAs=\"OFFICER@H61.03\""
                + " action=\"lake.read\" subject=\"y\\]te\\\"\\\\|=\" purpose=\"VIEW\""
                + " address=\"10.0.0.7\" result=\"REFUSED\" rows=\"3\"] \uFEFFtên=Bến\nTre");
  }

  @Test
  void writesCef() {
    assertThat(new Messages("host", Form.CEF).message(READ))
        .isEqualTo(
            "<108>1 2026-11-23T02:00:00.123456Z host phusa - lake.read - \uFEFFCEF:0|Phu"
                + " Sa|phusa|1|lake.read|lake.read|6|rt=1795399200123 externalId=42"
                + " suser=an.nguyen spriv=OFFICER@H61.03 src=10.0.0.7 act=lake.read"
                + " duid=y]te\"\\\\|\\= reason=VIEW outcome=REFUSED cnt=3 msg=tên\\=Bến\\nTre");
  }

  @Test
  void countsBytesNotCharacters() {
    var frame = new Messages("host", Form.SYSLOG).frame(READ);
    var text = new String(frame, StandardCharsets.UTF_8);
    var length = text.substring(0, text.indexOf(' '));
    assertThat(frame.length).isEqualTo(length.length() + 1 + Integer.parseInt(length));
  }
}
