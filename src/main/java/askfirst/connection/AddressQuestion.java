package askfirst.connection;

import askfirst.mail.EmailAddress;
import java.util.List;
import java.util.UUID;

/// An address from an address book: whose is it?
///
/// @param name       as the address book has it
/// @param candidates people of that name without an address
public record AddressQuestion(
        UUID id, EmailAddress address, String name, String company, List<Connection> candidates) {}
