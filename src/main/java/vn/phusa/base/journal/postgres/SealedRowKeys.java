package vn.phusa.base.journal.postgres;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.RowKeys;

/** Hashes of rows' keys by the journal's own secret. */
@Component
class SealedRowKeys implements RowKeys {

  private final RowKeys keys;

  SealedRowKeys(Seal seal) {
    this.keys = seal.key().rowKeys();
  }

  @Override
  public String hash(String dataset, List<String> key) {
    return keys.hash(dataset, key);
  }
}
