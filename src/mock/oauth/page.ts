// The plain HTML of the sign-in pages. Which page is due and what its fields mean is left to the endpoints.

/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password' | 'email';
  readonly value?: string;
  readonly autocomplete?: string;
  readonly optional?: boolean;
}

/** A choice among several answers. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A page with one form. */
export interface FormPage {
  readonly title: string;
  readonly note?: string | undefined;
  readonly error?: string | undefined;
  readonly fields: readonly (Field | Choice)[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  /** Links below the form. */
  readonly links?: readonly (readonly [address: string, label: string])[];
}

/** A page with a form that posts to the address it came from. */
export function formPage(page: FormPage): string {
  const hidden = Object.entries(page.hidden).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const links = (page.links ?? []).map(
    ([address, label]) => `<p><a href="${escaped(address)}">${escaped(label)}</a></p>`,
  );
  return document(
    page.title,
    [
      page.error === undefined ? '' : `<p class="error" role="alert" id="loginErrorMessage">${escaped(page.error)}</p>`,
      page.note === undefined ? '' : `<p>${escaped(page.note)}</p>`,
      ...(page.fields.length === 0 ? [] : ['<form method="post">', ...hidden, ...page.fields.map(fieldOf)]),
      ...(page.fields.length === 0 ? [] : [`<button type="submit">${escaped(page.submit)}</button>`, '</form>']),
      ...links,
    ].join('\n'),
  );
}

function fieldOf(field: Field | Choice): string {
  return 'options' in field ? choice(field) : input(field);
}

/** A page that only says something. */
export function notePage(title: string, text: string): string {
  return document(title, `<p>${escaped(text)}</p>`);
}

function input({ name, label, type = 'text', value = '', autocomplete, optional = false }: Field): string {
  const complete = autocomplete === undefined ? '' : ` autocomplete="${autocomplete}"`;
  const attributes = `name="${escaped(name)}" type="${type}" value="${escaped(value)}"${complete}`;
  return `<label>${escaped(label)} <input ${attributes}${optional ? '' : ' required'}></label>`;
}

function choice({ name, label, options }: Choice): string {
  const radios = options.map(([value, text], at) => {
    const checked = at === 0 ? ' checked' : '';
    const radio = `<input type="radio" name="${escaped(name)}" value="${escaped(value)}"${checked}>`;
    return `<label class="choice">${radio} ${escaped(text)}</label>`;
  });
  return `<fieldset><legend>${escaped(label)}</legend>${radios.join('')}</fieldset>`;
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 22rem; margin: 10vh auto 2rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
label { display: block; margin: 0.75rem 0; }
label.choice { margin: 0.25rem 0; }
input:not([type=radio]) { display: block; box-sizing: border-box; width: 100%; padding: 0.5rem; font: inherit; }
button { width: 100%; padding: 0.6rem; font: inherit; }
.error { padding: 0.5rem 0.75rem; border: 1px solid #c33; border-radius: 4px; }
footer { margin-top: 2rem; font-size: 0.85rem; opacity: 0.75; }`;

function document(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${content}
</main>
<footer>A local mock of Amazon Cognito. Do not enter real passwords.</footer>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
