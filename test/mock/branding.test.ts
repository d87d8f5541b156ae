// Stories of styles and looks: the source of a style, what answers leave out, and what goes with a client.
import { describe, expect, it } from 'vitest';
import { createTestMock } from '../support/mock.ts';

const Settings = { categories: { global: { colorSchemeMode: 'DARK' } } };
const SOURCE = 'useCognitoProvidedValues or settings should be specified (but not both)';
const NO_ID = '00000000-0000-4000-8000-000000000000';

async function setStage() {
  const t = createTestMock();
  const UserPoolId = (await t.call('CreateUserPool', { PoolName: 'p' })).UserPool?.Id ?? '';
  const made = await t.call('CreateUserPoolClient', { UserPoolId, ClientName: 'c' });
  return { t, UserPoolId, ClientId: made.UserPoolClient?.ClientId ?? '' };
}

describe('CreateManagedLoginBranding', () => {
  it('leaves out settings that there are not, and never the assets', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const request = { UserPoolId, ClientId, UseCognitoProvidedValues: true };
    const { ManagedLoginBranding: style } = await t.call('CreateManagedLoginBranding', request);
    const noon = Date.parse('2026-01-01T12:00:00Z') / 1000;
    expect(style).toStrictEqual({
      ManagedLoginBrandingId: style?.ManagedLoginBrandingId,
      UserPoolId,
      UseCognitoProvidedValues: true,
      Assets: [],
      CreationDate: noon,
      LastModifiedDate: noon,
    });
    const second = await t.refusal('CreateManagedLoginBranding', request);
    expect([second.name, second.message]).toEqual([
      'ManagedLoginBrandingExistsException',
      `A ManagedLoginBranding already exists for client ${ClientId}`,
    ]);
  });

  it('wants exactly one source, judged by its value', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const at = { UserPoolId, ClientId };
    for (const source of [{}, { UseCognitoProvidedValues: false }, { UseCognitoProvidedValues: true, Settings }]) {
      const refusal = await t.refusal('CreateManagedLoginBranding', { ...at, ...source });
      expect([refusal.name, refusal.message]).toEqual(['InvalidParameterException', SOURCE]);
    }
    await t.call('CreateManagedLoginBranding', { ...at, UseCognitoProvidedValues: false, Settings });
  });
});

describe('UpdateManagedLoginBranding', () => {
  it('keeps the assets and changes nothing when it is refused', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const Assets = [
      { Category: 'FORM_LOGO' as const, ColorMode: 'LIGHT' as const, Extension: 'SVG' as const, Bytes: 'PHN2Zy8+' },
    ];
    const made = await t.call('CreateManagedLoginBranding', { UserPoolId, ClientId, Settings, Assets });
    const { ManagedLoginBrandingId = '' } = made.ManagedLoginBranding ?? {};
    const at = { UserPoolId, ManagedLoginBrandingId };
    expect((await t.refusal('UpdateManagedLoginBranding', { ...at, Assets: [] })).message).toBe(SOURCE);
    expect(await t.call('DescribeManagedLoginBranding', at)).toEqual(made);
    const { ManagedLoginBranding: after } = await t.call('UpdateManagedLoginBranding', {
      ...at,
      UseCognitoProvidedValues: true,
    });
    expect([after?.Settings, after?.Assets]).toEqual([undefined, Assets]);
    expect((await t.refusal('UpdateManagedLoginBranding', { Settings })).name).toBe('InvalidParameterException');
  });
});

describe('DescribeManagedLoginBrandingByClient', () => {
  it('fills the gaps with defaults when asked to', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    await t.call('CreateManagedLoginBranding', { UserPoolId, ClientId, Settings });
    const plain = await t.call('DescribeManagedLoginBrandingByClient', { UserPoolId, ClientId });
    expect(plain.ManagedLoginBranding?.Settings).toEqual(Settings);
    const request = { UserPoolId, ClientId, ReturnMergedResources: true };
    const merged = await t.call('DescribeManagedLoginBrandingByClient', request);
    expect(merged.ManagedLoginBranding?.Settings).toMatchObject({
      categories: { global: { colorSchemeMode: 'DARK', spacingDensity: 'REGULAR' }, form: { displayGraphics: true } },
    });
  });

  it('speaks of the client, where DescribeManagedLoginBranding speaks of the style', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const byClient = await t.refusal('DescribeManagedLoginBrandingByClient', { UserPoolId, ClientId });
    expect(byClient.message).toBe(`ManagedLoginBranding for client ${ClientId} does not exist.`);
    const byId = await t.refusal('DescribeManagedLoginBranding', { UserPoolId, ManagedLoginBrandingId: NO_ID });
    expect([byId.name, byId.message]).toEqual(['ResourceNotFoundException', 'ManagedLoginBranding does not exist.']);
  });
});

describe('SetUICustomization', () => {
  it('needs a domain and knows its classes', async () => {
    const { t, UserPoolId } = await setStage();
    const CSS = '/* .x {} */ .logo-customizable, .submitButton-customizable:hover { max-width: 60%; }';
    expect((await t.refusal('SetUICustomization', { UserPoolId, CSS })).message).toBe(
      'A domain must be associated with this user pool.',
    );
    await t.call('CreateUserPoolDomain', { UserPoolId, Domain: 'look' });
    await t.call('SetUICustomization', { UserPoolId, CSS });
    await t.call('SetUICustomization', { UserPoolId, CSS: '/* a /* .mine {} */ .logo-customizable { } /* .mine { }' });
    expect((await t.refusal('SetUICustomization', { UserPoolId, CSS: '.mine { color: red }' })).message).toBe(
      'The CSS class .mine is not in the list of allowed classes.',
    );
  });

  it('is the look of clients without one of their own, at an address with its version', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    expect(await t.call('GetUICustomization', { UserPoolId })).toEqual({
      UICustomization: { UserPoolId, ClientId: 'ALL' },
    });
    await t.call('CreateUserPoolDomain', { UserPoolId, Domain: 'look' });
    await t.call('SetUICustomization', { UserPoolId, ClientId: 'ALL', ImageFile: 'iVBORw0KGgo=' });
    const { UICustomization: look } = await t.call('GetUICustomization', { UserPoolId, ClientId });
    expect([look.ClientId, look.CSSVersion]).toEqual(['ALL', '20260101120000']);
    expect(look.ImageUrl).toMatch(/\.cloudfront\.net\/us-east-1_\w+\/ALL\/20260101120000\/assets\/images\/image\.jpg$/);
  });
});

describe('DeleteUserPoolClient', () => {
  it('takes the style and the documents of the client along', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const made = await t.call('CreateManagedLoginBranding', { UserPoolId, ClientId, Settings });
    await t.call('CreateTerms', {
      UserPoolId,
      ClientId,
      TermsName: 'terms-of-use',
      TermsSource: 'LINK',
      Enforcement: 'NONE',
      Links: { 'cognito:default': 'https://example.com/' },
    });
    await t.call('DeleteUserPoolClient', { UserPoolId, ClientId });
    const { ManagedLoginBrandingId = '' } = made.ManagedLoginBranding ?? {};
    const refusal = await t.refusal('DescribeManagedLoginBranding', { UserPoolId, ManagedLoginBrandingId });
    expect(refusal.name).toBe('ResourceNotFoundException');
    expect(await t.call('ListTerms', { UserPoolId })).toEqual({ Terms: [] });
  });
});
