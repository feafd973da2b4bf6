package askfirst.cli;

import askfirst.connection.Filter;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/// A filter as it is typed: `silent-for-a-year`.
final class FilterName implements ITypeConverter<Filter> {
    @Override
    public Filter convert(String typed) {
        return Filter.valueOf(typed.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
