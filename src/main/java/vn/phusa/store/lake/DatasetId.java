package vn.phusa.store.lake;

import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;

/**
 * A dataset's slug: agency, dot, name, in lower-case ASCII ({@code so-y-te.benh-vien}); 3 to 120
 * characters.
 */
public record DatasetId(String slug) {

  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

  public DatasetId {
    if (slug.length() > 120 || !SHAPE.matcher(slug).matches()) {
      throw new Problem(LakeCode.DATASET_ID_MALFORMED, slug);
    }
  }

  @Override
  public String toString() {
    return slug;
  }
}
