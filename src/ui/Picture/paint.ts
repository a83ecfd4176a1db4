/**
 * Colours of pictures. Each element carries the light colour as an attribute, so that a downloaded
 * SVG is right by itself, and a class that the style sheet turns into the colour of the theme.
 */
export const palette = {
  paper: '#faf5ea',
  sheet: '#fffdf8',
  ink: '#1b1a17',
  'ink-soft': '#57524a',
  line: '#ddd3c1',
  'line-strong': '#857a68',
  land: '#ecdfc8',
  accent: '#c8331a',
  'accent-wash': '#fbe3d8',
  action: '#1b3a86',
  good: '#1d6b47',
  caution: '#f2c230',
  'series-1': '#1b3a86',
  'series-2': '#c8331a',
  'series-3': '#319b79',
  'series-4': '#b36bd2',
  'series-5': '#681d19',
  'series-6': '#087370',
  'series-7': '#6e3ebb',
  'series-8': '#e45b1b',
} as const

export type Paint = keyof typeof palette

export interface Painted {
  readonly class: string
  readonly fill: string
  readonly stroke?: string
  readonly 'stroke-width'?: number
}

/** `paint('sheet', 'accent', 3)`: filled with the sheet, drawn around in the accent. */
export function paint(fill: Paint | 'none', stroke?: Paint, width = 2): Painted {
  const filled = fill === 'none' ? 'none' : palette[fill]
  if (!stroke) return { class: `f-${fill}`, fill: filled }
  return {
    class: `f-${fill} s-${stroke}`,
    fill: filled,
    stroke: palette[stroke],
    'stroke-width': width,
  }
}

/** A line only: no `fill` on it. */
export function pen(stroke: Paint, width = 2): Omit<Painted, 'fill'> {
  return { class: `s-${stroke}`, stroke: palette[stroke], 'stroke-width': width }
}
