// The style and the small script of the HTML report.

/** One look for light and dark; every state has a sign beside its colour. */
export const PAGE_STYLE = `
:root { --ink: #1b1f24; --paper: #ffffff; --line: #d0d7de; --soft: #f3f5f7; --link: #0550ae; --full: #d2f4dc; --half: #fff3c4; --idle: #eceff2; --bad: #ffd8d3; --badink: #a40e26; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --paper: #15191e; --line: #39424c; --soft: #1e242b; --link: #79b8ff; --full: #17422a; --half: #4a3d10; --idle: #262d35; --bad: #5c1f22; --badink: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem 1.5rem 4rem; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 0 0 .3rem; } h4 { margin: 1rem 0 .2rem; }
a { color: var(--link); } code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: right; }
thead th { background: var(--soft); } .map thead th { position: sticky; top: 0; } tbody th { text-align: left; font-weight: 500; } .map thead th:nth-child(-n+2) { text-align: left; }
.counts td:first-child { border: 0; } .scroll { overflow: auto; max-height: 75vh; border: 1px solid var(--line); }
.map td { padding: 0; } .map td:nth-child(2) { padding: .2rem .5rem; text-align: left; } .map td a { display: block; padding: .2rem .5rem; color: inherit; text-decoration: none; }
.map td a:hover, .map td a:focus-visible { text-decoration: underline; } :focus-visible { outline: 3px solid var(--link); outline-offset: -2px; }
td.full { background: var(--full); } td.half { background: var(--half); } td.idle { background: var(--idle); } td.deviates { background: var(--bad); color: var(--badink); font-weight: 700; }
details { margin: .4rem 0; } summary { cursor: pointer; font-weight: 600; }
.deviation { border-left: 4px solid var(--badink); background: var(--soft); padding: .6rem .9rem; margin: .7rem 0; }
.severity { color: var(--badink); } dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; margin: 0; } dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
nav a { margin-right: 1rem; } form { position: sticky; top: 0; z-index: 1; padding: .5rem 0; background: var(--paper); } output { margin-left: .6rem; } [id] { scroll-margin-top: 3.5rem; }
.deviation { content-visibility: auto; contain-intrinsic-size: auto 9rem; }
.entries { padding-left: 1.1rem; } .entries .deviates b { color: var(--badink); } input { font: inherit; padding: .2rem .4rem; }
`;

/** Opens what a link points at, and searches in deviations, map, operations and rules. */
export const PAGE_SCRIPT = `
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let node = target; node; node = node.parentElement) node.hidden = false;
  const holder = target.closest('details');
  if (holder) holder.open = true;
  target.scrollIntoView();
  (target === holder ? holder.querySelector('summary') : target).focus();
}
addEventListener('hashchange', open);
open();
// A link to where the page stands already makes no event.
addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link && link.hash === location.hash) open();
});
const search = document.getElementById('search');
const hits = document.getElementById('hits');
const texts = new Map();
const textOf = (node) => {
  if (!texts.has(node)) texts.set(node, (node.dataset.name || node.textContent).toLowerCase());
  return texts.get(node);
};
const was = new Map();
function look() {
  const wanted = search.value.trim().toLowerCase();
  const found = {};
  const sift = (name, nodes) => {
    found[name] = 0;
    for (const node of nodes) {
      node.hidden = !textOf(node).includes(wanted);
      if (!node.hidden) found[name] += 1;
    }
  };
  sift('operations', document.querySelectorAll('.map tbody tr'));
  for (const detail of document.querySelectorAll('[aria-labelledby=detail] > details')) detail.hidden = !textOf(detail).includes(wanted);
  sift('deviations', document.querySelectorAll('.deviation'));
  sift('rules', document.querySelectorAll('#all-rules li'));
  for (const id of ['all-deviations', 'all-rules']) {
    const list = document.getElementById(id);
    if (!was.has(list)) was.set(list, list.open);
    list.open = wanted === '' ? was.get(list) : true;
  }
  if (wanted === '') was.clear();
  hits.value = wanted === '' ? '' : Object.entries(found).map(([name, count]) => count + ' ' + (count === 1 ? name.slice(0, -1) : name)).join(', ');
}
search.addEventListener('input', look);
search.form.addEventListener('submit', (event) => {
  event.preventDefault();
  document.getElementById('deviations').focus();
});
`;
