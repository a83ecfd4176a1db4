import type { BoxedPaper, PaperPart } from '#kit/papers/boxed-paper.ts'
import type { Locale } from '#kit/texts.ts'
import { blocksOf, type RollColumn, type RollSheet, rollGroups } from '../roll.ts'
import { rollTexts } from '../texts/roll.ts'

export interface RollPaper {
  readonly title: string
  /** Where and when, and who invites. */
  readonly intro: string
  readonly notice: readonly string[]
  readonly locale: Locale
  readonly isLarge: boolean
  readonly date: Date
}

/** What stands around the lines; a long title is cut, so that the lines keep their page. */
export function rollPaper({ title, intro, notice, locale, isLarge, date }: RollPaper): BoxedPaper {
  const texts = rollTexts[locale]
  return {
    title: shortened(title, isLarge ? 70 : 110),
    intro: shortened(intro, isLarge ? 110 : 240),
    ...{ language: locale, isLarge, date },
    ...{ howToTick: texts.howToTick, howToTakeBack: texts.howToTakeBack },
    notice: { title: texts.noticeTitle, lines: [...notice, texts.picture] },
    words: { page: texts.page, of: texts.of, sheet: texts.sheet },
    parts: [],
  }
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
}

/** The lines of one sheet: those who are expected on it, then lines for whoever comes unexpected. */
export function rollLines(
  { block, people }: RollSheet,
  columns: readonly RollColumn[],
  { locale, isLarge }: Pick<RollPaper, 'locale' | 'isLarge'>,
  nameOf: (number: number) => string,
): readonly PaperPart[] {
  const texts = rollTexts[locale]
  const own = blocksOf(columns, isLarge)[block] ?? []
  const { lines } = rollGroups(columns.length, isLarge)
  const across = lines[0]?.length ?? 0
  return [
    {
      kind: 'roll',
      ...{ number: texts.number, name: texts.name },
      columns: Array.from({ length: across }, (_, at) => own[at]?.label ?? '–'),
      rows: lines.map((boxes, row) => {
        const number = people[row]
        return number === undefined
          ? { number: '', name: '', boxes }
          : { number: String(number), name: nameOf(number), boxes }
      }),
    },
  ]
}
