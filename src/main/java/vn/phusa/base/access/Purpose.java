package vn.phusa.base.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What data is wanted for, as whoever asks states it: personal data is processed for a stated
 * purpose and no other (Law 91/2025/QH15, Article 3). A row that stewards keep. It never goes, for
 * entries of the journal and pseudonyms name it; it ends.
 *
 * @param id ASCII slug, as {@code thong-ke}
 * @param title in Vietnamese
 * @param law what it rests on; may be empty
 * @param last the last day on which it can be stated, in Vietnam's time; empty without an end
 */
public record Purpose(String id, String title, String law, Optional<LocalDate> last) {

  public boolean holdsOn(LocalDate day) {
    return last.filter(day::isAfter).isEmpty();
  }
}
