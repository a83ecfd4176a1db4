/**
 * Words in a small place of a drawing, where nothing lays them out: the largest type at which they hold in so many lines.
 * Nothing is ever cut; beyond the smallest type there are more lines.
 */
export function fittedLines(
  text: string,
  box: {
    /** In points of the drawing. */
    readonly width: number
    readonly lines: number
    /** From the largest to the smallest. */
    readonly sizes: readonly number[]
  },
): { readonly size: number; readonly lines: readonly string[] } {
  const smallest = box.sizes.at(-1) ?? 1
  for (const size of box.sizes) {
    const lines = wrapped(text, box.width / size)
    if (lines.length <= box.lines) return { size, lines }
  }
  return { size: smallest, lines: wrapped(text, box.width / smallest) }
}

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(...piecesOf(word, most))
  }
  return lines
}

/** A word longer than a line goes on the next, cut between letters as they are read: a letter keeps its marks. */
function piecesOf(word: string, most: number): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of byLetter.segment(word)) {
    const last = pieces.at(-1)
    if (last !== undefined && widthOf(last + segment) <= most) pieces[pieces.length - 1] += segment
    else pieces.push(segment)
  }
  return pieces
}

/** In sizes of the type: what the bold face of the house takes at most for such a letter. */
function widthOf(text: string): number {
  return [...byLetter.segment(text)].reduce((sum, { segment }) => sum + widthOfLetter(segment), 0)
}

function widthOfLetter(letter: string): number {
  const plain = letter.normalize('NFD').charAt(0)
  if (/[ ilj.,'’|!:;-]/.test(plain)) return 0.36
  if (/[mwMW@%]/.test(plain)) return 0.95
  if (/[a-z0-9]/.test(plain)) return 0.62
  return /[A-Z]/.test(plain) ? 0.74 : 1
}

const byLetter = new Intl.Segmenter('fr')
