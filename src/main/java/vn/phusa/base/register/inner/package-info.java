/** What the pages of the registers show. */
@NullMarked
package vn.phusa.base.register.inner;

import org.jspecify.annotations.NullMarked;
