import type { FrenchSentence } from './french.ts'

/** Little words that lose their vowel before one. « jusque » and « puisque » end on « que ». */
const loses = /(?:^|[\s(«’'])(?:[dD]e|[jJ]e|[lL]a|[lL]e|[nN]e|[sS]e|\p{L}*[qQ]ue)[ \u00a0]$/u

/** Calls that write a figure, a day or an hour, before which nothing elides: « de 11 personnes », « le 8 ». */
const figures = /^(?:counted|numbered|written\p{Lu}\w*)\(/u

/** Parameters that hold a figure, a day, an hour or a telephone number; a name is never called so. */
const figure =
  /^(?:amount|at|below|best|computed|current|day|end|expected|first|from|kept|last(?:Day|\.replace\(.*)?|least|longest|lowest|minutes|next|percent|phone|planned|pool|rate|said|seconds|since|to|until|when)$/

/**
 * « l’équipe de ${house} » says « de Ouvroir » one day: names go through `ofName` and `asName` of `src/kit/writing/elision.ts`,
 * or the sentence turns round (« Programme : … »).
 */
export function hardElisions({ path, line, values }: FrenchSentence): readonly string[] {
  return values
    .filter(({ before, isNumber }) => !isNumber && loses.test(before))
    .filter(({ expression }) => !figures.test(expression) && !figure.test(expression))
    .map(({ before, expression }) => `${path}:${line} ${before.slice(-30)}\${${expression}}`)
}
