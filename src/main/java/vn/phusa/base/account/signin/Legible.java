package vn.phusa.base.account.signin;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.Collections;
import java.util.function.Consumer;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.session.Session;

/**
 * Whether all that a stored session holds can be read: what another version of this software wrote
 * may be of classes that are no more.
 */
final class Legible {

  private Legible() {}

  static boolean is(Session session) {
    return all(session.getAttributeNames(), session::getAttribute);
  }

  static boolean is(HttpSession session) {
    return all(Collections.list(session.getAttributeNames()), session::getAttribute);
  }

  private static boolean all(Collection<String> names, Consumer<String> read) {
    try {
      names.forEach(read);
      return true;
    } catch (ConversionException | SerializationFailedException spoiled) {
      return false;
    }
  }
}
