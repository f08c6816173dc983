// Who may ask, and who logs in. Everything is made up.
const shared = {
  redirect_uris: ['https://motcua.example.test/sso/callback'],
  post_logout_redirect_uris: ['https://motcua.example.test/logged-out'],
  grant_types: ['authorization_code'],
  response_types: ['code'],
};

export const clients = [
  { ...shared, client_id: 'demo-client', client_secret: 'demo-client-secret', token_endpoint_auth_method: 'client_secret_post' },
  // every character that means something else in a form, in a header or behind a colon
  { ...shared, client_id: 'mot-cua:H99+a b', client_secret: 'demo: +%&=/?#"~', token_endpoint_auth_method: 'client_secret_basic' },
  ...['ES256', 'PS256'].map((algorithm) => ({
    ...shared,
    client_id: `demo-${algorithm}`,
    client_secret: 'demo-client-secret',
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: algorithm,
  })),
];

const citizen = {
  TechID: '3b0d0a55-0000-4000-8000-000000000001',
  LoaiTaiKhoan: 1,
  HoVaTen: 'Nguyễn Văn Mẫu',
  SoDinhDanh: '000090000001',
  NgayThangNamSinh: '19900101',
};

export const accounts = {
  officer: { claims: { name: 'Trần Thị Mẫu', email: 'mau@example.test' } },
  citizen: { level: 'LoA1', claims: citizen },
  'citizen-vneid': { level: 'LoA2', claims: { ...citizen, loginIdp: 'BCA' } },
};
