import { type Problem, problemOf } from './form-value.js';
import { PixlabStoreSettings } from './settings.js';
import type { Item } from './upload/item.js';
import type { Counted } from './upload/lines.js';

/** Where the browser says what is wrong; at the browse button where that is not there. */
const ANCHORS: Record<Problem, string> = {
  uploading: '[part=upload]',
  failed: '.failed>[part=retry]',
  unsent: '[part=upload]',
  missing: '[part=browse]',
};

/** What makes the element a control of a form: whether it is valid, and whether it may be changed. */
export abstract class PixlabStoreControl extends PixlabStoreSettings {
  /** @ignore */
  static readonly formAssociated = true;

  /**
   * The name under which a form sends the value.
   * @attr name
   * @default ''
   */
  declare name: string;

  /**
   * A form cannot be sent before a file is stored.
   * @attr required
   * @default false
   */
  declare required: boolean;

  /**
   * What is there is shown and sent, but the person can neither add nor remove anything.
   * @attr readonly
   * @default false
   */
  declare readOnly: boolean;

  /** The form that it belongs to. */
  declare readonly form: HTMLFormElement | null;
  /** The labels that name it. */
  declare readonly labels: NodeListOf<HTMLLabelElement>;
  declare readonly validity: ValidityState;
  /** Why a form cannot be sent with it, in words for people; empty where it can. */
  declare readonly validationMessage: string;
  /** Whether it can be in the way of a form at all. */
  declare readonly willValidate: boolean;

  static {
    for (const name of ['form', 'labels', 'validity', 'validationMessage', 'willValidate'] as const)
      Object.defineProperty(this.prototype, name, {
        get(this: PixlabStoreControl) {
          return this.internals[name];
        },
      });
  }

  /** A group, so that its labels name it. */
  protected readonly internals = Object.assign(this.attachInternals(), { role: 'group' });
  /** A person has changed something, and may leave it in a state that is no good. */
  protected isUsed = false;
  /** What is wrong is shown. */
  protected isJudged = false;
  #custom = '';
  /** What the browser was told last. */
  #said = '';
  /** Where it was told to look. */
  #anchor: HTMLElement | undefined;
  #problem: Problem | undefined;
  #isAsking = false;
  #isOff = false;
  #form: AbortController | undefined;

  constructor() {
    super();
    const judge = (): void => {
      this.isJudged = true;
      this.check();
    };
    this.addEventListener('invalid', () => this.#isAsking || judge());
    this.addEventListener('blur', () => {
      // The focus is still here while the browser's file picker is open.
      if (this.isUsed && (this.getRootNode() as Document).activeElement !== this) judge();
    });
  }

  abstract get items(): readonly Item[];
  abstract value: string;
  /** How many items are in a state. */
  protected abstract readonly count: (what: Counted) => number;
  /** There is no value. */
  protected abstract readonly isEmpty: boolean;
  /** What is said to a person of a problem. */
  protected abstract invalidText(problem: Problem): string;

  /** Whether a form may be sent with it; if not, `invalid` is dispatched. */
  checkValidity(): boolean {
    // Asking is not showing.
    this.#isAsking = true;
    const isValid = this.internals.checkValidity();
    this.#isAsking = false;
    return isValid;
  }

  /** Whether a form may be sent with it; if not, `invalid` is dispatched and the browser says why. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Makes it invalid, for a reason of the page's own; an empty text takes that back. */
  setCustomValidity(text: string): void {
    this.#custom = text;
    this.check();
  }

  /** @ignore */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.abort();
    this.#form = new AbortController();
    const { signal } = this.#form;
    form?.addEventListener(
      'submit',
      (event) => {
        // Only a form that is not validated gets here, as many admin screens have it: a file that was chosen would be lost.
        if (!this.#problem || this.#problem === 'missing' || this.reportValidity()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }

  /** @ignore */
  formDisabledCallback(isOff: boolean): void {
    this.#isOff = isOff;
    this.requestUpdate();
    this.check();
  }

  /** By its own attribute or by a fieldset. */
  protected get isDisabled(): boolean {
    return this.disabled || this.#isOff;
  }

  /** The person can change nothing. */
  protected get isLocked(): boolean {
    return this.isDisabled || this.readOnly;
  }

  /**
   * Tells the browser whether a form may be sent, and where to look if it may not.
   *
   * @param isDrawn what it points at may be another one now
   */
  protected check(isDrawn = false): void {
    const { internals, shadowRoot } = this;
    const valueMissing = this.required && this.isEmpty;
    const problem = (this.#problem = problemOf(this.count, valueMissing));
    const flags = { customError: !!this.#custom, valueMissing, badInput: !!problem && problem !== 'missing' };
    // Browsers take no fault without words, and a page may have none.
    const message = this.#custom || (problem && this.invalidText(problem)) || ' ';
    const now = JSON.stringify([flags, message]);
    const place = `${ANCHORS[problem ?? 'missing']}:not(:disabled)`;
    // To look for it in a list of thousands takes its time.
    const isThere = !isDrawn || (this.#anchor?.isConnected && this.#anchor.matches(place));
    if (!isThere || now !== this.#said) {
      const find = (part: string): HTMLElement | undefined => {
        for (const child of shadowRoot?.querySelector('.frame')?.children ?? []) {
          // Of what is looked for at every update nothing is in the list, which may be long.
          const found =
            problem !== 'failed' && child.localName === 'ul' ? null : child.querySelector<HTMLElement>(part);
          if (found) return found;
        }
        return undefined;
      };
      const anchor = find(place) ?? find(`${ANCHORS.missing}:not(:disabled)`);
      if (now !== this.#said || anchor !== this.#anchor) internals.setValidity(flags, message, anchor);
      this.#said = now;
      this.#anchor = anchor;
    }
    const isWrong = this.isJudged && internals.willValidate && !internals.validity.valid;
    if (isWrong !== internals.states.has('user-invalid')) this.requestUpdate();
    internals.states[isWrong ? 'add' : 'delete']('user-invalid');
  }
}
