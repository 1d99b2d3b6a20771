package vn.phusa.base.journal.postgres;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.RowKeys;

/** Hashes of rows' keys by the journal's own secret. */
@Component
class SealedRowKeys implements RowKeys {

  private final Seal seal;

  SealedRowKeys(Seal seal) {
    this.seal = seal;
  }

  @Override
  public String hash(String dataset, List<String> key) {
    return seal.keys().rowKeys().hash(dataset, key);
  }

  @Override
  public List<String> hashes(String dataset, List<String> key) {
    return seal.keys().rowKeys().hashes(dataset, key);
  }
}
