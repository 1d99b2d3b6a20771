package vn.phusa.store.lake.duckdb;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.phusa.store.lake.Engine;

/** Gives other rooms a connection for their own files. */
@Component
class DuckEngine implements Engine {

  private final DuckInstance instance;

  DuckEngine(DuckInstance instance) {
    this.instance = instance;
  }

  @Override
  public <T> T use(Function<DSLContext, T> work) {
    try (var session = instance.open()) {
      return session.call(work);
    }
  }
}
