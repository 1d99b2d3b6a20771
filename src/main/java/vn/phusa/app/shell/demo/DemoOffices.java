package vn.phusa.app.shell.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.directory.Offices;
import vn.phusa.base.directory.Post;

/** Who answers for the data of the agency that the demonstration's officer works for. */
@Component
class DemoOffices {

  private static final String TITLE = "Cán bộ phụ trách dữ liệu";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Offices offices;
  private final Access access;
  private final Clock clock;

  DemoOffices(Offices offices, Access access, Clock clock) {
    this.offices = offices;
    this.access = access;
    this.clock = clock;
  }

  /** Appoints somebody, once. */
  void appoint(String agency, String name) {
    if (offices.posts(agency).stream().anyMatch(post -> post.title().equals(TITLE))) {
      return;
    }
    var system = access.system().id();
    offices.open(agency, TITLE, Post.Task.DATA, system);
    var post = offices.posts(agency).stream().filter(one -> one.title().equals(TITLE)).findFirst();
    var today = LocalDate.now(clock.withZone(ZONE));
    var holder = new Post.Holder(name, "", "", today, Optional.empty());
    offices.appoint(post.orElseThrow().id(), holder, system);
  }
}
