/** HTTPS: a certificate of the operator, and another one without a restart. */
@NullMarked
package vn.phusa.app.shell.tls;

import org.jspecify.annotations.NullMarked;
