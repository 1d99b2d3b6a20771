/** HTTPS with certificates made in the test. */
@NullMarked
package vn.phusa.app.shell.tls;

import org.jspecify.annotations.NullMarked;
