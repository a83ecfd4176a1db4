import { xmlText } from '../xml.ts'

/** In points: the size that networks ask for. */
export const posterSize = { width: 1200, height: 630 }

/** What the picture of a shared link says, from top to bottom. */
export interface PosterWords {
  /** What it is: an experiment, an event… */
  readonly kind: string
  readonly title: string
  /** Where and when; nothing is said when it is empty. */
  readonly place?: string
  /** The house, and what else is fixed. */
  readonly foot: string
}

const margin = 84
const across = posterSize.width - 2 * margin
const [paper, ink, soft, accent] = ['#faf5ea', '#1b1a17', '#57524a', '#c8331a']
const titleFace = 'Bricolage Grotesque'
const textFace = 'Atkinson Hyperlegible Next'

/** The picture that goes with a shared link, as SVG. Words only, in our faces. */
export function posterSvg({ kind, title, place = '', foot }: PosterWords): string {
  const { size, lines } = fitted(plain(title) || '…')
  const leading = Math.round(size * 1.12)
  const first = 228 + Math.round(size * 0.4)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${posterSize.width}" height="${posterSize.height}" viewBox="0 0 ${posterSize.width} ${posterSize.height}">`,
    `<rect width="${posterSize.width}" height="${posterSize.height}" fill="${paper}"/>`,
    stations(),
    words(margin, 158, 30, textFace, 600, accent, shortened(plain(kind), 60)),
    ...lines.map((line, at) =>
      words(margin, first + at * leading, size, titleFace, 700, ink, line),
    ),
    words(margin, 538, 29, textFace, 400, soft, shortened(plain(place), 62)),
    words(margin, 580, 25, textFace, 400, soft, shortened(plain(foot), 74)),
    '</svg>',
  ].join('')
}

/** The line of an experiment, the one ornament of the house. */
function stations(): string {
  const xs = Array.from({ length: 8 }, (_, at) => margin + at * ((across - 20) / 7) + 10)
  const dots = xs.map(
    (x, at) =>
      `<circle cx="${x.toFixed(1)}" cy="74" r="10" fill="${at === 7 ? paper : accent}" stroke="${accent}" stroke-width="5"/>`,
  )
  return `<path d="M${margin + 10} 74H${posterSize.width - margin - 10}" stroke="${accent}" stroke-width="5"/>${dots.join('')}`
}

/** The largest size at which the title holds in its lines. Widths are those of the face, rounded up. */
function fitted(title: string): { size: number; lines: readonly string[] } {
  for (const [size, most] of [
    [76, 3],
    [64, 4],
    [54, 4],
    [46, 5],
  ] as const) {
    const lines = wrapped(title, Math.floor(across / (size * 0.52)))
    if (lines.length <= most) return { size, lines }
  }
  const lines = wrapped(title, Math.floor(across / (46 * 0.52))).slice(0, 5)
  return { size: 46, lines: [...lines.slice(0, 4), `${lines[4] ?? ''}…`] }
}

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap((long) => cut(long, most))) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}

function cut(word: string, most: number): readonly string[] {
  const letters = [...word]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += most)
    parts.push(letters.slice(at, at + most).join(''))
  return parts
}

function shortened(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** On one line, without what XML cannot carry or what turns the reading order. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400)
}

function words(
  x: number,
  y: number,
  size: number,
  face: string,
  weight: number,
  fill: string,
  text: string,
): string {
  return `<text x="${x}" y="${y}" font-family="${face}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xmlText(text)}</text>`
}
