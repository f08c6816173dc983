// An independent, certified client logs in at the mock. Arguments: address of the mock. Prints one line for each step that held.
import assert from 'node:assert/strict';
import * as client from 'openid-client';

const [host] = process.argv.slice(2);
const redirectUri = 'https://motcua.example.test/sso/callback';
const insecure = { execute: [client.allowInsecureRequests] };

const held = (step) => console.log(`held: ${step}`);

const discover = () =>
  client.discovery(new URL(`${host}/oauth2/token`), 'demo-client', undefined, client.ClientSecretBasic('demo-client-secret'), insecure);

async function login(config, parameters = {}) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedNonce = client.randomNonce();
  const expectedState = client.randomState();
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    nonce: expectedNonce,
    state: expectedState,
    ...parameters,
  });
  const answer = await fetch(start, { redirect: 'manual' });
  assert.equal(answer.status, 302);
  return client.authorizationCodeGrant(config, new URL(answer.headers.get('location')), {
    pkceCodeVerifier,
    expectedNonce,
    expectedState,
    idTokenExpected: true,
  });
}

async function control(method, path) {
  const answer = await fetch(`${host}/__mock/${path}`, { method });
  assert.equal(answer.status, 200);
  return answer.json();
}

const kid = (tokens) => JSON.parse(Buffer.from(tokens.id_token.split('.')[0], 'base64url')).kid;

let config = await discover();
// the client checks signatures of the token endpoint only where it is told to
client.enableNonRepudiationChecks(config);
held('discovery');

const first = await login(config);
held('code flow with PKCE, nonce, state and signature');

const person = await client.fetchUserInfo(config, first.access_token, first.claims().sub);
assert.equal(person.SoDinhDanh, '000090000001');
held('userinfo of the same subject');

const active = await client.tokenIntrospection(config, first.access_token);
assert.equal(active.active, true);
const refreshed = await client.refreshTokenGrant(config, first.refresh_token);
assert.equal(refreshed.claims().sub, first.claims().sub);
held('introspection and refresh');

await client.tokenRevocation(config, first.access_token);
assert.equal((await client.tokenIntrospection(config, first.access_token)).active, false);
held('revocation');

await control('POST', 'keys/publish-next');
const between = await login(config);
assert.equal(kid(between), kid(first));
await control('POST', 'keys/use-next');
// the cached key set knows the new key only if it was fetched after the first step
config = await discover();
client.enableNonRepudiationChecks(config);
const after = await login(config);
assert.notEqual(kid(after), kid(first));
held('key rotation');

const post = await client.discovery(new URL(`${host}/oauth2/token`), 'demo-client', undefined, client.ClientSecretPost('demo-client-secret'), insecure);
await login(post);
held('secret in the body');

const out = client.buildEndSessionUrl(config, {
  id_token_hint: after.id_token,
  post_logout_redirect_uri: 'https://motcua.example.test/',
  state: 'after-logout',
});
const bye = await fetch(out, { redirect: 'manual' });
assert.equal(bye.headers.get('location'), 'https://motcua.example.test/?state=after-logout');
held('logout');

await assert.rejects(login(config, { acr_values: 'LoA2', login_hint: 'citizen', scope: 'email' }), (error) => error.error === 'invalid_scope');
held('error callback');
