package vn.dvcqg.build;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition that turns every sentence it finds about a class into a violation. */
final class Reporting extends ArchCondition<JavaClass> {
    private final Function<JavaClass, Stream<String>> faults;

    Reporting(String description, Function<JavaClass, Stream<String>> faults) {
        super(description);
        this.faults = faults;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        faults.apply(item).forEach(fault -> events.add(SimpleConditionEvent.violated(item, fault)));
    }
}
