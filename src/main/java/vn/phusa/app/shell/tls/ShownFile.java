package vn.phusa.app.shell.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.base.key.PrivateFile;
import vn.phusa.base.problem.Problem;

/**
 * {@code server.crt} of the state directory: the certificate that the running server shows, by
 * which the command line on this machine knows it whatever name it was made for.
 */
record ShownFile(Path state) {

  private static final int LINE = 64;

  void write(Identity identity) {
    var file = state.resolve("server.crt");
    try {
      var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
      var body = lines.encodeToString(identity.certificate().getEncoded());
      PrivateFile.write(
          file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    } catch (IOException | CertificateEncodingException failure) {
      throw new Problem(failure, ShellCode.DIRECTORY_UNUSABLE, file, failure.toString());
    }
  }
}
