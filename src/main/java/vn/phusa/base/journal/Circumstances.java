package vn.phusa.base.journal;

import org.jspecify.annotations.Nullable;

/**
 * What surrounded an act.
 *
 * @param actingAs the roles and the agency that the person acted for, as {@code OFFICER@H61.03}
 * @param purpose what it was done for, as {@code VIEW}
 * @param address network address that the request came from
 * @param rows which rows, or null for an act that is not about rows
 */
public record Circumstances(
    @Nullable String actingAs,
    @Nullable String purpose,
    @Nullable String address,
    Result result,
    @Nullable RowsTouched rows) {

  /** Done, and nothing more is known. */
  public static final Circumstances DONE = new Circumstances(null, null, null, Result.DONE, null);

  /** How an act for a purpose ended. */
  public static Circumstances of(String purpose, Result result) {
    return new Circumstances(null, purpose, null, result, null);
  }

  /** The same with the rows that it concerned. */
  public Circumstances touching(RowsTouched rows) {
    return new Circumstances(actingAs, purpose, address, result, rows);
  }

  /** The same with what only the request knows, where it is not said yet. */
  Circumstances from(Caller.Origin origin) {
    return new Circumstances(
        actingAs == null ? origin.actingAs() : actingAs,
        purpose,
        address == null ? origin.address() : address,
        result,
        rows);
  }
}
