package org.rapporteur.typesetting.objects;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObjectKey;

/** The objects of one file with their numbers, from 1, in the order in which they were first spoken of. */
final class ObjectNumbers {

    private final List<COSBase> objects = new ArrayList<>(256);

    /** The object's number; the next one where it has none yet. */
    int of(COSBase object) {
        // Written on the object itself, because asking a map is the better part of writing a reference.
        COSObjectKey key = object.getKey();
        if (key != null) {
            int known = (int) key.getNumber();
            if (known <= objects.size() && objects.get(known - 1) == object) {
                return known;
            }
        }
        objects.add(object);
        object.setKey(new COSObjectKey(objects.size(), 0));
        return objects.size();
    }

    /** A number for what is written by other means; its object is the null object. */
    int reserve() {
        objects.add(COSNull.NULL);
        return objects.size();
    }

    /** How many have a number so far. */
    int count() {
        return objects.size();
    }

    COSBase object(int number) {
        return objects.get(number - 1);
    }
}
