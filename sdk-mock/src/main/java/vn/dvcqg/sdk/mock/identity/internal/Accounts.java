package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.AccountType;
import vn.dvcqg.sdk.mock.identity.Federation;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.identity.IdentitySettings;
import vn.dvcqg.sdk.mock.internal.Json;

/** The accounts of one provider, by name. */
final class Accounts {
    private static final String DEMO = "/vn/dvcqg/sdk/mock/identity/accounts.json";

    private final Map<String, IdentityAccount> all = new LinkedHashMap<>();

    Accounts(IdentitySettings settings) {
        List<IdentityAccount> source =
                settings.accounts().isEmpty() ? read(settings.accountsFile()) : settings.accounts();
        for (IdentityAccount account : source) {
            if (livesAt(settings, account) && all.put(account.name(), account) != null) {
                throw new IllegalArgumentException("two accounts have the name \"" + account.name() + "\"");
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("none of the accounts can log in at " + settings.generation());
        }
    }

    /** Officials and citizens never meet: each provider knows its own people only. */
    private static boolean livesAt(IdentitySettings settings, IdentityAccount account) {
        boolean official = account.type() == AccountType.OFFICIAL;
        boolean citizensOnly = settings.generation() == Generation.DIRECT_VNEID
                || (settings.generation() == Generation.PORTAL_SSO && settings.federation() == Federation.BCA);
        return settings.generation() == Generation.STAFF
                ? official
                : !official && (!citizensOnly || account.type() == AccountType.CITIZEN);
    }

    Optional<IdentityAccount> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    List<IdentityAccount> list() {
        return List.copyOf(all.values());
    }

    /** The account behind this one, the first behind the last. */
    IdentityAccount other(IdentityAccount account) {
        List<IdentityAccount> list = list();
        return list.get((list.indexOf(account) + 1) % list.size());
    }

    private static List<IdentityAccount> read(Optional<Path> file) {
        String name = file.map(Path::toString).orElse("accounts.json");
        try (InputStream in = file.isPresent()
                ? Files.newInputStream(file.get())
                : Objects.requireNonNull(Accounts.class.getResourceAsStream(DEMO))) {
            JsonNode json = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .filter(JsonNode::isArray)
                    .orElseThrow(() -> new IllegalArgumentException(name + " must hold a JSON array of accounts"));
            return json.valueStream().map(row -> account(row, name)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the accounts in " + name, unreadable);
        }
    }

    private static IdentityAccount account(JsonNode row, String file) {
        try {
            String type = row.path("type").asText().toUpperCase(Locale.ROOT);
            IdentityAccount.Builder account =
                    IdentityAccount.builder(row.path("name").asText(), AccountType.valueOf(type));
            for (Map.Entry<String, JsonNode> field : row.properties()) {
                fill(account, field.getKey(), field.getValue());
            }
            return account.build();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("an account in " + file + " is wrong: " + wrong.getMessage(), wrong);
        }
    }

    private static void fill(IdentityAccount.Builder account, String field, JsonNode value) {
        switch (field) {
            case "name", "type" -> {}
            case "subject" -> account.subject(value.asText());
            case "techId" -> account.techId(value.asText());
            case "fullName" -> account.fullName(value.asText());
            case "personalNumber" -> account.personalNumber(value.asText());
            case "birthDate" -> account.birthDate(value.asText());
            case "level" -> account.level(value.asInt());
            case "codesAsNumbers" -> account.codesAsNumbers(value.asBoolean());
            case "claims" ->
                value.properties()
                        .forEach(c -> account.claim(c.getKey(), Json.MAPPER.convertValue(c.getValue(), Object.class)));
            default -> throw new IllegalArgumentException("there is no field \"" + field + "\"");
        }
    }
}
