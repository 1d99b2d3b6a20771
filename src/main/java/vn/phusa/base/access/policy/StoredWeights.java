package vn.phusa.base.access.policy;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.access.Weight;
import vn.phusa.base.access.Weights;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** The table {@code access_weight}. */
@Component
class StoredWeights implements Weights {

  private final JdbcClient client;
  private final Journal journal;

  StoredWeights(JdbcClient client, Journal journal) {
    this.client = client;
    this.journal = journal;
  }

  @Override
  public Weight of(String dataset) {
    return client
        .sql("select weight from access_weight where dataset = :dataset")
        .param("dataset", dataset)
        .query(String.class)
        .optional()
        .map(Weight::valueOf)
        .orElse(Weight.ORDINARY);
  }

  @Override
  @Transactional
  public void mark(String dataset, Weight weight, String principal) {
    if (weight == of(dataset)) {
      return;
    }
    client
        .sql("delete from access_weight where dataset = :dataset")
        .param("dataset", dataset)
        .update();
    if (weight != Weight.ORDINARY) {
      client
          .sql("insert into access_weight values (:dataset, :weight)")
          .param("dataset", dataset)
          .param("weight", weight.name())
          .update();
    }
    var details = Map.of("weight", weight.name());
    journal.append(new Entry(principal, "access.dataset.weighed", dataset, details));
  }
}
