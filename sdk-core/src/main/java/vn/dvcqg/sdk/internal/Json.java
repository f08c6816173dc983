package vn.dvcqg.sdk.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The one mapper of the SDK: making one costs more than using it. */
public final class Json {

    /** Thread-safe; nobody may configure it. */
    public static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}
}
