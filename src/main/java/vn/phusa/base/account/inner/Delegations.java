package vn.phusa.base.account.inner;

import java.util.List;
import java.util.Optional;

/** Who does whose work. */
public interface Delegations {

  /** Newest first. */
  List<Delegation> givenBy(String giver);

  /** Newest first. */
  List<Delegation> takenBy(String taker);

  /** The one by which somebody may do somebody's work today. */
  Optional<Delegation> holding(String giver, String taker);

  /** Keeps a new one; its number is given by the table. */
  void add(Delegation delegation);

  /** Ends one that the giver made; false when there is none that still holds. */
  boolean end(long id, String giver);
}
