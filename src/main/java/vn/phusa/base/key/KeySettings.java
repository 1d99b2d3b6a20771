package vn.phusa.base.key;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hardware module that closes the files of keys.
 *
 * @param library PKCS #11 library of its maker; without one the files are open to their owner
 * @param slot its place in the library's list of slots with a token, from 0
 * @param pin of the token's user
 * @param label name of the AES key in the token, which is made when it is not there
 * @param close off to open the files again, before the module is left or exchanged
 */
@ConfigurationProperties("phusa.key")
public record KeySettings(
    @Nullable Path library,
    @DefaultValue("0") int slot,
    @DefaultValue("") String pin,
    @DefaultValue("phusa") String label,
    @DefaultValue("true") boolean close) {

  /** Without the PIN. */
  @Override
  public String toString() {
    return "KeySettings[" + library + ", slot " + slot + ", " + label + ", " + close + "]";
  }
}
