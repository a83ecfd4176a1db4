import { ownOf } from '#kit/own.ts'
import { cleanText } from './text.ts'

/**
 * A figure as it may be printed: an SVG that stands alone. Figures are drawn by the house, so one
 * that runs or fetches something is our fault, not a person's, and stops the work.
 */
export function safeFigure(svg: string): string {
  const clean = cleanText(svg).trim()
  const fault = forbidden.find(([, pattern]) => pattern.test(clean))
  if (fault) throw new Error(`a printed figure must stand alone, this one has ${fault[0]}`)
  return inPrintColours(clean)
}

const forbidden: readonly (readonly [string, RegExp])[] = [
  ['no <svg> root', /^(?!\s*<svg[\s>])/i],
  ['a script', /<script/i],
  ['foreign markup', /<foreignObject/i],
  ['an image', /<(?:image|feImage)/i],
  ['a declaration', /<!(?:DOCTYPE|ENTITY)|<\?/i],
  ['a style import', /@import/i],
  ['an outside reference', /(?:href\s*=\s*["']\s*|url\(\s*(?:["']\s*)?)[^"')\s#]/i],
]

/** On paper there is no style sheet: the tokens of the screen become the ink they stand for. */
function inPrintColours(svg: string): string {
  return svg
    .replace(
      /var\(--([a-z-]+)(?:\s*,[^)]*)?\)/g,
      (whole, name: string) => ownOf(inks, name) ?? whole,
    )
    .replace(/\bcurrentColor\b/gi, inks['ink'] ?? '#000')
}

const inks: Readonly<Record<string, string>> = {
  paper: '#faf5ea',
  sheet: '#ffffff',
  ink: '#1b1a17',
  'ink-soft': '#57524a',
  line: '#ddd3c1',
  accent: '#c8331a',
  'accent-wash': '#fbe3d8',
  action: '#1b3a86',
  good: '#1d6b47',
  caution: '#f2c230',
  land: '#ecdfc8',
}
