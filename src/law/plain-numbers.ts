import type { FrenchSentence } from './french.ts'

/**
 * What is a place in an order, a setting that stays below a thousand, or a part of a whole: it is written as it is.
 * Whatever counts people or things goes through `writtenNumber`, `numbered` or `counted`: « 4 000 », never « 4000 ».
 */
const smallOrOrdinal =
  /^(?:age|at|bound|current|factor|from|height|hour|hours|index|least|line|links|longest|max|maxes|min|mins|minutes|most|number|of|page|percent|place|port|rank|required|round|row|scale|seconds|sheet|stage|step|to|version|wave|year)$/

/** Counts put raw in a sentence, or made a text by hand. */
export function rawCounts({ path, line, values }: FrenchSentence): readonly string[] {
  if (/\.island\.ts$|^src\/cli\//.test(path)) return []
  return values
    .filter(
      ({ expression, isNumber }) =>
        (isNumber && !smallOrOrdinal.test(expression)) || /^String\(/.test(expression),
    )
    .map(({ expression }) => `${path}:${line} \${${expression}}`)
}

/** A hyphen or a dash where arithmetic has a minus (U+2212): « -3 », « – 2 180 € ». */
export function wrongMinus({ path, line, text }: FrenchSentence): readonly string[] {
  return /(?:^|[\s(«])[-\u2013][ \u00a0]?\d[\d\s,]*(?:[%€]|$)/.test(text)
    ? [`${path}:${line} ${text}`]
    : []
}

/** An hour written by hand as « 14:30 », « 14h30 » : `writtenTime` says « 14 h 30 ». */
export function wrongHours({ path, line, text }: FrenchSentence): readonly string[] {
  return /(?<![\d:./-])(?:[01]?\d|2[0-3])(?::[0-5]\d(?![\d:])|h\d\d|h(?=[\s.,;)]|$))/.test(text)
    ? [`${path}:${line} ${text}`]
    : []
}
