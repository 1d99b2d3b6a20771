package vn.phusa.base.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Under what a dataset is asked for; the environment attributes of an attribute-based decision
 * (NIST SP 800-162).
 *
 * @param purpose id of what the data is wanted for, as stated; empty when nothing was
 * @param day in Vietnam's time
 * @param address of the caller, as {@code 10.1.2.3}; empty for what the house does by itself
 */
public record Environment(
    Use use, Optional<String> purpose, LocalDate day, Optional<String> address) {

  Environment statedFor(String other) {
    return new Environment(use, Optional.of(other), day, address);
  }
}
