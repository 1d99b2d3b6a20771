package vn.phusa.store.lake;

import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;

/**
 * A dataset's slug: lower-case ASCII words joined with {@code -}, {@code _} or a dot, at most 120
 * characters; by convention agency, dot, name ({@code so-y-te.benh-vien}).
 */
public record DatasetId(String slug) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+([-_.][a-z0-9]+)*");

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
