import { writtenWeekday } from '#kit/dates.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { communesSaid } from '../communes-said.ts'
import { drawnTables, medianClass } from '../drawn-results.ts'
import type { PublishedResults, QuestionResult } from '../results.ts'
import { spokenTitle } from '../spoken-results.ts'
import { answerTexts } from '../texts/answer.ts'
import { crossTexts } from '../texts/crosses.ts'
import { openSaid, partLabel, resultTexts } from '../texts/results.ts'
import { resultPaperTexts } from '../texts/results-paper.ts'
import type { WeightedShares } from '../weights.ts'
import {
  frontBlocks,
  type PrintedResults,
  populationBlocks,
  readingBlocks,
  weightsBlocks,
} from './results-front.ts'

/** What was published, to be printed: the page with its shares, its population and its weights, and who asked what. */
export function resultsDocument(of: PrintedResults): Document {
  const { survey, results, beside, locale, now } = of
  const { controller, publishedAt } = survey
  const { title } = spokenTitle(survey, locale)
  const texts = resultTexts[locale]
  const { answers } = results
  const shares = beside.weighting?.shares ?? {}
  const day = writtenWeekday(publishedAt ?? now, locale)
  return {
    title: texts.title(title),
    ...(answers === undefined ? {} : { subtitle: texts.lead(writtenNumber(answers, locale), day) }),
    language: locale,
    authors: [controller],
    date: publishedAt ?? now,
    footer: texts.footer,
    blocks: [
      ...frontBlocks(of),
      ...(answers === undefined
        ? [{ kind: 'note', text: texts.tooFew } as const]
        : [
            ...readingBlocks(of),
            ...whoAnswered(results, locale),
            ...populationBlocks(of),
            ...weightsBlocks(of),
            ...results.questions.flatMap((result) => questionBlocks(result, shares, locale)),
            ...crossBlocks(results, locale),
          ]),
    ],
  }
}

function whoAnswered({ byMedium, answers }: PublishedResults, locale: Locale): readonly Block[] {
  const texts = resultTexts[locale]
  const { media } = answerTexts[locale]
  const of = byMedium.every(({ count }) => count !== null) ? answers : undefined
  const rows = byMedium.map(({ medium, count }) => ({ label: media[medium], count, of }))
  return [{ kind: 'heading', level: 1, text: texts.who }, tableOf(texts.byMedium, rows, locale)]
}

function questionBlocks(
  result: QuestionResult,
  shares: WeightedShares,
  locale: Locale,
): readonly Block[] {
  const texts = resultTexts[locale]
  const { label, kind, isOpen, question } = result
  const weighted = shares[question] ?? []
  const median = medianClass(result)
  return [
    { kind: 'heading', level: 1, text: label },
    ...paragraph(isOpen ? openWords(result, locale) : undefined),
    ...paragraph(kind === 'ranking' ? texts.ranking : undefined),
    ...drawnTables(result).map((table) => {
      const rows = table.parts.map(({ count, of, from, meanPlace, ...part }) => ({
        label: withMean(partLabel(part, locale), meanPlace, locale),
        ...{ count, of },
        // The page shows a mean place there instead: so does the paper, in the name of the line.
        weighted: meanPlace === undefined ? weighted[from.table]?.[from.key] : undefined,
      }))
      // The title of the question stands just above.
      return tableOf(table.label || texts.answers, rows, locale)
    }),
    ...paragraph(median === undefined ? undefined : texts.median(median)),
    ...themeBlocks(result, locale),
    ...communeBlocks(result, locale),
  ]
}

function openWords({ kind, communes, noCommunes }: QuestionResult, locale: Locale): string {
  const texts = resultTexts[locale]
  if (kind !== 'place') return openSaid(kind, locale)
  return communes ? texts.communesText : texts.noPlaces[noCommunes ?? 'before']
}

function communeBlocks({ communes }: QuestionResult, locale: Locale): readonly Block[] {
  if (!communes) return []
  const { heads, lines, source } = communesSaid(communes, locale)
  const [first = '', ...others] = heads
  const people = crossTexts[locale].people(writtenNumber(communes.answers, locale))
  return [
    {
      kind: 'table',
      caption: resultPaperTexts[locale].of(resultTexts[locale].communes, people),
      columns: [
        { title: first, width: 3 },
        ...others.map((title) => ({ title, align: 'right', width: 1.3 }) as const),
      ],
      rows: lines.map(({ name, cells }) => [name, ...cells]),
      whole: lines.length < 30,
    },
    ...paragraph(source),
  ]
}

function themeBlocks({ themes }: QuestionResult, locale: Locale): readonly Block[] {
  const texts = resultTexts[locale]
  if (!themes) return []
  const rows = themes.parts.map((part) => ({
    ...{ label: partLabel(part, locale), count: part.count, of: themes.texts },
  }))
  const caption = resultPaperTexts[locale].ofTexts(
    texts.themes,
    writtenNumber(themes.texts, locale),
  )
  return [...paragraph(texts.themesText), tableOf(texts.themes, rows, locale, caption)]
}

/** As lines of counts: on paper, a table of two questions would be wider than its sheet. */
function crossBlocks({ crosses = [] }: PublishedResults, locale: Locale): readonly Block[] {
  const texts = crossTexts[locale]
  if (crosses.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: texts.section },
    { kind: 'paragraph', text: texts.sectionText },
    ...crosses.flatMap(
      ({ rowQuestion, columnQuestion, lines, heads, cells, weighted }): readonly Block[] => [
        { kind: 'heading', level: 2, text: texts.of(rowQuestion, columnQuestion) },
        ...lines.map((line, y) => {
          const rows = heads.map((head, x) => ({
            ...{ label: partLabel(head, locale), count: cells[y]?.[x] ?? null },
            ...{ of: line.count, weighted: weighted?.shares[y]?.[x] ?? undefined },
          }))
          const people = texts.people(writtenNumber(line.count, locale))
          const caption = resultPaperTexts[locale].of(partLabel(line, locale), people)
          return tableOf('', rows, locale, caption)
        }),
        ...paragraph(weighted ? texts.weightedWhy : undefined),
      ],
    ),
  ]
}

function paragraph(text: string | undefined): readonly Block[] {
  return text === undefined ? [] : [{ kind: 'paragraph', text }]
}

function withMean(label: string, meanPlace: number | undefined, locale: Locale): string {
  if (meanPlace === undefined) return label
  const mean = writtenNumber(Math.round(10 * meanPlace) / 10, locale)
  return `${label} (${resultTexts[locale].meanPlace(mean)})`
}

interface Row {
  readonly label: string
  readonly count: number | null
  /** How many its share is of; left out where the page tells no share. */
  readonly of?: number | undefined
  readonly weighted?: number | undefined
}

function tableOf(name: string, rows: readonly Row[], locale: Locale, caption?: string): Block {
  const texts = resultTexts[locale]
  const paper = resultPaperTexts[locale]
  const isWeighted = rows.some(({ count, weighted }) => count !== null && weighted !== undefined)
  const isShared = rows.some(({ count, of }) => count !== null && of)
  return {
    kind: 'table',
    caption: caption ?? captionOf(name, rows, locale),
    columns: [
      { title: texts.answer, width: 4 },
      { title: texts.count, align: 'right' },
      ...(isShared ? [{ title: texts.share, align: 'right', width: 1.2 } as const] : []),
      ...(isWeighted ? [{ title: paper.weightedShare, align: 'right', width: 1.2 } as const] : []),
    ],
    rows: rows.map(({ label, count, of, weighted }) => [
      label,
      count === null ? texts.hidden : writtenNumber(count, locale),
      ...(isShared
        ? [of && count !== null ? writtenPercent(count / of, locale, 0) : paper.notGiven]
        : []),
      ...(isWeighted
        ? [
            count === null || weighted === undefined
              ? paper.notGiven
              : writtenPercent(weighted, locale),
          ]
        : []),
    ]),
    whole: true,
  }
}

/** How many people the shares of a table are of, once for all its lines. */
function captionOf(name: string, rows: readonly Row[], locale: Locale): string {
  const paper = resultPaperTexts[locale]
  const [people] = rows.flatMap(({ of }) => of ?? [])
  if (people === undefined) {
    return rows.some(({ count }) => count === null) ? paper.ofHidden(name) : name
  }
  return paper.of(name, crossTexts[locale].people(writtenNumber(people, locale)))
}
