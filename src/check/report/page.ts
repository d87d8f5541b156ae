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
thead th { position: sticky; top: 0; background: var(--soft); } tbody th { text-align: left; font-weight: 500; } .map thead th:nth-child(-n+2) { text-align: left; }
.counts td:first-child { border: 0; } .scroll { overflow: auto; max-height: 75vh; border: 1px solid var(--line); }
.map td { padding: 0; } .map td:nth-child(2) { padding: .2rem .5rem; text-align: left; } .map td a { display: block; padding: .2rem .5rem; color: inherit; text-decoration: none; }
.map td a:hover, .map td a:focus-visible { text-decoration: underline; } :focus-visible { outline: 3px solid var(--link); outline-offset: -2px; }
td.full { background: var(--full); } td.half { background: var(--half); } td.idle { background: var(--idle); } td.deviates { background: var(--bad); color: var(--badink); font-weight: 700; }
details { margin: .4rem 0; } summary { cursor: pointer; font-weight: 600; }
.deviation { border-left: 4px solid var(--badink); background: var(--soft); padding: .6rem .9rem; margin: .7rem 0; }
.severity { color: var(--badink); } dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; margin: 0; } dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.entries { padding-left: 1.1rem; } .entries .deviates b { color: var(--badink); } input { font: inherit; padding: .2rem .4rem; }
`;

/** Opens what a link points at, and filters the map. */
export const PAGE_SCRIPT = `
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const holder = target && target.closest('details');
  if (!holder) return;
  holder.open = true;
  target.scrollIntoView();
  (target === holder ? holder.querySelector('summary') : target).focus();
}
addEventListener('hashchange', open);
open();
const filter = document.getElementById('filter');
filter.addEventListener('input', () => {
  const wanted = filter.value.trim().toLowerCase();
  for (const row of document.querySelectorAll('.map tbody tr')) row.hidden = !row.dataset.name.includes(wanted);
});
`;
