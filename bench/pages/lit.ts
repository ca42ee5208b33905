// The bare page, made with Lit: what any element made with it costs at least.
import { html, LitElement, type TemplateResult } from 'lit';
import { chosen, introduce } from './page.ts';
import { sendAll } from './send.ts';

interface Row {
  name: string;
  loaded: number;
  isStored: boolean;
}

class BareList extends LitElement {
  static override properties = { rows: {}, bars: { type: Boolean }, concurrency: { type: Number } };

  declare rows: Row[];
  declare bars: boolean;
  declare concurrency: number;
  readonly #settle: (stored: number) => void;

  constructor() {
    super();
    this.rows = [];
    this.#settle = introduce({
      add: (files) => this.show(files),
      count: () => this.rows.length,
      list: () => this.renderRoot.querySelector('ul'),
      root: this,
    });
  }

  show(files: readonly File[]): void {
    this.rows = files.map(({ name }) => ({ name, loaded: 0, isStored: false }));
  }

  protected override render(): TemplateResult {
    return html`<button @click=${() => this.renderRoot.querySelector('input')?.click()}>Choose files</button>
      <input type="file" multiple hidden @change=${this.#onChange} />
      <ul>
        ${this.rows.map(
          ({ name, loaded, isStored }) =>
            html`<li>
              <span>${name} ${isStored ? 'stored' : ''}</span>
              ${this.bars ? html`<progress .value=${loaded}></progress>` : ''}
            </li>`,
        )}
      </ul>`;
  }

  readonly #onChange = async ({ target }: Event): Promise<void> => {
    chosen();
    const files = [...(target as HTMLInputElement).files!];
    this.show(files);
    const change = (index: number, what: Partial<Row>): void => {
      Object.assign(this.rows[index]!, what);
      this.requestUpdate();
    };
    const stored = await sendAll(files, this.concurrency, {
      progress: (index, loaded, total) => change(index, { loaded: loaded / total }),
      stored: (index) => change(index, { isStored: true }),
    });
    this.#settle(stored);
  };
}

customElements.define('bare-list', BareList);
