/** The names of options that there are. */
export type Known<Options> = Record<keyof Options, true>;

/** The options that are given and that there are not. */
export const unknownIn = (given: unknown, known: object): string[] =>
  Object.keys(Object(given) as object).filter((name) => !Object.hasOwn(known, name));

/**
 * Tells of options that have no effect, which are mostly misspelt; by their names alone, since a value may be a secret.
 *
 * @throws TypeError when the options are no object
 */
export function checkNames<Options>(maker: string, given: unknown, known: Known<Options>): void {
  const names = Object.keys(known).join(', ');
  if (typeof given !== 'object' || !given) throw new TypeError(`${maker}: write ${maker}({ … }) with ${names}`);
  for (const name of unknownIn(given, known)) {
    console.warn(`pixlab-store: ${maker} has no option ${name}. Remove or rename it: there are ${names}.`);
  }
}
