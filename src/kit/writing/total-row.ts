import { plainWords } from '../words.ts'

const named =
  /^(?:sous )?(?:totaux|total|sub ?total|grand total|somme)(?: (?:generale?|global|cumule|ht|ttc|net|d(?:e|es|u) .*|of .*|en euros?|eur))*(?: \d.*)?$/
/** « Total contacts : 4 », « Nombre de lignes : 12 ». */
const counted =
  /^(?:sous[- ])?(?:totaux|total|somme|nombre(?: de| d’| d')?|number of)\p{L}*(?:[ \u00a0]\p{L}+){0,3}[ \u00a0\u202f]*[:=][\d .,\u00a0\u202f€%]*$/iu
const figure = /^(?:[^\p{L}]|\beur(?:os?)?\b)*$/iu

/**
 * Whether a row of a table says the total of the others: a cell that is called so, and beside it figures alone. Whoever
 * reads a list takes it for nobody, and tells it.
 */
export function isTotalRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const title = filled.findIndex((cell) => named.test(plainWords(cell)) || counted.test(cell))
  return title >= 0 && filled.every((cell, at) => at === title || figure.test(cell))
}
