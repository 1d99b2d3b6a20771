/** Rules of access: which one decides, and where they are kept. */
@NullMarked
package vn.phusa.base.access.policy;

import org.jspecify.annotations.NullMarked;
