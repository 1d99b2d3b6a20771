package vn.phusa.base.access.policy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code access_revision}: by its number what is remembered of the rules is known to be
 * right.
 */
@Component
class Revision {

  private final JdbcClient client;

  Revision(JdbcClient client) {
    this.client = client;
  }

  long current() {
    return client.sql("select revision from access_revision").query(Long.class).single();
  }

  /** Counts up and holds other changes back until this transaction ends. */
  void next() {
    client.sql("update access_revision set revision = revision + 1").update();
  }
}
