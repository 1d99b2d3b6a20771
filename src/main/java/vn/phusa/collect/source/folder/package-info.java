/** Files of folders: on the server itself, or on others through FTP and SFTP. */
@NullMarked
package vn.phusa.collect.source.folder;

import org.jspecify.annotations.NullMarked;
