package org.policykg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles what a user would write, against what a user has: the class path of this run, and what was compiled before. */
final class JavaSources {
    private JavaSources() {}

    /** Compiles one class into a folder; warnings are errors. */
    static void compile(Path folder, String name, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        URI place = URI.create("string:///" + name.replace('.', '/') + ".java");
        JavaFileObject file = new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return source;
            }
        };
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-classpath",
                    System.getProperty("java.class.path") + File.pathSeparator + folder,
                    "-proc:none",
                    "--release",
                    "21",
                    "-Xlint:all",
                    "-Werror");
            boolean compiled = compiler.getTask(null, files, said, options, null, List.of(file))
                    .call();
            assertThat(compiled).as(said.getDiagnostics().toString()).isTrue();
        }
    }
}
