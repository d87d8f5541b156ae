// Stories of legal documents: one of each kind for a client, links by language, and pages of the list.
import { describe, expect, it } from 'vitest';
import { createTestMock } from '../support/mock.ts';

const Links = { 'cognito:default': 'https://example.com/terms', 'cognito:german': 'https://example.com/agb' };
const TERMS = { TermsSource: 'LINK' as const, Enforcement: 'NONE' as const, Links };

async function setStage() {
  const t = createTestMock();
  const UserPoolId = (await t.call('CreateUserPool', { PoolName: 'p' })).UserPool?.Id ?? '';
  const made = await t.call('CreateUserPoolClient', { UserPoolId, ClientName: 'c' });
  return { t, UserPoolId, ClientId: made.UserPoolClient?.ClientId ?? '' };
}

describe('CreateTerms', () => {
  it('keeps one document of each kind for a client', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const request = { UserPoolId, ClientId, TermsName: 'terms-of-use', ...TERMS };
    const { Terms: made } = await t.call('CreateTerms', request);
    expect(made).toMatchObject(request);
    expect(await t.call('DescribeTerms', { UserPoolId, TermsId: made?.TermsId ?? '' })).toEqual({ Terms: made });
    expect((await t.refusal('CreateTerms', request)).name).toBe('TermsExistsException');
    await t.call('CreateTerms', { ...request, TermsName: 'privacy-policy' });
  });

  it('wants a link for every language', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const { Links: _, ...bare } = { UserPoolId, ClientId, TermsName: 'terms-of-use', ...TERMS };
    for (const links of [{}, { Links: { 'cognito:german': 'https://example.com/agb' } }]) {
      expect((await t.refusal('CreateTerms', { ...bare, ...links })).name).toBe('InvalidParameterException');
    }
  });
});

describe('UpdateTerms', () => {
  it('replaces all links and takes no name that the client has', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const first = await t.call('CreateTerms', { UserPoolId, ClientId, TermsName: 'terms-of-use', ...TERMS });
    const TermsId = first.Terms?.TermsId ?? '';
    await t.call('CreateTerms', { UserPoolId, ClientId, TermsName: 'privacy-policy', ...TERMS });
    const renamed = { UserPoolId, TermsId, TermsName: 'privacy-policy' };
    expect((await t.refusal('UpdateTerms', renamed)).name).toBe('TermsExistsException');
    const links = { 'cognito:default': 'https://example.com/terms-2026' };
    const { Terms: after } = await t.call('UpdateTerms', { UserPoolId, TermsId, Links: links });
    expect([after?.TermsName, after?.Links]).toEqual(['terms-of-use', links]);
  });
});

describe('ListTerms', () => {
  it('pages in short form, and a deleted document is gone', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    for (const TermsName of ['terms-of-use', 'privacy-policy']) {
      await t.call('CreateTerms', { UserPoolId, ClientId, TermsName, ...TERMS });
    }
    const first = await t.call('ListTerms', { UserPoolId, MaxResults: 1 });
    const { NextToken } = first;
    const second = await t.call('ListTerms', { UserPoolId, MaxResults: 1, NextToken });
    expect(second.NextToken).toBeUndefined();
    const all = [...first.Terms, ...second.Terms];
    expect(all.map(({ TermsName }) => TermsName)).toEqual(['terms-of-use', 'privacy-policy']);
    expect(Object.keys(all[0] ?? {}).sort()).toEqual([
      'CreationDate',
      'Enforcement',
      'LastModifiedDate',
      'TermsId',
      'TermsName',
    ]);
    const gone = { UserPoolId, TermsId: all[0]?.TermsId ?? '' };
    expect(await t.call('DeleteTerms', gone)).toBeUndefined();
    expect((await t.refusal('DescribeTerms', gone)).name).toBe('ResourceNotFoundException');
  });
});
