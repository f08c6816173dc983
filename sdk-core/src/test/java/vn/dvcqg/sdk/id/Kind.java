package vn.dvcqg.sdk.id;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every kind of identifier with its two ways in, so that one test can hold for all of them. */
record Kind(
        Class<? extends Identifier> type,
        List<String> vectorIds,
        String field,
        boolean opaque,
        boolean personal,
        int maxLength,
        Function<String, Identifier> of,
        Predicate<String> isValid) {

    static final List<Kind> ALL = List.of(
            shaped(
                    AgencyCode.class,
                    List.of("agencyCodeOld", "agencyCodeNew"),
                    35,
                    AgencyCode::of,
                    AgencyCode::isValid),
            shaped(DossierCode.class, List.of("dossierCode"), 50, DossierCode::of, DossierCode::isValid),
            shaped(EnterpriseCode.class, List.of("enterpriseCode"), 40, EnterpriseCode::of, EnterpriseCode::isValid),
            opaque(FieldCode.class, List.of("fieldCode"), 100, FieldCode::of, FieldCode::isValid),
            opaque(LocalDossierId.class, List.of(), 200, LocalDossierId::of, LocalDossierId::isValid),
            personal(OldIdentityNumber.class, "cmnd", 36, OldIdentityNumber::of, OldIdentityNumber::isValid),
            personal(PersonalId.class, "personalId", 40, PersonalId::of, PersonalId::isValid),
            new Kind(
                    PortalAccountId.class,
                    List.of("techId"),
                    "portalAccountId",
                    true,
                    true,
                    100,
                    PortalAccountId::of,
                    PortalAccountId::isValid),
            shaped(ProcedureCode.class, List.of("procedureCode"), 44, ProcedureCode::of, ProcedureCode::isValid),
            opaque(ResultCode.class, List.of("resultCode"), 100, ResultCode::of, ResultCode::isValid),
            shaped(RoutingCode.class, List.of("dstcode"), 200, RoutingCode::of, RoutingCode::isValid),
            shaped(ServiceCode.class, List.of("serviceCode"), 47, ServiceCode::of, ServiceCode::isValid),
            personal(TaxCode.class, "taxCode", 40, TaxCode::of, TaxCode::isValid));

    private static Kind shaped(
            Class<? extends Identifier> type,
            List<String> vectorIds,
            int maxLength,
            Function<String, Identifier> of,
            Predicate<String> isValid) {
        return new Kind(type, vectorIds, fieldOf(type), false, false, maxLength, of, isValid);
    }

    private static Kind opaque(
            Class<? extends Identifier> type,
            List<String> vectorIds,
            int maxLength,
            Function<String, Identifier> of,
            Predicate<String> isValid) {
        return new Kind(type, vectorIds, fieldOf(type), true, false, maxLength, of, isValid);
    }

    private static Kind personal(
            Class<? extends Identifier> type,
            String vectorId,
            int maxLength,
            Function<String, Identifier> of,
            Predicate<String> isValid) {
        return new Kind(type, List.of(vectorId), fieldOf(type), false, true, maxLength, of, isValid);
    }

    private static String fieldOf(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
