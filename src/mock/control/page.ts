// GET /_mock/: a page for people. It is written here in full, needs nothing from elsewhere, and renews itself while it is looked at.
import type { WireAnswer } from '../../protocol/answer.ts';
import type { Mock } from '../mock.ts';
import type { Message } from '../model/user-record.ts';
import { Html, html } from './page-html.ts';
import { poolsSection } from './page-pools.ts';
import { messagesSection, requestsSection } from './page-traffic.ts';

/** The page as things stand, narrowed to what `find` looks for. */
export function page(mock: Mock, messages: readonly Message[], query: URLSearchParams): WireAnswer {
  const find = query.get('find') ?? '';
  const now = new Date(mock.clock.now() * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const content = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>cognito-contract mock</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<h1>cognito-contract mock</h1>
<nav><a href="#messages">Messages</a> <a href="#pools">Pools</a> <a href="#requests">Requests</a></nav>
<span class="facts">The mock's time: <time id="clock">${now} UTC</time></span>
<form role="search"><label>Find <input type="search" name="find" value="${find}"></label></form>
</header>
<main>
${messagesSection(messages, find)}
${poolsSection(mock, find)}
${requestsSection(mock, find)}
</main>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'",
    },
    body: content.text,
  };
}

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; --line: light-dark(#ccc, #444); --soft: light-dark(#f4f4f4, #222); --wrong: light-dark(#b00020, #ff8a80); --right: light-dark(#1b6e2c, #8bd49b); }
body { margin: 0; }
header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: baseline; padding: 0.5rem 1rem; background: Canvas; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.1rem; margin: 0; }
h3 { margin: 0.5rem 0 0; }
h4 { margin: 1rem 0 0.25rem; }
header form { margin-left: auto; }
main { padding: 0 1rem 3rem; }
section { scroll-margin-top: 4rem; }
article { border: 1px solid var(--line); border-radius: 6px; padding: 0.25rem 1rem 1rem; margin: 1rem 0; }
.facts, .none, .count { opacity: 0.75; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; white-space: nowrap; }
time { white-space: nowrap; }
code, pre { font: 0.9em/1.4 ui-monospace, monospace; }
pre { margin: 0.25rem 0; padding: 0.5rem; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; }
.secret { font-size: 1.1em; user-select: all; }
.wrong { color: var(--wrong); font-weight: 600; }
.right { color: var(--right); }
`;

/** Fetches the page anew every two seconds while it is in sight, and puts what changed in place, with open parts left open. */
const SCRIPT = `
const main = document.querySelector('main');
let before = main.innerHTML;
const renew = async () => {
  if (document.hidden) return;
  const answer = await fetch(location.href).catch(() => undefined);
  if (answer === undefined || !answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.querySelector('#clock').textContent = fresh.querySelector('#clock').textContent;
  const next = fresh.querySelector('main');
  if (next.innerHTML === before) return;
  before = next.innerHTML;
  const open = new Set([...main.querySelectorAll('details[open]')].map((part) => part.dataset.key));
  for (const part of next.querySelectorAll('details')) part.open = open.has(part.dataset.key);
  main.replaceChildren(...next.childNodes);
};
setInterval(renew, 2000);
`;
