/** Tests of the rules of access. */
@NullMarked
package vn.phusa.base.access.policy;

import org.jspecify.annotations.NullMarked;
