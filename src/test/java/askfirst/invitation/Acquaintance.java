package askfirst.invitation;

import askfirst.suppression.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the address book could know of people: whose marks were ever seen together, who was invited, who said never.
final class Acquaintance {
    private final Map<String, Set<Mark>> invited = new HashMap<>();
    private final Set<Mark> never = new HashSet<>();

    /// Everybody who is in the address book now.
    void sees(Collection<Set<Mark>> people) {
        for (Set<Mark> person : people) {
            for (Set<Mark> one : invited.values()) if (share(one, person)) one.addAll(person);
            if (share(never, person)) never.addAll(person);
        }
    }

    /// Codes of other letters that somebody with these marks had.
    List<String> before(String code, Set<Mark> person) {
        List<String> others = new ArrayList<>();
        invited.forEach((other, marks) -> {
            if (!other.equals(code) && share(marks, person)) others.add(other);
        });
        return others;
    }

    void invited(String code, Set<Mark> person) {
        invited.computeIfAbsent(code, _ -> new HashSet<>()).addAll(person);
    }

    void saysNever(String code) {
        never.addAll(invited.getOrDefault(code, Set.of()));
    }

    void never(Collection<Mark> marks) {
        never.addAll(marks);
    }

    boolean saidNever(Set<Mark> person) {
        return share(never, person);
    }

    Set<String> codes() {
        return invited.keySet();
    }

    private static boolean share(Set<Mark> one, Set<Mark> other) {
        return other.stream().anyMatch(one::contains);
    }
}
