package vn.phusa.share.portal.inner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import vn.phusa.base.problem.Problem;
import vn.phusa.share.portal.PortalCode;

/** The formats that rows leave in; JSON is a page, the others are whole files. */
public enum RowFormat {
  JSON("JSON", "json", "application/json"),
  NDJSON("NDJSON", "ndjson", "application/x-ndjson"),
  CSV("CSV", "csv", "text/csv;charset=UTF-8"),
  XLSX("Excel (XLSX)", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PARQUET("Parquet", "parquet", "application/vnd.apache.parquet"),
  GEOJSON("GeoJSON", "geojson", "application/geo+json");

  private final String title;
  private final String extension;
  private final MediaType mediaType;

  RowFormat(String title, String extension, String mediaType) {
    this.title = title;
    this.extension = extension;
    this.mediaType = MediaType.parseMediaType(mediaType);
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  public String extension() {
    return extension;
  }

  public MediaType mediaType() {
    return mediaType;
  }

  /**
   * The format that {@code f} names; without it the one that the Accept header likes best.
   *
   * @throws Problem {@link PortalCode#FORMAT_UNKNOWN} naming what there is
   */
  public static RowFormat wanted(@Nullable String f, @Nullable String accept) {
    if (f != null && !f.isBlank()) {
      return named(f);
    }
    if (accept == null || accept.isBlank()) {
      return JSON;
    }
    return ofAccept(accept);
  }

  private static RowFormat named(String f) {
    var wanted = f.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.extension.equals(wanted))
        .findFirst()
        .orElseThrow(() -> new Problem(PortalCode.FORMAT_UNKNOWN, f, known()));
  }

  private static RowFormat ofAccept(String accept) {
    for (var type : parsed(accept)) {
      for (var format : values()) {
        if (type.includes(format.mediaType)) {
          return format;
        }
      }
      if (type.includes(MediaType.TEXT_HTML)) {
        return JSON;
      }
    }
    throw new Problem(PortalCode.FORMAT_UNKNOWN, accept, known());
  }

  private static List<MediaType> parsed(String accept) {
    try {
      var types = new java.util.ArrayList<>(MediaType.parseMediaTypes(accept));
      org.springframework.util.MimeTypeUtils.sortBySpecificity(types);
      types.sort(java.util.Comparator.comparingDouble(MediaType::getQualityValue).reversed());
      return types;
    } catch (InvalidMediaTypeException e) {
      throw new Problem(e, PortalCode.FORMAT_UNKNOWN, accept, known());
    }
  }

  private static String known() {
    return Arrays.stream(values()).map(RowFormat::extension).collect(Collectors.joining(", "));
  }
}
