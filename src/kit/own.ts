/**
 * What a table says of a word that a person or a file wrote. A plain object also answers to `constructor` and
 * `toString`, which no table wrote: those are functions, and break the page that prints them.
 */
export function ownOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
