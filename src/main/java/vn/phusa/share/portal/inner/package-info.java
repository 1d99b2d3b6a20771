/** What the portal's API and pages share: reading requests, writing formats, choosing charts. */
@NullMarked
package vn.phusa.share.portal.inner;

import org.jspecify.annotations.NullMarked;
