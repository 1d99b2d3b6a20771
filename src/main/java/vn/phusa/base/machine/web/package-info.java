/** The proofs that come with a call, and the pages about machines. */
@NullMarked
package vn.phusa.base.machine.web;

import org.jspecify.annotations.NullMarked;
