package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.rowset.RowSetMetaDataImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of types as the drivers of SQL Server and Oracle describe them. */
class SourceColumnTest {

  @ParameterizedTest
  @CsvSource({
    // Oracle
    "NUMBER, 2, 0, -127, VARCHAR",
    "NUMBER, 2, 10, 0, 'DECIMAL(10, 0)'",
    "NUMBER, 2, 38, 10, 'DECIMAL(38, 10)'",
    "NUMBER, 2, 5, 8, VARCHAR",
    "FLOAT, 2, 126, -127, VARCHAR",
    "BINARY_FLOAT, 100, 0, 0, DOUBLE",
    "BINARY_DOUBLE, 101, 0, 0, DOUBLE",
    "DATE, 93, 0, 0, TIMESTAMP",
    "TIMESTAMP, 93, 0, 6, TIMESTAMP",
    "TIMESTAMP WITH TIME ZONE, -101, 0, 6, TIMESTAMPTZ",
    "TIMESTAMP WITH LOCAL TIME ZONE, -102, 0, 6, TIMESTAMPTZ",
    "NVARCHAR2, -9, 200, 0, VARCHAR",
    "CLOB, 2005, -1, 0, VARCHAR",
    "NCLOB, 2011, -1, 0, VARCHAR",
    "RAW, -3, 16, 0, BLOB",
    "BLOB, 2004, -1, 0, BLOB",
    // SQL Server
    "bit, -7, 1, 0, BOOLEAN",
    "tinyint, -6, 3, 0, BIGINT",
    "bigint, -5, 19, 0, BIGINT",
    "money, 3, 19, 4, 'DECIMAL(19, 4)'",
    "datetime2, 93, 27, 7, TIMESTAMP",
    "datetimeoffset, -155, 34, 7, TIMESTAMPTZ",
    "time, 92, 16, 7, TIME",
    "date, 91, 10, 0, DATE",
    "uniqueidentifier, 1, 36, 0, VARCHAR",
    "nvarchar, -9, 1073741823, 0, VARCHAR",
    "xml, -16, 1073741823, 0, VARCHAR",
    "varbinary, -3, 8000, 0, BLOB"
  })
  void typesKeepWhatTheyMean(String name, int type, int precision, int scale, String spooled)
      throws SQLException {
    var column = SourceColumn.of(new Described(name, type, precision, scale), 1);
    assertThat(column.spooled()).isEqualTo(spooled);
  }

  /** A result's only column, as a driver describes it. */
  private static final class Described extends RowSetMetaDataImpl {

    private static final long serialVersionUID = 1;
    private final String typeName;
    private final int type;
    private final int precision;
    private final int scale;

    Described(String typeName, int type, int precision, int scale) {
      this.typeName = typeName;
      this.type = type;
      this.precision = precision;
      this.scale = scale;
    }

    @Override
    public String getColumnLabel(int index) {
      return "cot";
    }

    @Override
    public int getColumnType(int index) {
      return type;
    }

    @Override
    public String getColumnTypeName(int index) {
      return typeName;
    }

    @Override
    public int getPrecision(int index) {
      return precision;
    }

    @Override
    public int getScale(int index) {
      return scale;
    }

    @Override
    public boolean isSigned(int index) {
      return true;
    }
  }
}
