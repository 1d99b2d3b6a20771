package vn.phusa.collect.source.http;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpRequest;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Calling;

/**
 * An API's key stays with its server: redirects are not followed, and what leads to the next page
 * must lead to the same server.
 */
record OneServer(URI base, Authority authority) implements Calling.Manner {

  @Override
  public void require(URI address) {
    var same =
        base.getScheme().equals(address.getScheme())
            && base.getHost().equals(address.getHost())
            && base.getPort() == address.getPort();
    if (!same) {
      throw new Problem(SourceCode.CHOSEN_GONE, Objects.toString(address), "");
    }
  }

  @Override
  public void sign(URI address, ClassicHttpRequest request) throws IOException {
    authority.sign(request);
  }

  @Override
  public String accept() {
    return "application/json, */*;q=0.5";
  }
}
