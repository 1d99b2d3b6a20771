package vn.phusa.collect.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.ConnectorContract;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.LocalCertificate;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.TlsDoor;
import vn.phusa.collect.source.database.FaultyProxy;

/** GreenMail, in process; it shows a certificate that no authority has signed. */
class MailSourceTest extends ConnectorContract {

  private static final String PASSWORD = "Dung-cho-thu-1";
  private static final String OFFICE = "Van phong <van-thu@so-y-te.example>";
  private static final GreenMail SERVER =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "imaps")
          });
  @TempDir static Path folder;
  private static LocalCertificate certificate;
  private static GreenMailUser user;
  private static String print = "";

  private final String name = "so-" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> choices =
      new HashMap<>(Map.of("mailbox", name, "pattern", "*.csv", "filed", name + "-xong"));

  @BeforeAll
  static void start() throws Exception {
    certificate = LocalCertificate.in(folder);
    SERVER.start();
    user = SERVER.setUser("nhan@tinh.example", "nhan", PASSWORD);
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Override
  protected String connector() {
    return "imap";
  }

  @Override
  protected Map<String, String> reaching() {
    var fields = new HashMap<String, String>();
    fields.put("host", "127.0.0.1");
    fields.put("port", Integer.toString(SERVER.getImaps().getPort()));
    fields.put("security", "tls");
    fields.put("user", "nhan");
    fields.put("password", PASSWORD);
    fields.put("hostKey", print());
    return fields;
  }

  /** As somebody compares it who has been told. */
  private String print() {
    if (print.isEmpty()) {
      print = "AA:BB";
      try {
        sources.connect(connector(), "Thử", reaching(), access.system());
      } catch (Problem problem) {
        assertThat(problem.code()).isEqualTo(SourceCode.HOST_KEY_UNKNOWN);
        print =
            problem
                .sentence(Locale.ENGLISH)
                .replaceFirst("(?s).*?((?:[0-9A-F]{2}:){31}..).*", "$1");
      }
    }
    return print;
  }

  @Override
  protected Map<String, String> choosing() {
    return choices;
  }

  @Override
  protected String mode() {
    return "append";
  }

  @Override
  protected void add(int from, int to) throws Exception {
    send(new Letter(OFFICE, "So lieu").with("tu-" + from + ".csv", rows(from, to)));
  }

  @Override
  protected void takeAway() throws Exception {
    SERVER.getManagers().getImapHostManager().renameMailbox(user, name, name + "-cu");
  }

  private static byte[] rows(int from, int to) {
    var text = new StringBuilder("so,ten\n");
    for (var number = from; number <= to; number++) {
      text.append(number).append(",Xã ").append(number).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void send(Letter letter) throws Exception {
    folder(name).appendMessage(letter.sealed(), new Flags(), new Date());
  }

  private static MailFolder folder(String called) throws Exception {
    var mails = SERVER.getManagers().getImapHostManager();
    var known = mails.getFolder(user, called);
    return known == null ? mails.createMailbox(user, called) : known;
  }

  @Test
  void messagesAreMovedOnceAllOfThemIsInTheLakeAndWhatCannotComeInStays() throws Exception {
    add(1, 3);
    send(new Letter(OFFICE, "Hong").with("hong.csv", "\0\0\0\0".getBytes(StandardCharsets.UTF_8)));
    send(new Letter(OFFICE, "Ca hai").with("tu-4.csv", rows(4, 4)).with("tu-5.csv", rows(5, 5)));
    var source = ready();
    assertProblem(source, Standing.State.STUCK, "/problems/source/delivery-refused");
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    assertThat(folder(name).getMessageCount()).isEqualTo(1);
    assertThat(folder(name + "-xong").getMessageCount()).isEqualTo(2);
    assertThat(sources.handed(source.id(), 10))
        .filteredOn(handed -> handed.fate() == Fate.REFUSED)
        .singleElement()
        .satisfies(handed -> assertThat(handed.delivery().name()).isEqualTo("hong.csv"));
    fetched(source, Standing.State.GOOD);
    assertThat(sources.handed(source.id(), 10)).hasSize(4);
  }

  @Test
  void onlyWhatIsWantedIsTakenAndTheRestIsCountedAndStaysUnread() throws Exception {
    choices.put("filed", "");
    choices.put("sender", "@SO-Y-TE.example");
    choices.put("subject", "so lieu");
    send(new Letter(OFFICE, "=?UTF-8?Q?S=E1=BB=91_li=E1=BB=87u?=").with("tu-1.csv", rows(1, 2)));
    send(new Letter(OFFICE, "So lieu").with("anh.png", new byte[] {1}));
    send(new Letter("a@so-y-te.example.khac", "So lieu").with("tu-8.csv", rows(8, 8)));
    send(new Letter(OFFICE, "Viec khac").with("tu-9.csv", rows(9, 9)));
    var source = ready();
    var good = fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(folder(name).getUnseenCount()).isEqualTo(3);
    assertThat(MailPosition.parse(good.position().orElseThrow()).passed()).isEqualTo(3);
  }

  @Test
  void archivesInMessagesAreOpened() throws Exception {
    choices.put("pattern", "*.ZIP");
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("xa.csv"));
      zip.write(rows(1, 30));
    }
    send(new Letter(OFFICE, "So lieu").with("xa.zip", packed.toByteArray()));
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(30);
  }

  @Test
  void aBrokenMessageIsKeptAndKeepsNoneAway() throws Exception {
    send(new Letter(OFFICE, "Hong").raw("tu-9.csv", "c28sdGVuCjksWMOjIDkK9"));
    add(1, 2);
    var source = ready();
    assertProblem(source, Standing.State.STUCK, "/problems/source/delivery-refused");
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(sources.handed(source.id(), 5))
        .filteredOn(handed -> handed.fate() == Fate.REFUSED)
        .hasSize(1);
  }

  @Test
  void aNewColumnComesAlong() throws Exception {
    add(1, 2);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    var wider = "so,ten,ghi_chu\n3,Xã 3,mới\n".getBytes(StandardCharsets.UTF_8);
    send(new Letter(OFFICE, "So lieu").with("tu-3.csv", wider));
    fetched(source, Standing.State.GOOD);
    assertThat(columns(source)).contains("ghi_chu");
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void aConnectionThatIsCutOrFallsSilentLosesAndDoublesNothing() throws Exception {
    add(1, 10);
    try (var proxy = new FaultyProxy(SERVER.getImaps().getPort())) {
      var fields = new HashMap<>(reaching());
      fields.put("port", Integer.toString(proxy.port()));
      var source = ready(sources.connect(connector(), "Thử", fields, access.system()));
      fetched(source, Standing.State.GOOD);
      for (var number = 11; number < 14; number++) {
        var large = "so,ten,ghi_chu\n" + number + ",Xã " + number + "," + "chữ ".repeat(20_000);
        send(new Letter(OFFICE, "So lieu").with("tu.csv", large.getBytes(StandardCharsets.UTF_8)));
      }
      proxy.cutAfter(120_000);
      assertProblem(source, Standing.State.RETRYING, "/problems/source/cut-off");
      proxy.fallSilentAfter(60_000);
      assertProblem(source, Standing.State.RETRYING, "/problems/source/cut-off");
      proxy.heal();
      fetched(source, Standing.State.GOOD);
      assertThat(numbers(source)).hasSize(13).doesNotHaveDuplicates();
      assertThat(folder(name).getMessageCount()).isZero();
    }
  }

  @Test
  void whatStandsInTheWayIsToldAndNothingIsKept() throws IOException {
    assertRefused(Map.of("password", "sai"), SourceCode.SIGN_IN_REFUSED);
    assertRefused(Map.of("host", "169.254.169.254"), SourceCode.ADDRESS_CLOSED);
    assertRefused(Map.of("hostKey", ""), SourceCode.HOST_KEY_UNKNOWN);
    assertRefused(Map.of("security", "plain", "host", "192.0.2.1"), SourceCode.PLAIN_CLOSED);
    assertRefused(Map.of("security", "khong"), SourceCode.FIELD_WRONG);
    var plain = Integer.toString(SERVER.getImap().getPort());
    assertRefused(Map.of("security", "starttls", "port", plain), SourceCode.SOURCE_FAILED);
    try (var silent = new ServerSocket(0)) {
      var port = Integer.toString(silent.getLocalPort());
      assertRefused(Map.of("port", port), SourceCode.UNREACHABLE);
    }
  }

  @Test
  void offersFoldersAlsoWithoutEncryptionWhereTheOperatorAllows() throws Exception {
    add(1, 1);
    var fields = new HashMap<>(reaching());
    fields.put("security", "plain");
    fields.put("port", Integer.toString(SERVER.getImap().getPort()));
    var source = sources.connect(connector(), "Thử", fields, access.system());
    assertThat(sources.browse(source.id()))
        .filteredOn(offer -> offer.name().equals(name))
        .singleElement()
        .satisfies(offer -> assertThat(offer.rows()).hasValue(1));
  }

  @Test
  void takesMessagesAfterStartTls() throws Exception {
    add(1, 3);
    try (var door = new TlsDoor(certificate, SERVER.getImap().getPort(), new StartTls())) {
      var fields = afterStartTls(door.port());
      fields.put("hostKey", certificate.print());
      var source = ready(sources.connect(connector(), "Thử", fields, access.system()));
      fetched(source, Standing.State.GOOD);
      assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L);
    }
  }

  private Map<String, String> afterStartTls(int port) {
    var fields = new HashMap<>(reaching());
    fields.put("host", "localhost");
    fields.put("port", Integer.toString(port));
    fields.put("security", "starttls");
    fields.put("hostKey", "");
    return fields;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls", "starttls"})
  void anAuthorityVouchesForACertificateUnderItsOwnNameOnly(String security) throws Exception {
    try (var _ = certificate.known();
        var door = door(security)) {
      var fields = afterStartTls(door.port());
      fields.put("security", security);
      assertThat(sources.connect(connector(), "Thử", fields, access.system())).isNotNull();
      fields.put("host", "127.0.0.1");
      assertRefused(fields, SourceCode.HOST_KEY_UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls", "starttls"})
  void nothingIsSaidToAServerThatIsNotTrusted(String security) throws Exception {
    try (var door = door(security)) {
      var fields = afterStartTls(door.port());
      fields.put("security", security);
      assertRefused(fields, SourceCode.HOST_KEY_UNKNOWN);
      assertThat(door.heard()).isEmpty();
    }
  }

  private static TlsDoor door(String security) throws Exception {
    var behind = SERVER.getImap().getPort();
    return security.equals("tls")
        ? new TlsDoor(certificate, behind)
        : new TlsDoor(certificate, behind, new StartTls());
  }

  private void assertProblem(Source source, Standing.State state, String type) {
    var failure = fetched(source, state).failure();
    assertThat(failure.map(found -> found.type())).isEqualTo(Optional.of(type));
  }

  private void assertRefused(Map<String, String> other, SourceCode code) {
    var fields = new HashMap<>(reaching());
    fields.putAll(other);
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
