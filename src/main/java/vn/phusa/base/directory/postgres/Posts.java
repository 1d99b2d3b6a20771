package vn.phusa.base.directory.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Post;

/** The tables {@code directory_post} and {@code directory_holder}. */
@Component
class Posts {

  private record Bare(long id, String agency, String title, String task) {}

  private final JdbcClient jdbc;

  Posts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Post> of(String agency) {
    return jdbc
        .sql("select * from directory_post where agency = :agency order by title")
        .param("agency", agency)
        .query(Bare.class)
        .list()
        .stream()
        .map(this::whole)
        .toList();
  }

  /** The post, locked until the transaction ends. */
  Optional<Post> locked(long id) {
    return jdbc.sql("select * from directory_post where id = :id for update")
        .param("id", id)
        .query(Bare.class)
        .optional()
        .map(this::whole);
  }

  /** Whether it was made; otherwise the agency has one of that title. */
  boolean add(String agency, String title, Post.Task task) {
    return jdbc.sql(
                """
                insert into directory_post (agency, title, task) values (:agency, :title, :task)
                on conflict do nothing
                """)
            .param("agency", agency)
            .param("title", title)
            .param("task", task.name())
            .update()
        == 1;
  }

  void begin(long post, Post.Holder holder) {
    jdbc.sql(
            """
            insert into directory_holder (post, name, email, phone, valid_from)
            values (:post, :name, :email, :phone, :from)
            """)
        .param("post", post)
        .param("name", holder.name())
        .param("email", holder.email())
        .param("phone", holder.phone())
        .param("from", holder.validFrom())
        .update();
  }

  void end(long post, LocalDate day) {
    jdbc.sql("update directory_holder set valid_to = :day where post = :post and valid_to is null")
        .param("post", post)
        .param("day", day)
        .update();
  }

  private Post whole(Bare post) {
    var holders =
        jdbc.sql(
                """
                select name, email, phone, valid_from, valid_to from directory_holder
                where post = :post order by valid_from desc
                """)
            .param("post", post.id())
            .query((row, number) ->
                new Post.Holder(
                    row.getString("name"),
                    row.getString("email"),
                    row.getString("phone"),
                    row.getObject("valid_from", LocalDate.class),
                    Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
            .list();
    return new Post(
        post.id(), post.agency(), post.title(), Post.Task.valueOf(post.task()), holders);
  }
}
