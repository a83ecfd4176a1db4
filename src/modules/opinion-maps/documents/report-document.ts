import { writtenDay } from '#kit/dates.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { cardKinds, type HallTold, shownCards } from '../hall-count.ts'
import type { OpinionMap } from '../opinion-map.ts'
import type { Report, Told } from '../report.ts'
import { hallTexts } from '../texts/halls.ts'
import { mapTexts } from '../texts/maps.ts'
import { reportTexts } from '../texts/report.ts'

interface ReportOf {
  readonly map: OpinionMap
  readonly report: Report
  readonly halls: readonly HallTold[]
  readonly now: Date
  readonly locale: Locale
  readonly houseName: string
}

/** The report of a map on paper: what brings together with its answers, what parts, and every statement. */
export function reportDocument(of: ReportOf): Document {
  const { map, report, locale } = of
  const texts = reportTexts[locale]
  const { counted } = report
  return {
    title: plainProse(map.title),
    subtitle: texts.title,
    language: locale,
    authors: [of.houseName],
    date: of.now,
    footer: mapTexts[locale].title,
    blocks: [
      ...proseBlocks(map.presentation, { under: 1 }),
      heading(mapTexts[locale].commitment),
      ...proseBlocks(map.commitment, { under: 1 }),
      {
        kind: 'facts',
        items: [
          { name: texts.people, value: texts.number(counted.people) },
          { name: texts.inside, value: texts.number(counted.inside) },
          { name: texts.answers, value: texts.number(counted.answers) },
          { name: mapTexts[locale].until, value: writtenDay(map.openUntil, locale) },
        ],
      },
      { kind: 'paragraph', text: verdictOf(of) },
      ...agreed(of),
      ...groups(of),
      ...everything(of),
      ...inHalls(of),
    ],
  }
}

/** Cards of the halls, apart: they are no part of the map. */
function inHalls({ halls, locale }: ReportOf): readonly Block[] {
  if (halls.length === 0) return []
  const texts = hallTexts[locale]
  return [
    heading(texts.told),
    { kind: 'paragraph', text: texts.apart },
    {
      kind: 'table',
      caption: texts.told,
      columns: [
        { title: texts.table.statement, width: 3 },
        ...cardKinds.map((kind) => ({ title: texts.cards[kind], align: 'right' as const })),
        { title: texts.table.shown, align: 'right' },
      ],
      rows: halls.map((told) => [
        written(told),
        ...cardKinds.map((kind) => texts.percent(told[kind] / shownCards(told))),
        reportTexts[locale].number(shownCards(told)),
      ]),
    },
  ]
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const written = ({ statement: { number, text } }: Pick<Told, 'statement'>) =>
  `${number}. ${plainProse(text)}`

function verdictOf({ report: { counted, hasGroups }, locale }: ReportOf): string {
  const texts = reportTexts[locale]
  if (!hasGroups && counted.verdict !== 'none' && counted.verdict !== 'unknown')
    return texts.smallGroup
  return texts.verdicts[counted.verdict](texts.percent(counted.changeGroup ?? 0))
}

function agreed({ report, locale }: ReportOf): readonly Block[] {
  const texts = reportTexts[locale]
  return [
    heading(texts.agreed),
    { kind: 'paragraph', text: report.agreed.length === 0 ? texts.agreedNone : texts.agreedLead },
    ...report.agreed.flatMap((told): readonly Block[] => {
      const { statement, tally, side } = told
      const count = side === 'agree' ? tally.agrees : tally.disagrees
      return [
        { kind: 'heading', level: 2, text: `${statement.number}. ${plainProse(statement.text)}` },
        {
          kind: 'paragraph',
          text: texts.sides[side](texts.percent(count / tally.seen), tally.seen),
        },
        ...(statement.followUp
          ? proseBlocks(statement.followUp, { under: 2 })
          : [{ kind: 'paragraph' as const, text: texts.noFollowUp }]),
      ]
    }),
  ]
}

function groups({ report, locale }: ReportOf): readonly Block[] {
  const texts = reportTexts[locale]
  if (!report.hasGroups) return []
  return [
    heading(texts.divides),
    report.divides.length === 0
      ? { kind: 'paragraph', text: texts.dividesNone }
      : {
          kind: 'table',
          caption: texts.dividesLead,
          columns: [
            { title: texts.columns.statement, width: 4 },
            ...report.counted.groups.map((_, group) => ({
              title: texts.group(group),
              align: 'right' as const,
            })),
          ],
          rows: report.divides.map((told) => [
            written(told),
            ...told.tally.groups.map(({ agrees, seen }) => texts.percent(agrees / seen)),
          ]),
        },
  ]
}

function everything({ report, locale }: ReportOf): readonly Block[] {
  const texts = reportTexts[locale]
  if (report.all.length === 0) return []
  return [
    heading(texts.all),
    {
      kind: 'table',
      caption: texts.fewLeft,
      columns: [
        { title: texts.columns.statement, width: 3 },
        { title: texts.columns.agrees, align: 'right' },
        { title: texts.columns.disagrees, align: 'right' },
        { title: texts.columns.passes, align: 'right' },
        { title: texts.columns.seen, align: 'right' },
      ],
      rows: report.all.map((told) => {
        const { agrees, disagrees, seen } = told.tally
        return [
          written(told),
          texts.percent(agrees / seen),
          texts.percent(disagrees / seen),
          texts.percent((seen - agrees - disagrees) / seen),
          texts.number(seen),
        ]
      }),
    },
  ]
}
