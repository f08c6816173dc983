package vn.dvcqg.sdk.examples.login;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.auth.ApplicantIdentity;
import vn.dvcqg.sdk.auth.LinkKey;
import vn.dvcqg.sdk.catalog.FieldOfWork;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;

/** Files dossiers of people who have logged in. Knows nothing of pages. Dossiers belong to a person and not to his session. */
final class DossierDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final Portal portal;
    private final String agency;
    private final Clock clock;
    private final Map<LinkKey, Map<String, FiledDossier>> books = new LinkedHashMap<>();
    private int lastNumber;

    DossierDesk(Portal portal, String agency, Clock clock) {
        this.portal = portal;
        this.agency = agency;
        this.clock = clock;
    }

    /** The procedure that people can apply for here; a copy of the catalogue answers. */
    Procedure procedure() {
        return portal.catalog().procedure(ProcedureCode.of("1.000001"));
    }

    synchronized List<FiledDossier> filedBy(ApplicantIdentity who) {
        return new ArrayList<>(books.getOrDefault(who.linkKey(), Map.of()).values());
    }

    /** The dossier of that code, if it is this person's: a code in an address proves nothing. */
    @Nullable
    FiledDossier find(ApplicantIdentity who, @Nullable String code) {
        return filedBy(who).stream()
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElse(null);
    }

    /**
     * Sends a dossier to the portal. The code is drawn once for a form, so whoever presses the button again, or tries again after a trouble,
     * does not file a second one.
     *
     * @throws vn.dvcqg.sdk.PortalException if the portal has not accepted it
     */
    FiledDossier file(ApplicantIdentity who, Filing filing) {
        FiledDossier entry = entryOf(who, filing);
        if (entry.outcome() != null) {
            return entry;
        }
        FiledDossier accepted = entry.accepted(
                portal.dossiers().submit(dossier(who, filing, entry)).outcome());
        synchronized (this) {
            Objects.requireNonNull(books.get(who.linkKey())).put(filing.form(), accepted);
        }
        return accepted;
    }

    private synchronized FiledDossier entryOf(ApplicantIdentity who, Filing filing) {
        Instant now = clock.instant();
        return books.computeIfAbsent(who.linkKey(), key -> new LinkedHashMap<>())
                .computeIfAbsent(filing.form(), form -> newEntry(now));
    }

    /** Key and code are made here and never by a browser; a real site takes the number from its database. */
    private FiledDossier newEntry(Instant now) {
        lastNumber++;
        String code = "%s-%s-%04d".formatted(agency, DAY.format(VietnamTime.local(now)), lastNumber);
        return new FiledDossier(LocalDossierId.of("WEB-" + code), DossierCode.of(code), now, null);
    }

    private Dossier dossier(ApplicantIdentity who, Filing filing, FiledDossier entry) {
        Procedure procedure = procedure();
        FieldOfWork field = procedure.fields().get(0);
        // kind, name, TechID, identity number and VNeID mark are what the login has proved; nobody types them
        Owner owner = who.owner()
                .account(account(who))
                .phone(filing.phone())
                .email(filing.email())
                .build();
        return Dossier.builder()
                .localId(entry.id())
                .code(entry.code())
                .procedure(Objects.requireNonNull(procedure.code()), procedure.name())
                .field(field.code(), field.name())
                .owner(owner)
                .summary(filing.summary())
                .channel(Channel.ONLINE)
                .submittedAt(entry.filedAt())
                .receivedAt(entry.filedAt())
                .status(DossierStatus.RECEIVED)
                .handover(Handover.AT_COUNTER)
                .processingAgencyName("Sở Mẫu")
                .build();
    }

    /** The TechID of the login. A provider other than the portal does not tell it; then the portal knows it by the identity number. */
    private @Nullable PortalAccountId account(ApplicantIdentity who) {
        PersonalId number = who.personalId();
        if (who.account() != null || number == null) {
            return who.account();
        }
        return portal.accounts().find(number).orElse(null);
    }
}
