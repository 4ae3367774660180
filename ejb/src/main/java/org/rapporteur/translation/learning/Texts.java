package org.rapporteur.translation.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Many short texts in two arrays instead of two objects each. In the order in which they were given. Immutable. */
final class Texts {

    private final byte[] letters;
    private final int[] ends;

    private Texts(byte[] letters, int[] ends) {
        this.letters = letters;
        this.ends = ends;
    }

    static Texts of(List<String> texts) {
        int[] ends = new int[texts.size()];
        byte[][] all = new byte[texts.size()][];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            all[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
            end += all[i].length;
            ends[i] = end;
        }
        byte[] letters = new byte[end];
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(all[i], 0, letters, ends[i] - all[i].length, all[i].length);
        }
        return new Texts(letters, ends);
    }

    int size() {
        return ends.length;
    }

    String get(int number) {
        int start = start(number);
        return new String(letters, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** Where a text stands among texts that are in the order of {@link #compare}; negative where it does not. */
    int find(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = ends.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(letters, start(middle), ends[middle], wanted, 0, wanted.length);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The order in which texts can be found. */
    static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, ends);
        out.writeInt(letters.length);
        out.write(letters);
    }

    static Texts read(DataInputStream in) throws IOException {
        int[] ends = Numbers.read(in);
        byte[] letters = in.readNBytes(in.readInt());
        return new Texts(letters, ends);
    }

    /** Arrays of numbers in files. */
    static final class Numbers {

        private Numbers() {}

        static void write(DataOutputStream out, int[] numbers) throws IOException {
            out.writeInt(numbers.length);
            for (int number : numbers) {
                out.writeInt(number);
            }
        }

        static int[] read(DataInputStream in) throws IOException {
            int[] numbers = new int[in.readInt()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = in.readInt();
            }
            return numbers;
        }
    }
}
