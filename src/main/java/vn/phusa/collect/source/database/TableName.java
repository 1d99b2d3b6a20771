package vn.phusa.collect.source.database;

import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A table, by its schema where the product has schemas. */
record TableName(@Nullable String schema, String table) {

  static TableName of(String offered, Database database) {
    var dot = offered.indexOf('.');
    return database.hasSchemas() && dot > 0
        ? new TableName(offered.substring(0, dot), offered.substring(dot + 1))
        : new TableName(null, offered);
  }

  Name quoted() {
    return schema == null ? DSL.quotedName(table) : DSL.quotedName(schema, table);
  }

  String offered() {
    return schema == null ? table : schema + "." + table;
  }
}
