package vn.phusa.app.shell.matrix;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.Visitor;

/** A person of each role, and an internal dataset of the Department of Health that they ask for. */
public final class Cast {

  public static final String NOBODY = "anyone";
  public static final String PASSWORD = "mot-mat-khau-dai";
  private static final String SLUG = "so-y-te.ma-tran";
  private static final String OWNER = "H61.10";
  private static final String OTHER = "H61.04";

  private final Ingest ingest;
  private final Access access;
  private final Accounts accounts;
  private final RequestMappingHandlerMapping mappings;
  private String run = "";
  private String hash = "";

  Cast(
      Ingest ingest,
      Access access,
      Accounts accounts,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.ingest = ingest;
    this.access = access;
    this.accounts = accounts;
    this.mappings = mappings;
  }

  /** What the controllers of the house answer to, pages first. */
  public List<Endpoint> endpoints() {
    return Endpoint.of(mappings.getHandlerMethods());
  }

  /** Who they are, by the name of their column; each has a browser of its own. */
  public Map<String, Visitor> people(String url) {
    bringIn();
    var people = new LinkedHashMap<String, Visitor>();
    people.put(NOBODY, new Visitor(url));
    add(people, url, "other officer", OTHER, Role.OFFICER);
    add(people, url, "officer", OWNER, Role.OFFICER);
    add(people, url, "leader", OWNER, Role.LEADER);
    add(people, url, "steward", OTHER, Role.STEWARD);
    add(people, url, "operator", OTHER, Role.OPERATOR);
    add(people, url, "auditor", OTHER, Role.AUDITOR);
    add(people, url, "approver", OWNER, Role.APPROVER);
    add(people, url, "developer", OWNER, Role.DEVELOPER);
    return people;
  }

  public static String id(String name) {
    return "ma-tran-" + name.replace(' ', '-');
  }

  private void add(Map<String, Visitor> people, String url, String name, String agency, Role role) {
    accounts.ensure(id(name), name, agency, Set.of(role), PASSWORD);
    var visitor = new Visitor(url);
    visitor.signIn(id(name), PASSWORD);
    people.put(name, visitor);
  }

  /** What a variable stands for: what is there to be read, and of what could be changed nothing. */
  public String value(String variable, String pattern) {
    return switch (variable) {
      case "slug" -> pattern.contains("agencies") ? "so-y-te" : SLUG;
      case "id" -> pattern.contains("runs") ? run : pattern.contains("notices") ? "0" : "khong-co";
      case "hash", "upload" -> hash;
      case "version", "table", "sequence", "before", "after", "post" -> "1";
      case "code" -> pattern.contains("units") ? "01" : OWNER;
      case "action" -> "accept";
      default -> "khong-co";
    };
  }

  private void bringIn() {
    if (run.isEmpty()) {
      var brought = bring(SLUG, "Ma trận", "ma,ten\n01,An\n02,Bình\n");
      run = brought.id();
      hash = brought.file();
    }
  }

  /** A finished run. */
  public record Brought(String id, String file) {}

  /** Brings in an internal dataset of the Department of Health. */
  public Brought bring(String slug, String title, String content) {
    var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    var file = ingest.receive("ma-tran.csv", bytes, access.system());
    var wish =
        new DraftWish(
            slug, Optional.of(title), Optional.of("replace"), List.of(), Classification.INTERNAL);
    var draft = ingest.draft(file, ingest.propose(file).getFirst(), wish);
    var started = ingest.start(draft, access.system()).id();
    Eventually.until(() -> ingest.run(started).state(), RunState::isAtRest);
    return new Brought(started, file.hash());
  }
}
