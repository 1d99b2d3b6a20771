package vn.phusa.collect.source.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.encoding.LegacyEncoding;

class PartNameTest {

  private static final String NAME = "Báo cáo tình hình dân số Bến Tre.xlsx";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "attachment; filename=\"tu-1.csv\"|tu-1.csv",
        "attachment; filename=\"=?UTF-8?B?QsOhbyBjw6FvLnhsc3g=?=\"|Báo cáo.xlsx",
        "attachment; filename=\"=?utf-8?Q?B=C3=A1o_c=C3=A1o.xlsx?=\"|Báo cáo.xlsx",
        "attachment; filename=\"=?UTF-8?Q?B=C3?= =?UTF-8?Q?=A1o.xlsx?=\"|Báo.xlsx",
        "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.xlsx|Báo cáo.xlsx",
        "attachment; filename*0*=UTF-8''B%C3%A1o; filename*1*=%20c%C3%A1o; filename*2=.xlsx|Báo cáo.xlsx",
        "attachment; filename=\"=?x-gi-do?B?!!?=\"|=?x-gi-do?B?!!?="
      })
  void readsNamesAsTheyWereMeant(String disposition, String name) throws MessagingException {
    assertThat(PartName.of(part(disposition.getBytes(StandardCharsets.ISO_8859_1)))).contains(name);
  }

  /** As old programs did: as they are, called Western, or under a name that Java does not know. */
  @ParameterizedTest
  @CsvSource({
    "TCVN3, x-tcvn3",
    "TCVN3, iso-8859-1",
    "VNI, iso-8859-1",
    "VISCII, viscii",
    "WINDOWS_1258, windows-1258"
  })
  void readsOldCodePages(LegacyEncoding encoding, String charset) throws MessagingException {
    var bytes = encoding.encode(NAME).getBytes(java.nio.charset.Charset.forName("windows-1252"));
    var word = "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    var encoded = "attachment; filename=\"" + word + "\"";
    assertThat(PartName.of(part(encoded.getBytes(StandardCharsets.US_ASCII)))).contains(NAME);
  }

  @Test
  void readsBytesThatNobodyNamed() throws MessagingException {
    for (var bytes :
        new byte[][] {
          NAME.getBytes(StandardCharsets.UTF_8),
          LegacyEncoding.TCVN3
              .encode(NAME)
              .getBytes(java.nio.charset.Charset.forName("windows-1252"))
        }) {
      var raw = "attachment; filename=\"" + new String(bytes, StandardCharsets.ISO_8859_1) + "\"";
      assertThat(PartName.of(part(raw.getBytes(StandardCharsets.ISO_8859_1)))).contains(NAME);
    }
  }

  private static MimeBodyPart part(byte[] disposition) throws MessagingException {
    var text =
        "Content-Disposition: " + new String(disposition, StandardCharsets.ISO_8859_1) + "\r\n\r\n";
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new MimeBodyPart(new InternetHeaders(new ByteArrayInputStream(bytes)), new byte[0]);
  }
}
