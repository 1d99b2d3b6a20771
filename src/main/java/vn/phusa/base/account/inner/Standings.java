package vn.phusa.base.account.inner;

import java.util.Map;

/** How it stands with everybody. */
public interface Standings {

  Map<String, Standing> all();
}
