import { told } from '#platform/testing/commands.ts'

export interface Word {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where each word stands on its page, in points from the top left corner. */
export function wordsOf(pdf: Uint8Array): readonly Word[] {
  const html = told(pdf, 'a.pdf', 'pdftotext', '-bbox', 'FILE', '-')
  return html.split(/<page /).flatMap((part, page) =>
    [
      ...part.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      page,
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  )
}

export const millimetre = 72 / 25.4
/** Of an A4 page, less the margin of the house, in points. */
const textEnds = (210 - 24) * millimetre

/** Words that run out of the place where text stands. */
export function outside(words: readonly Word[]): readonly string[] {
  return words.filter(({ right }) => right > textEnds + 1).map(({ text }) => text)
}

/** Words printed over one another: the halves of their boxes meet on both sides. */
export function overprinted(words: readonly Word[]): readonly string[] {
  return words.flatMap((word, at) =>
    words
      .slice(at + 1)
      .filter((other) => {
        const across = Math.min(word.right, other.right) - Math.max(word.left, other.left)
        const down = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top)
        return word.page === other.page && across > 2 && down > (word.bottom - word.top) / 2
      })
      .map((other) => `${word.text} / ${other.text}`),
  )
}

/** How many lines of text stand on a page, its foot and its running title left out. */
export function linesOn(words: readonly Word[], page: number): number {
  const tops = words
    .filter((word) => word.page === page)
    .filter(({ top, bottom }) => top > 22 * millimetre && bottom < (297 - 24) * millimetre)
    .map(({ bottom }) => Math.round(bottom / 4))
  return new Set(tops).size
}

/** The text of a PDF on one line, spaces of every kind alike. */
export function textOf(pdf: Uint8Array): string {
  return told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-').replace(/\s+/g, ' ')
}
