package vn.phusa.base.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One processing activity of an agency.
 *
 * @param id given by the register; empty before
 * @param agency electronic code of the agency that decides on it (bên kiểm soát dữ liệu)
 * @param persons whose data it is, in words, as {@code người bệnh}
 * @param items ids of {@link DataItem}
 * @param basis id of a {@link Basis}
 * @param oversight how it is watched where nobody is asked (91/2025/QH15, Điều 19.2): process, risk
 *     review, checks, where to complain
 * @param datasets slugs
 * @param recipients codes of the agencies that receive it
 * @param processor who processes it by contract; empty when nobody does
 * @param retention how long, in words
 * @param ended the last day on which it went on
 */
public record Processing(
    String id,
    String agency,
    String name,
    String purpose,
    String persons,
    List<String> items,
    String basis,
    String oversight,
    List<String> datasets,
    List<String> recipients,
    String processor,
    String retention,
    String measures,
    String inCharge,
    LocalDate started,
    Optional<LocalDate> ended) {

  public Processing {
    items = List.copyOf(items);
    datasets = List.copyOf(datasets);
    recipients = List.copyOf(recipients);
  }
}
