/** What is due when, and how pages say it. */
@NullMarked
package vn.phusa.base.privacy.inner;

import org.jspecify.annotations.NullMarked;
