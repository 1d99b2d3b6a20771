package vn.phusa.base.account.provider;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider says of somebody, read by paths such as {@code realm_access.roles}. */
record Claims(Map<String, Object> values) {

  /** Empty for a path that leads nowhere, or to something else than a text. */
  Optional<String> text(String path) {
    return at(path) instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  /** One text or many. */
  List<String> texts(String path) {
    return switch (at(path)) {
      case null -> List.of();
      case Collection<?> many -> many.stream().map(String::valueOf).toList();
      case Object one -> List.of(one.toString());
    };
  }

  private @Nullable Object at(String path) {
    if (path.isEmpty()) {
      return null;
    }
    Object found = values;
    for (var step : path.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return found;
  }
}
