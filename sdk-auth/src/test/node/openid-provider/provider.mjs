// An independent, certified provider for the tests of logins. Arguments: certificate, key, and "portal" for the addresses and the issuer
// of the portal. Commands come on stdin, one on a line, and are answered by one line; when stdin ends, because the test or its whole JVM is
// gone, so does this program.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createInterface } from 'node:readline';
import { Provider } from 'oidc-provider';
import { accounts, clients } from './data.mjs';

const [certificate, key, kind] = process.argv.slice(2);
const answer = (text) => process.stdout.write(`${text}\n`);
// the library tells what a real service would have to change; stdout belongs to the answers
console.info = console.error;

const wso2 = {
  authorization: '/oauth2/authorize',
  token: '/oauth2/token',
  userinfo: '/oauth2/userinfo',
  jwks: '/oauth2/jwks',
  end_session: '/oidc/logout',
  revocation: '/oauth2/revoke',
  introspection: '/oauth2/introspect',
};

const made = new Map();

const jwk = (kind, options, more) => ({ ...generateKeyPairSync(kind, options).privateKey.export({ format: 'jwk' }), ...more });

/** Keys under one name, made when first asked for: those that sign, and kinds that a client may not know. */
function keysOf(name) {
  if (!made.has(name)) {
    made.set(name, [
      jwk('ed25519', {}, { use: 'sig', kid: `${name}-ed` }),
      jwk('ec', { namedCurve: 'P-256' }, { use: 'enc', alg: 'ECDH-ES', kid: `${name}-enc` }),
      jwk('rsa', { modulusLength: 2048 }, { use: 'sig', kid: `${name}-rsa` }),
      jwk('ec', { namedCurve: 'P-256' }, { use: 'sig', alg: 'ES256', kid: `${name}-ec` }),
    ]);
  }
  return made.get(name);
}

/** A provider whose first key signs. All of them share one memory of sessions, codes and tokens. */
function provider(issuer, names) {
  const one = new Provider(issuer, {
    clients,
    jwks: { keys: names.flatMap(keysOf) },
    ...(kind === 'portal' ? { routes: wso2 } : {}),
    cookies: { keys: ['a key of the tests only'] },
    pkce: { required: () => true },
    acrValues: ['LoA1', 'LoA2'],
    claims: {
      openid: ['sub', 'TechID', 'LoaiTaiKhoan', 'HoVaTen', 'SoDinhDanh', 'NgayThangNamSinh', 'loginIdp'],
      profile: ['name'],
      email: ['email'],
    },
    findAccount: (ctx, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id].claims }) },
    // a test moves its clock by hours, the provider knows nothing of that
    ttl: { IdToken: 86400, AccessToken: 3600, Session: 3600, Grant: 3600, Interaction: 3600 },
    features: {
      devInteractions: { enabled: true },
      introspection: { enabled: true },
      revocation: { enabled: true },
      // no client wants it; it lets keys for it stand in the key set
      encryption: { enabled: true },
    },
  });
  // the login page of the library asks for no level; here the account has it
  const finished = one.interactionFinished.bind(one);
  one.interactionFinished = (request, response, result, options) => {
    const level = accounts[result.login?.accountId]?.level;
    return finished(request, response, level ? { ...result, login: { ...result.login, acr: level } } : result, options);
  };
  return one;
}

const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) });
server.listen(0, '127.0.0.1', () => {
  const host = `https://127.0.0.1:${server.address().port}`;
  const issuer = kind === 'portal' ? `${host}/oauth2/token` : host;
  const keySet = kind === 'portal' ? wso2.jwks : '/jwks';
  let signing = provider(issuer, ['first']).callback();
  let publishing = signing;
  let keysDown = false;
  let asked = 0;

  server.on('request', (request, response) => {
    if (request.url !== keySet) {
      signing(request, response);
      return;
    }
    asked += 1;
    if (keysDown) {
      response.writeHead(503).end();
    } else {
      publishing(request, response);
    }
  });

  const commands = {
    sign: (names) => {
      signing = provider(issuer, names).callback();
    },
    publish: (names) => {
      publishing = provider(issuer, names).callback();
    },
    'keys-down': () => {
      keysDown = true;
    },
    // milliseconds
    ahead: ([time]) => {
      const now = Date.now;
      Date.now = () => now() + Number(time);
    },
    'keys-asked': () => asked,
  };
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const [command, ...names] = line.split(' ');
      answer(`${command} ${commands[command](names) ?? 'done'}`);
    })
    .on('close', () => process.exit(0));
  answer(`ready ${host} ${issuer}`);
});
