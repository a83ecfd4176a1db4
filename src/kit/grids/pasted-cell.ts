import type { AskedField } from '../forms/asked-fields.ts'
import { readDay } from '../sheets/sheet-day.ts'
import { isSheetError } from '../sheets/sheet-error.ts'
import { onOneLine, plainWords } from '../words.ts'

const yes = new Set(['oui', 'o', 'x', '1', 'vrai', 'yes', 'y', 'true'])
const no = new Set(['', 'non', 'n', '0', 'faux', 'no', 'false'])

/** What a cell of a sheet says in a field of this kind, as it would be typed there; undefined when it cannot be told. */
export function typedFromSheet(
  asked: Pick<AskedField<unknown>, 'type' | 'label'>,
  cell: string,
  choice: (words: string) => string | undefined,
): string | undefined {
  const text = cell.trim()
  if (isSheetError(text)) return undefined
  switch (asked.type) {
    case 'figure':
      return figureOf(text)
    case 'choice':
      return text === '' ? '' : choice(text)
    case 'box':
      return boxOf(text, Object.values(asked.label))
    case 'date':
      return text === '' ? '' : readDay(text)
    case 'text':
      // A field of one line would glue the last word of a line to the first of the next.
      return onOneLine(text)
    default:
      return text
  }
}

/** « 1 234,50 € », « 19 j », « - € »: what a sheet writes around a figure goes; the figure is read by its shape. */
function figureOf(typed: string): string {
  const bare = typed
    .replace(/(?<!\s)\s*(?:€|eur(?:os?)?|j(?:ours?)?|d(?:ays?)?)\.?$/iu, '')
    .replace(/^€\s*/, '')
  // What parts thousands takes room in a narrow column, and is not typed there.
  const figure = bare.trim().replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
  return /^[-\u2212\u2013]?$/.test(figure) ? '' : figure
}

function boxOf(typed: string, labels: readonly string[]): string | undefined {
  const plain = plainWords(typed)
  if (/^[✓✔☑]$/u.test(typed) || yes.has(plain)) return 'yes'
  if (no.has(plain)) return ''
  return labels.some((label) => plainWords(label) === plain) ? 'yes' : undefined
}
