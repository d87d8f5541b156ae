// What went out and what came in, on the page for people: messages with their codes, and the journal with its validation errors.
import type { JournalEntry } from '../journal.ts';
import type { Mock } from '../mock.ts';
import type { Message } from '../model/user-record.ts';
import { folded, type Html, html, table } from './page-html.ts';
import { matches } from './page-pools.ts';

/** The newest of each kind on the page. */
const MOST = 200;

/** The messages, newest first. */
export function messagesSection(messages: readonly Message[], find: string): Html {
  const rows = messages
    .filter((message) => matches(find, Object.values(message)))
    .toReversed()
    .slice(0, MOST)
    .map((message) => [
      time(message.sentAt),
      html`<code>${message.username}</code>`,
      `${message.medium} ${message.destination}`,
      message.kind,
      html`<code class="secret">${message.code}</code>`,
      folded(`message ${message.sentAt} ${message.code}`, message.subject ?? 'text', html`<pre>${message.text}</pre>`),
    ]);
  const sent = table(['Time', 'User', 'To', 'Occasion', 'Code', 'Message'], rows);
  return html`<section id="messages"><h2>Messages</h2>${sent ?? html`<p class="none">None.</p>`}</section>`;
}

/** The requests, newest first; what was refused stands out with its error. */
export function requestsSection(mock: Mock, find: string): Html {
  const entries = mock.journal.entries().map((entry, at) => ({ entry, at }));
  const rows = entries
    .filter(({ entry }) => matches(find, [nameOf(entry), entry.error, entry.message, JSON.stringify(entry.request)]))
    .toReversed()
    .slice(0, MOST)
    .map(({ entry, at }) => [
      time(entry.at),
      html`<code>${nameOf(entry)}</code>`,
      html`<span class="${entry.status < 400 && entry.error === undefined ? 'right' : 'wrong'}">${entry.status}</span>`,
      outcome(entry),
      entry.request === undefined
        ? ''
        : folded(`request ${at} ${entry.at}`, 'show', html`<pre>${JSON.stringify(entry.request, null, 2)}</pre>`),
    ]);
  const seen = table(['Time', 'Operation', 'Status', 'Error', 'Request'], rows);
  return html`<section id="requests"><h2>Requests</h2>${seen ?? html`<p class="none">None.</p>`}</section>`;
}

function outcome({ error, message }: JournalEntry): Html | string {
  if (error === undefined) return '';
  // A text on several constraints is easier to read with one on a line.
  const [head = '', ...clauses] = (message ?? '').split(/(?<=validation errors? detected:) |; (?=Value )/);
  const list = clauses.length === 0 ? undefined : html`<ul>${clauses.map((clause) => html`<li>${clause}</li>`)}</ul>`;
  return html`<strong>${error}</strong> ${head}${list}`;
}

function nameOf({ operation, endpoint }: JournalEntry): string {
  return operation ?? endpoint ?? 'no known operation';
}

function time(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')}</time>`;
}
