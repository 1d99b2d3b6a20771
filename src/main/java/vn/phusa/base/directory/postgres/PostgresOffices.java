package vn.phusa.base.directory.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DataOfficer;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Offices;
import vn.phusa.base.directory.Post;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Nfc;

/** The posts kept in PostgreSQL. Journal entries hold no names: the post tells who it was. */
@Component
class PostgresOffices implements Offices {

  private final Posts posts;
  private final Directory directory;
  private final Journal journal;
  private final TransactionTemplate transaction;

  PostgresOffices(Posts posts, Directory directory, Journal journal, DataSource database) {
    this.posts = posts;
    this.directory = directory;
    this.journal = journal;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  @Override
  public List<Post> posts(String agency) {
    return posts.of(agency);
  }

  @Override
  public void open(String agency, String title, Post.Task task, String principal) {
    var tidy = Nfc.of(title).strip();
    if (directory.findAgency(agency).isEmpty()) {
      throw new Problem(DirectoryCode.AGENCY_MISSING, agency);
    }
    if (tidy.isEmpty()) {
      throw new Problem(DirectoryCode.POST_INCOMPLETE, agency);
    }
    transaction.executeWithoutResult(state -> {
      if (!posts.add(agency, tidy, task)) {
        throw new Problem(DirectoryCode.POST_TAKEN, tidy, agency);
      }
      var details = Map.of("title", tidy, "task", task.name());
      journal.append(new Entry(principal, "directory.post.opened", agency, details));
    });
  }

  @Override
  public void appoint(long post, Post.Holder holder, String principal) {
    if (holder.name().isBlank()) {
      throw new Problem(DirectoryCode.POST_INCOMPLETE, Long.toString(post));
    }
    change(
        post,
        holder.validFrom(),
        "directory.post.appointed",
        principal,
        known -> {
          posts.end(post, holder.validFrom());
          posts.begin(post, holder);
        });
  }

  @Override
  public void vacate(long post, LocalDate day, String principal) {
    change(post, day, "directory.post.vacated", principal, known -> posts.end(post, day));
  }

  private void change(
      long id, LocalDate day, String action, String principal, Consumer<Post> change) {
    transaction.executeWithoutResult(state -> {
      var post =
          posts
              .locked(id)
              .orElseThrow(() -> new Problem(DirectoryCode.POST_MISSING, Long.toString(id)));
      checkOrder(post, day);
      change.accept(post);
      var details = Map.of("title", post.title(), "day", day.toString());
      journal.append(new Entry(principal, action, post.agency(), details));
    });
  }

  /** One after another: a time in a post begins when the one before has begun and may end. */
  private static void checkOrder(Post post, LocalDate day) {
    post.holders().stream()
        .filter(holder ->
            !holder.validFrom().isBefore(day)
                || holder.validTo().filter(end -> end.isAfter(day)).isPresent())
        .findFirst()
        .ifPresent(holder -> {
          throw new Problem(
              DirectoryCode.POST_HELD_LATER, post.title(), holder.validFrom().toString());
        });
  }

  @Override
  public List<DataOfficer> dataOfficers(String agency, LocalDate day) {
    return directory.successors(agency, day).stream()
        .flatMap(present -> nearest(present, day).stream())
        .distinct()
        .toList();
  }

  private List<DataOfficer> nearest(Agency agency, LocalDate day) {
    var next = Optional.of(agency);
    while (next.isPresent()) {
      var own = own(next.get(), day);
      if (!own.isEmpty()) {
        return own;
      }
      next = next.flatMap(Agency::parent).flatMap(directory::findAgency);
    }
    return List.of();
  }

  private List<DataOfficer> own(Agency agency, LocalDate day) {
    return posts.of(agency.code()).stream()
        .filter(post -> post.task() == Post.Task.DATA)
        .flatMap(post ->
            post.holder(day).stream().map(holder -> new DataOfficer(agency, post.title(), holder)))
        .toList();
  }
}
