package vn.phusa.base.access.inner;

import java.util.Map;
import vn.phusa.base.access.Decision;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Reach;
import vn.phusa.base.access.Sensitivity;

/** The rules as of now, as the maker of grants asks them. */
public interface Rules {

  Decision decide(Protected subject, Principal principal, Environment environment);

  Reach reach(Principal principal, Environment environment);

  Map<String, Sensitivity> classed(String dataset);
}
