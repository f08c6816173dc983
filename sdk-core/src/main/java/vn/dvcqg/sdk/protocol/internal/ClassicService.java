package vn.dvcqg.sdk.protocol.internal;

import vn.dvcqg.sdk.transport.spi.Effect;

/** The operations of the classic interface: their names on the wire, their address, and what they do there. */
enum ClassicService {
    SUBMIT("DongBoHoSoMC", Address.INTEGRATION, Effect.REPEATABLE),
    REPORT("CapNhatTienDoHoSoMC", Address.INTEGRATION, Effect.ONCE),
    UPDATE_PORTAL_BORN("DongBoTrangThaiHoSo", Address.INTEGRATION, Effect.REPEATABLE),
    LOOK_UP("TraCuuHoSo", Address.INTEGRATION, Effect.NONE),
    PROCEDURE("LayThuTuc", Address.INTEGRATION, Effect.NONE),
    SERVICES("LayDVC", Address.INTEGRATION, Effect.NONE),
    PROCEDURES("LayDanhSachTTHC", Address.SHARE, Effect.NONE),
    AGENCIES("LayDanhMucCoQuan", Address.SHARE, Effect.NONE),
    FIELDS("LayDanhMucLinhVuc", Address.SHARE, Effect.NONE),
    FIND_ACCOUNT("TraCuuTechID", Address.SHARE, Effect.NONE);

    /** The two addresses beside the login. */
    enum Address {
        INTEGRATION,
        SHARE
    }

    private final String wireName;
    private final Address address;
    private final Effect effect;

    ClassicService(String wireName, Address address, Effect effect) {
        this.wireName = wireName;
        this.address = address;
        this.effect = effect;
    }

    String wireName() {
        return wireName;
    }

    Address address() {
        return address;
    }

    Effect effect() {
        return effect;
    }
}
