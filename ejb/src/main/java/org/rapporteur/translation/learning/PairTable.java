package org.rapporteur.translation.learning;

import java.util.Arrays;

/**
 * Numbers pairs of words that are seen at least twice, in the order in which they are seen again. What is seen once only
 * is most of all pairs and tells nothing; of it one bit is kept, which now and then stands for two pairs.
 *
 * <p>Takes 16 bytes a pair and 16 MB for the bits, whatever the size of the memory; full tables take no more pairs.
 */
final class PairTable {

    private static final int BITS = 1 << 27;
    private static final int FIRST = 1 << 16;
    private static final long FREE = -1;

    private final int most;
    private final long[] once = new long[BITS >> 6];
    private long[] keys = free(FIRST);
    private int[] numbers = new int[FIRST];
    private int size;

    /** @param most pairs at most */
    PairTable(int most) {
        this.most = most;
    }

    private static long[] free(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }

    /** Takes note that the two stood in one segment. */
    void see(int source, int target) {
        long key = key(source, target);
        if (numbers[slot(key)] > 0) {
            return;
        }
        int bit = (int) (mixed(key) >>> 37);
        if ((once[bit >> 6] & 1L << bit) == 0) {
            once[bit >> 6] |= 1L << bit;
        } else if (size < most) {
            add(key);
        }
    }

    private void add(long key) {
        if (size > keys.length / 2) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        numbers[slot] = ++size;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = free(oldKeys.length * 2);
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] > 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** From 1; 0 for a pair that was not seen twice. */
    int number(int source, int target) {
        return numbers[slot(key(source, target))];
    }

    int size() {
        return size;
    }

    /** What is done with each pair. */
    interface Visitor {
        void visit(int number, int source, int target);
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] > 0) {
                visitor.visit(numbers[i], (int) (keys[i] >>> 32), (int) keys[i]);
            }
        }
    }

    private static long key(int source, int target) {
        return (long) source << 32 | target;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) mixed(key) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long mixed(long key) {
        long mixed = (key ^ key >>> 31) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
