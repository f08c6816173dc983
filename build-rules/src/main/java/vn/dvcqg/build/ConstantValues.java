package vn.dvcqg.build;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the compile-time constants of a class file.
 *
 * <p>Reflection could tell them only by initialising the class, and then could not tell a constant, which vendors' compilers
 * copy into their own classes, from a value that is computed at run time.
 */
final class ConstantValues {
    private static final int MAGIC_AND_VERSION = 8;
    private final DataInputStream in;
    private final Map<Integer, Object> pool = new HashMap<>();
    private final Map<Integer, Integer> strings = new HashMap<>();

    private ConstantValues(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** Field name to source form of the value, such as {@code "a\n"}, {@code 20L} or {@code true}. */
    static Map<String, String> of(InputStream classFile) throws IOException {
        return new ConstantValues(classFile).read();
    }

    private Map<String, String> read() throws IOException {
        in.skipNBytes(MAGIC_AND_VERSION);
        readPool();
        in.skipNBytes(6); // access, this, super
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        Map<String, String> constants = new HashMap<>();
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            in.skipNBytes(2);
            String name = text(in.readUnsignedShort());
            String descriptor = text(in.readUnsignedShort());
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = text(in.readUnsignedShort());
                int length = in.readInt();
                if (attribute.equals("ConstantValue")) {
                    constants.put(name, source(in.readUnsignedShort(), descriptor));
                } else {
                    in.skipNBytes(length);
                }
            }
        }
        return constants;
    }

    private void readPool() throws IOException {
        int size = in.readUnsignedShort();
        for (int index = 1; index < size; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> pool.put(index, in.readUTF());
                case 3 -> pool.put(index, in.readInt());
                case 4 -> pool.put(index, in.readFloat());
                case 5 -> pool.put(index, in.readLong());
                case 6 -> pool.put(index, in.readDouble());
                case 8 -> strings.put(index, in.readUnsignedShort());
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                default -> throw new IOException("unknown tag " + tag + " in the constant pool");
            }
            if (tag == 5 || tag == 6) {
                index++; // long and double take two places
            }
        }
    }

    private String text(int index) {
        return String.valueOf(pool.get(index));
    }

    private String source(int index, String descriptor) {
        Integer string = strings.get(index);
        if (string != null) {
            return quoted(text(string), '"');
        }
        return switch (descriptor) {
            case "Z" -> text(index).equals("1") ? "true" : "false";
            case "C" -> quoted(String.valueOf((char) Integer.parseInt(text(index))), '\'');
            case "J" -> text(index) + "L";
            case "F" -> text(index) + "f";
            default -> text(index);
        };
    }

    private static String quoted(String text, char quote) {
        StringBuilder source = new StringBuilder().append(quote);
        text.chars()
                .forEach(c ->
                        source.append(c == '\n' ? "\\n" : c == quote || c == '\\' ? "\\" + (char) c : "" + (char) c));
        return source.append(quote).toString();
    }
}
