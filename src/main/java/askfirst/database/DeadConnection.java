package askfirst.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/// Tells the pool when a connection to H2 is past saving. It knows PostgreSQL's signs by itself, and would hand out
/// connections to a database that has closed itself for as long as they are in demand.
public final class DeadConnection implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2 -> Override.MUST_EVICT;
            default -> Override.CONTINUE_EVICT;
        };
    }
}
