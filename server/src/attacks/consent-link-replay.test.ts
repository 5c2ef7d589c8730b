import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentToken } from '../acknowledgments/consent-links.ts';
import { type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp(); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

async function asked(): Promise<{ number: string; caseId: string; token: string }> {
  const { number, caseId } = await portal.report();
  await portal.resolve(number);
  const { rows: [row] } = await portal.app.pool.query<{ asked_at: Date }>('select asked_at from consent where case_id = $1', [caseId]);
  return { number, caseId, token: consentToken(portal.app.portalKey, { caseId, askedAt: row?.asked_at ?? new Date(0) }) };
}
const answer = async (number: string, token: string, choice = 'NAME', publishedName: string | null = 'Rea Porter') => portal.ask(stranger,
  'mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { case { id } userErrors { code } } }', { input: { number, token, choice, publishedName } });
const codeOf = async (reply: ReturnType<typeof answer>): Promise<unknown> => (await reply).at('data', 'answerConsent', 'userErrors', '0', 'code') ?? 'fine';
const listed = async (): Promise<string> => (await portal.ask(stranger, '{ acknowledgments(first: 100) { edges { node { publishedName } } } }')).text;

describe('the link of a closure mail', () => {
  it('works once, and tells a stranger nothing of the case', async () => {
    const { number, token } = await asked();
    const first = await answer(number, token, 'ALIAS', 'nightjar');
    expect(first.text).toContain('{"data":{"answerConsent":{"case":null,"userErrors":[]}}');
    expect(await codeOf(answer(number, token, 'NAME', 'Mallory'))).toBe('LINK_USED');
    expect(await codeOf(answer(number, token, 'DO_NOT_LIST', null))).toBe('LINK_USED');
    expect(await listed()).toContain('nightjar');
    expect((await portal.ask(stranger, 'query ($t: String!) { consentRequest(token: $t) { caseNumber } }', { t: token })).text).toContain('{"data":{"consentRequest":null}');
  });

  it('counts one of twenty that come at once', async () => {
    const { number, token } = await asked();
    const codes = await Promise.all(Array.from({ length: 20 }, async (_, i) => codeOf(answer(number, token, 'ALIAS', `at once ${i}`))));
    expect(codes.filter((code) => code === 'fine')).toHaveLength(1);
    expect(codes.filter((code) => code === 'LINK_USED')).toHaveLength(19);
  });

  it('answers for no other case, and no earlier question', async () => {
    const [one, other] = [await asked(), await asked()];
    expect(await codeOf(answer(other.number, one.token))).toBe('INVALID');
    expect(await codeOf(answer(other.number, `${other.caseId}.${one.token.split('.')[1]}`))).toBe('INVALID');
    const older = consentToken(portal.app.portalKey, { caseId: one.caseId, askedAt: new Date(0) });
    expect(await codeOf(answer(one.number, older))).toBe('INVALID');
  });

  it('ends after thirty days, and with an answer on the case page', async () => {
    const late = await asked();
    await portal.app.pool.query(`update consent set asked_at = asked_at - interval '30 days' where case_id = $1`, [late.caseId]);
    const { rows: [row] } = await portal.app.pool.query<{ asked_at: Date }>('select asked_at from consent where case_id = $1', [late.caseId]);
    const token = consentToken(portal.app.portalKey, { caseId: late.caseId, askedAt: row?.asked_at ?? new Date(0) });
    expect(await codeOf(answer(late.number, token))).toBe('LINK_EXPIRED');
    const answered = await asked();
    await portal.ask(await portal.as(portal.reporter), 'mutation ($n: String!) { withdrawConsent(input: { number: $n }) { userErrors { code } } }', { n: answered.number });
    expect(await codeOf(answer(answered.number, answered.token))).toBe('LINK_USED');
  });

  it('is nothing by GET, forged, or in another form', async () => {
    const { number, token, caseId } = await asked();
    const query = `mutation { answerConsent(input: { number: "${number}", token: "${token}", choice: ANONYMOUS }) { userErrors { code } } }`;
    const got = await portal.browser().ask(`/graphql?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(got.status).toBe(405);
    for (const forged of [`${caseId}.${'A'.repeat(43)}`, `${caseId}.`, caseId, '', `${token} `, `${token}.x`, `0${token}`, token.toUpperCase()]) {
      expect(await codeOf(answer(number, forged)), forged).toBe('INVALID');
    }
    expect(await codeOf(answer(number, token, 'ANONYMOUS', null))).toBe('fine');
  });
});
