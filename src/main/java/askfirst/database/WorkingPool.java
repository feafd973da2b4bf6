package askfirst.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// The embedded database's pool: who borrows a connection is at work until she gives it back, see [Stillness].
@Singleton
final class WorkingPool implements BeanCreatedEventListener<DataSource>, Ordered {
    private final Database database;

    WorkingPool(Database database) {
        this.database = database;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return database.isOursAlone() ? proxy(DataSource.class, new Lending(event.getBean())) : event.getBean();
    }

    /// Before the framework puts the one connection of a transaction around it.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /// A connection that is at work until it is closed. One that cannot begin goes back to where it came from.
    static Connection atWork(Connection connection) throws SQLException {
        try {
            say(connection, DiskSync.ENTER);
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        return proxy(Connection.class, new Lent(connection));
    }

    private record Lending(DataSource pool) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object answer = passOn(pool, method, arguments);
            return answer instanceof Connection connection ? atWork(connection) : answer;
        }
    }

    private record Lent(Connection connection) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("close")) leave();
            return passOn(connection, method, arguments);
        }

        /// A broken connection has left already.
        private void leave() {
            try {
                if (!connection.isClosed()) say(connection, DiskSync.LEAVE);
            } catch (SQLException broken) {
                // closing it tells whoever has to know
            }
        }
    }

    private static void say(Connection connection, String words) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(words);
        }
    }

    private static Object passOn(Object to, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WorkingPool.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
