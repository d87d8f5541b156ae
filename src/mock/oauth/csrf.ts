// The token that each form of a page carries twice, in a cookie and in a hidden field: only a page of ours has both.
import { encodeUtf8, timingSafeEqual } from '../../crypto/bytes.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import { html, setCookie } from './answers.ts';
import { type FormPage, formPage } from './page.ts';
import { cookie, type Visit } from './visit.ts';

/** Cookie and field were seen on the live service. */
const COOKIE = 'XSRF-TOKEN';

/** Shows a page with a form. */
export function showForm(visit: Visit, status: number, page: FormPage): WireAnswer {
  const token = cookie(visit, COOKIE) ?? visit.context.random.uuid();
  const body = formPage({ ...page, hidden: { _csrf: token, ...page.hidden } });
  return html(visit, status, body, setCookie(visit, COOKIE, token));
}

/** True for a form that a page of ours sent. */
export function isOurForm(visit: Visit): boolean {
  const expected = cookie(visit, COOKIE);
  const given = visit.form.get('_csrf');
  return expected !== undefined && given !== null && timingSafeEqual(encodeUtf8(expected), encodeUtf8(given));
}
