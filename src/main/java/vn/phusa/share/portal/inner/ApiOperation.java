package vn.phusa.share.portal.inner;

import java.util.List;

/**
 * One address of the API, as the guide tells it.
 *
 * @param answers the statuses that it answers with
 */
public record ApiOperation(
    String method, String path, String summary, List<Parameter> parameters, String answers) {

  public ApiOperation {
    parameters = List.copyOf(parameters);
  }

  public record Parameter(String name, String description) {}
}
