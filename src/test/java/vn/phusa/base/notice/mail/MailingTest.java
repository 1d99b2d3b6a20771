package vn.phusa.base.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.notice.MailSettings;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.Notice;
import vn.phusa.base.notice.Readers;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.MailChoice;
import vn.phusa.base.text.Words;
import vn.phusa.testing.WholeHouse;

/**
 * Letters reach a real mail server over TLS: one that is down loses nothing and doubles nothing.
 */
@WholeHouse
class MailingTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static final Locale VIETNAMESE = Words.VIETNAMESE;

  @Autowired Notice notice;
  @Autowired Inbox inbox;
  @Autowired LetterTable letters;
  @Autowired ChoiceTable choices;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @TempDir Path folder;
  private int port;
  private GreenMail server;
  private TlsFront front;
  private Path trust;

  @BeforeEach
  void begin() throws Exception {
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    jdbc.sql("delete from notice where person like 'thu-%'").update();
    jdbc.sql("delete from notice_letter").update();
    for (var id : List.of("thu-an", "thu-binh")) {
      accounts.ensure(id, id, null, Set.of(Role.LEADER), PASSWORD);
      jdbc.sql("update person set email = id || '@tinh.example' where id = :id")
          .param("id", id)
          .update();
      choices.choose(id, MailChoice.NONE, VIETNAMESE);
    }
    server = started();
    front = new TlsFront(folder, port);
    trust = TlsFront.certificate(folder);
  }

  @AfterEach
  void end() throws IOException {
    front.close();
    server.stop();
  }

  @Test
  void onlyWhoWantsLettersGetsThemAndEachOnce() throws Exception {
    choices.choose("thu-an", MailChoice.AT_ONCE, VIETNAMESE);
    choices.choose("thu-binh", MailChoice.DAILY, Locale.ENGLISH);
    tell("mot", "Bệnh viện");
    tell("hai", "Trường học");
    mailing().run();
    assertThat(received()).isEmpty();
    passed();
    mailing().run();
    mailing().run();
    assertThat(received()).hasSize(1);
    var letter = received().getFirst();
    assertThat(letter.getSubject()).isEqualTo("Phù Sa: 2 thông báo chưa đọc");
    assertThat(letter.getAllRecipients()[0]).hasToString("thu-an@tinh.example");
    assertThat(letter.getContent().toString())
        .contains("Nguồn “Bệnh viện” trễ lịch", "https://dulieu.example/console/sources/mot");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    jdbc.sql("update notice set mail_at = now() - interval '1 minute' where person = 'thu-binh'")
        .update();
    mailing().run();
    assertThat(received()).hasSize(2);
    assertThat(received().getLast().getSubject()).isEqualTo("Phù Sa: 2 unread notices");
  }

  @Test
  void whatWasReadMeanwhileIsNotSent() throws Exception {
    choices.choose("thu-an", MailChoice.AT_ONCE, VIETNAMESE);
    tell("mot", "Bệnh viện");
    inbox.readAll("thu-an", clock.instant().plusSeconds(1));
    passed();
    mailing().run();
    assertThat(received()).isEmpty();
  }

  @Test
  void aServerThatIsDownLosesNothingAndDoublesNothing() throws Exception {
    choices.choose("thu-an", MailChoice.AT_ONCE, VIETNAMESE);
    choices.choose("thu-binh", MailChoice.AT_ONCE, VIETNAMESE);
    server.stop();
    tell("mot", "Bệnh viện");
    passed();
    mailing().run();
    assertThat(waiting()).isEqualTo(2);
    // What came meanwhile goes in another letter; nothing is tried before its time.
    tell("hai", "Trường học");
    server = started();
    mailing().run();
    assertThat(received()).isEmpty();
    passed();
    mailing().run();
    mailing().run();
    assertThat(waiting()).isZero();
    assertThat(received()).hasSize(4);
    for (var person : List.of("thu-an", "thu-binh")) {
      assertThat(textsTo(person))
          .hasSize(2)
          .satisfiesOnlyOnce(text -> assertThat(text).contains("Bệnh viện"))
          .satisfiesOnlyOnce(text -> assertThat(text).contains("Trường học"));
    }
  }

  /** A process that ended after the server had taken it: the same letter by the same id. */
  @Test
  void aLetterThatComesAgainIsKnownByItsId() throws Exception {
    choices.choose("thu-an", MailChoice.AT_ONCE, VIETNAMESE);
    tell("mot", "Bệnh viện");
    passed();
    mailing().run();
    jdbc.sql("update notice_letter set sent_at = null, next_try = now() - interval '1 minute'")
        .update();
    mailing().run();
    assertThat(received()).hasSize(2);
    assertThat(received().getFirst().getMessageID()).isEqualTo(received().getLast().getMessageID());
  }

  @Test
  void aWrongPasswordOrAStrangersCertificateSendsNothing() throws Exception {
    choices.choose("thu-an", MailChoice.AT_ONCE, VIETNAMESE);
    tell("mot", "Bệnh viện");
    passed();
    mailing(settings("sai", trust)).run();
    assertThat(waiting()).isEqualTo(1);
    passed();
    mailing(settings(PASSWORD, null)).run();
    assertThat(waiting()).isEqualTo(1);
    assertThat(received()).isEmpty();
    passed();
    mailing().run();
    assertThat(received()).hasSize(1);
  }

  /** Nor does it ask whether Java would trust the server: who names one means that one. */
  @Test
  void whereATrustedCertificateIsNamedNoOtherCounts() throws Exception {
    choices.choose("thu-an", MailChoice.AT_ONCE, VIETNAMESE);
    tell("mot", "Bệnh viện");
    passed();
    var another = TlsFront.certificate(Files.createDirectory(folder.resolve("khac")));
    mailing(settings(PASSWORD, another)).run();
    assertThat(waiting()).isEqualTo(1);
    assertThat(front.calls()).isEqualTo(1);
  }

  @Test
  void anAddressThatIsNoneKeepsNobodyElseWaiting() throws Exception {
    choices.choose("thu-an", MailChoice.AT_ONCE, VIETNAMESE);
    choices.choose("thu-binh", MailChoice.AT_ONCE, VIETNAMESE);
    jdbc.sql("update person set email = 'không có' where id = 'thu-an'").update();
    tell("mot", "Bệnh viện");
    passed();
    mailing().run();
    assertThat(textsTo("thu-binh")).hasSize(1);
    assertThat(waiting()).isZero();
    assertThat(choices.of("thu-an").refused()).isTrue();
    choices.choose("thu-an", MailChoice.AT_ONCE, VIETNAMESE);
    assertThat(choices.of("thu-an").refused()).isFalse();
  }

  private void tell(String topic, String value) {
    notice.tell(
        new News(
            "thu/" + topic,
            "source.notice.LATE",
            List.of(value),
            "/console/sources/" + topic,
            News.Tone.TROUBLE),
        new Readers(Set.of("thu-an", "thu-binh"), Optional.empty()));
  }

  /** The time for which letters are gathered, or wait, is over. */
  private void passed() {
    var past = Timestamp.from(clock.instant().minusSeconds(1));
    jdbc.sql("update notice set mail_at = :past where mail_at < now() + interval '5 minutes'")
        .param("past", past)
        .update();
    jdbc.sql("update notice_letter set next_try = :past where next_try is not null")
        .param("past", past)
        .update();
  }

  private long waiting() {
    return jdbc.sql("select count(*) from notice_letter where next_try is not null")
        .query(Long.class)
        .single();
  }

  private Mailing mailing() {
    return mailing(settings(PASSWORD, trust));
  }

  private Mailing mailing(MailSettings settings) {
    return new Mailing(letters, choices, accounts, new Post(settings), settings, clock);
  }

  private MailSettings settings(String password, @Nullable Path certificates) {
    return new MailSettings(
        "localhost",
        front.port(),
        "phusa",
        password,
        "phusa@tinh.example",
        MailSettings.Tls.IMPLICIT,
        certificates,
        "https://dulieu.example/",
        Duration.ofSeconds(30),
        LocalTime.of(7, 0),
        Duration.ofMinutes(1),
        Duration.ofHours(1));
  }

  private GreenMail started() {
    var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.setUser("phusa@tinh.example", "phusa", PASSWORD);
    mail.start();
    return mail;
  }

  private List<MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  private List<String> textsTo(String person) throws Exception {
    var texts = new ArrayList<String>();
    for (var letter : received()) {
      if (Arrays.toString(letter.getAllRecipients()).contains(person)) {
        texts.add(letter.getContent().toString());
      }
    }
    return texts;
  }
}
