// The relying party's half of WebAuthn: what the stories of passkeys leave open, and that nobody pays for it who has no passkeys.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { credentialIdOf, verifyAssertion, verifyRegistration } from '../../src/crypto/webauthn.ts';
import { createPasskey } from '../support/authenticator.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const demand = { relyingPartyId: 'localhost', challenge: 'AAAA', userVerification: false };
const options = {
  challenge: demand.challenge,
  rp: { id: demand.relyingPartyId, name: 'mock' },
  user: { id: 'dXNlcg', name: 'ada', displayName: 'ada' },
  excludeCredentials: [],
  authenticatorSelection: {},
};

describe('verifyRegistration', () => {
  it('takes pages of the own machine without a certificate, and others only with one', async () => {
    for (const [origin, taken] of [
      ['http://localhost:5173', true],
      ['http://app.localhost', true],
      ['https://localhost', true],
      ['http://localhost.example.com', false],
      ['ws://localhost', false],
      ['http://localhost:5173/', false],
      ['null', false],
    ] as const) {
      const { credential } = createPasskey(options, { origin });
      const verdict = await verifyRegistration(credential, demand);
      expect([origin, verdict.ok || verdict.reason]).toEqual([origin, taken ? true : 'origin']);
    }
  });

  it('reads what the browser says of the authenticator, and leaves out what makes no sense', async () => {
    const { credential } = createPasskey(options, { origin: 'https://localhost' });
    const told = await verifyRegistration(credential, demand);
    expect(told).toMatchObject({ authenticator: { transports: ['internal'], attachment: 'platform' } });
    const { response } = credential;
    for (const transports of [undefined, 'usb', [1, '']]) {
      const odd = { ...credential, authenticatorAttachment: 7, response: { ...response, transports } };
      const verdict = await verifyRegistration(odd, demand);
      expect(verdict).toMatchObject({ ok: true, authenticator: { transports: [], attachment: undefined } });
    }
  });

  it('calls every value that is no credential malformed, and throws for none', async () => {
    for (const value of [undefined, null, 0, 'text', [], {}, { id: 1, rawId: 1, type: 'public-key' }]) {
      expect(await verifyRegistration(value, demand)).toEqual({ ok: false, reason: 'malformed' });
      const passkey = { id: 'AAAA', publicKey: 'AAAA', counter: 0 };
      expect(await verifyAssertion(value, demand, passkey)).toEqual({ ok: false, reason: 'malformed' });
      expect(credentialIdOf(value)).toBeUndefined();
    }
  });
});

describe('its library', () => {
  it('is loaded with the first passkey and not before', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const naming = files.filter((file) => readFileSync(join(src, file), 'utf8').includes("'@simplewebauthn/"));
    expect(naming).toEqual([join('crypto', 'webauthn.ts')]);
    const text = readFileSync(join(src, 'crypto', 'webauthn.ts'), 'utf8');
    const imports = text.match(/await import\(\s*'@simplewebauthn\//g) ?? [];
    expect(imports).toHaveLength(text.split("'@simplewebauthn/").length - 1);
  });
});
