// How the page for people writes HTML: a template whose values are escaped unless such a template made them.

/** A piece of HTML, as opposed to a text that may look like it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = Html | string | number | undefined | readonly (Html | string)[];

/** HTML from a template: texts are escaped, lists joined, and undefined leaves nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((all, part, at) => all + written(values[at - 1]) + part));
}

/** A table; undefined where it would have no rows. */
export function table(columns: readonly string[], rows: readonly (readonly Value[])[]): Html | undefined {
  if (rows.length === 0) return undefined;
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** A part that folds; `key` tells it apart, so that it stays open when the page renews itself. */
export function folded(key: string, summary: Html | string, content: Html): Html {
  return html`<details data-key="${key}"><summary>${summary}</summary>${content}</details>`;
}

function written(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  return String(value).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
