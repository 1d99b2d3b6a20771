package vn.phusa.base.journal;

import java.util.List;

/**
 * What the journal knows a row by: a hash of its key that is keyed with a secret outside the
 * database. The same row has the same hash in every entry, and without the secret nobody can try
 * out all citizens' numbers until one fits. With another key of the journal another secret hashes.
 */
public interface RowKeys {

  /** The most keys that one entry names; what touches more rows is known by their number only. */
  int MOST = 1_000;

  /**
   * @param key the values of the key's columns as texts, in their order
   * @return 16 hexadecimal digits
   */
  String hash(String dataset, List<String> key);

  /** What entries may know the row by: with the present secret first, then with those before it. */
  default List<String> hashes(String dataset, List<String> key) {
    return List.of(hash(dataset, key));
  }
}
