package org.policykg.authority;

import java.util.List;

/**
 * A field of work that offices are named after: 财政 in 江苏省财政厅.
 *
 * @param iri its identifier
 * @param name written out in full: 发展和改革
 * @param names every other form: 发展改革, 发改
 */
public record Function(String iri, String name, List<String> names) {
    public Function {
        names = List.copyOf(names);
    }

    @Override
    public String toString() {
        return name;
    }
}
