package vn.phusa.base.directory.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.RebaseOrder;
import vn.phusa.base.directory.RebaseOrder.Sharing;
import vn.phusa.base.directory.RebaseOrder.Weight;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.VietnameseNumber;

/** The order that the parameters of a request or the fields of a form make. */
@Component
class RebaseWish {

  private final Days days;

  RebaseWish(Days days) {
    this.days = days;
  }

  RebaseOrder order(@Nullable String date, String level, String method, List<Weight> weights) {
    return new RebaseOrder(days.of(date), level(level), sharing(method, weights));
  }

  /** Lines of old code, present code, weight below a header. */
  static List<Weight> weights(String text) {
    return text.isBlank()
        ? List.of()
        : FigureText.of(text).rows().stream().map(RebaseWish::weight).toList();
  }

  private static Weight weight(List<String> cells) {
    if (cells.size() < 3) {
      throw new Problem(DirectoryCode.REBASE_COLUMN_MISSING, "weight", String.join(", ", cells));
    }
    var number = VietnameseNumber.of(cells.get(2));
    var weight =
        number
            .point()
            .or(number::comma)
            .orElseThrow(() ->
                new Problem(
                    DirectoryCode.REBASE_NUMBER_MALFORMED, "weight", cells.get(2), cells.get(0)));
    return new Weight(cells.get(0), cells.get(1), weight);
  }

  private static Unit.Level level(String level) {
    return switch (level.toLowerCase(Locale.ROOT)) {
      case "commune" -> Unit.Level.COMMUNE;
      case "province" -> Unit.Level.PROVINCE;
      default -> throw new Problem(DirectoryCode.REBASE_LEVEL_WRONG, level);
    };
  }

  private static Sharing sharing(String method, List<Weight> weights) {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "report" -> new Sharing.LeaveOut();
      case "even" -> new Sharing.Evenly();
      case "weight" -> new Sharing.Weighted(weights);
      default ->
          throw new Problem(DirectoryCode.REBASE_METHOD_UNKNOWN, method, "report, even, weight");
    };
  }
}
