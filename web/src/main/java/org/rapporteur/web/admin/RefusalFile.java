package org.rapporteur.web.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.batch.BatchRefusal;
import org.rapporteur.batch.Batches;
import org.rapporteur.web.shared.Messages;

/** The report of refused items as a file, read and written in pages, so that its length needs no memory. */
record RefusalFile(Messages messages, ObjectMapper mapper) {

    /** Gives some of the refusals. */
    interface Pages {
        List<BatchRefusal> read(int offset, int size);
    }

    void write(OutputStream out, boolean csv, Pages pages) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (csv) {
            writer.write("item,code,reason,data\r\n");
        }
        int offset = 0;
        List<BatchRefusal> page;
        do {
            page = pages.read(offset, Batches.MOST);
            for (BatchRefusal refusal : page) {
                writer.write(csv ? row(refusal) : line(refusal));
            }
            offset += page.size();
        } while (page.size() == Batches.MOST);
        writer.flush();
    }

    private String row(BatchRefusal refusal) throws IOException {
        return refusal.item() + "," + cell(refusal.code()) + ","
                + cell(words(messages, refusal)) + ","
                + cell(mapper.writeValueAsString(refusal.data())) + "\r\n";
    }

    private String line(BatchRefusal refusal) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("item", refusal.item());
        members.put("code", refusal.code());
        members.put("title", words(messages, refusal));
        members.put("data", refusal.data());
        return mapper.writeValueAsString(members) + "\n";
    }

    /** Why an item was refused, with the edition that it is about where it is about one, and the reason behind it. */
    static String words(Messages messages, BatchRefusal refusal) {
        Map<String, Object> data = new LinkedHashMap<>(refusal.data());
        data.computeIfPresent("reason", (name, code) -> messages.say(code.toString(), refusal.data()));
        String why = messages.say(refusal.code(), data);
        data.put("why", why);
        return data.containsKey("edition") ? messages.say("batch.about-edition", data) : why;
    }

    /** A quoted cell (RFC 4180); a spreadsheet must not take what stands in it for a formula. */
    static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
