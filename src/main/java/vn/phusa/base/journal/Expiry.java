package vn.phusa.base.journal;

import java.util.List;

/** What of the journal has been kept for its time. The caller has checked who asks. */
public interface Expiry {

  /** Of each class, what would lose its words now; nothing is changed. */
  List<Expired> due();
}
