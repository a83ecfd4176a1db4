import { writtenDay } from '#kit/dates.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { tableTexts } from '../texts/tables.ts'

/** Rounds, then tables, then names. */
export interface TablesShown {
  readonly rounds: readonly (readonly (readonly string[])[])[]
  readonly repeats: number
  readonly boundOfRepeats: number
  readonly imbalance: number
}

/** A round a page, to put on the door of the hall. */
export function tablesDocument(
  of: {
    readonly title: string
    readonly author: string
    readonly now: Date
    readonly locale: Locale
  },
  plan: TablesShown,
): Document {
  const texts = tableTexts[of.locale]
  return {
    title: texts.title,
    subtitle: of.title,
    language: of.locale,
    authors: [of.author],
    date: of.now,
    footer: writtenDay(of.now, of.locale),
    blocks: plan.rounds.flatMap((tables, round): Block[] => [
      ...(round > 0 ? [{ kind: 'page-break' as const }] : []),
      { kind: 'heading', level: 2, text: texts.round(round + 1) },
      {
        kind: 'table',
        caption: texts.round(round + 1),
        columns: [
          { title: texts.tableColumn, width: 1 },
          { title: texts.names, width: 6 },
        ],
        rows: tables.map((names, table) => [String(table + 1), names.join(', ')]),
      },
    ]),
  }
}
