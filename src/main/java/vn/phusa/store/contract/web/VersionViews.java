package vn.phusa.store.contract.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import vn.phusa.base.text.Words;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Difference;
import vn.phusa.store.contract.inner.SavedVersion;
import vn.phusa.store.contract.inner.VersionView;
import vn.phusa.store.contract.inner.VersionView.ChangeView;

/**
 * The list of versions, each with what it changed.
 *
 * @param saved newest first
 */
record VersionViews(List<SavedVersion> saved, Words words) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  List<VersionView> views() {
    return IntStream.range(0, saved.size()).mapToObj(this::view).toList();
  }

  private VersionView view(int i) {
    var version = saved.get(i);
    var changes =
        i + 1 < saved.size()
            ? changes(saved.get(i + 1).contract(), version.contract(), words)
            : List.<ChangeView>of();
    return new VersionView(
        version.contract().version(),
        version.principal(),
        TIME.format(version.at()),
        version.contract().columns().size(),
        changes);
  }

  static List<ChangeView> changes(Contract before, Contract after, Words words) {
    var texts = new ChangeWords(words);
    return Difference.between(before, after).changes().stream().map(texts::view).toList();
  }
}
