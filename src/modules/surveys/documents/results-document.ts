import { writtenWeekday } from '#kit/dates.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { drawnTables, medianClass } from '../drawn-results.ts'
import type { PublishedResults, QuestionResult } from '../results.ts'
import type { Survey } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { crossTexts } from '../texts/crosses.ts'
import { partLabel, resultTexts } from '../texts/results.ts'

/** What was published, to be printed: the page, without its bars. */
export function resultsDocument(
  { title, access, controller, publishedAt }: Survey,
  results: PublishedResults,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
): Document {
  const texts = resultTexts[locale]
  const { answers } = results
  const day = writtenWeekday(publishedAt ?? now, locale)
  return {
    title: texts.title(title),
    ...(answers === undefined ? {} : { subtitle: texts.lead(writtenNumber(answers, locale), day) }),
    language: locale,
    authors: [controller],
    date: publishedAt ?? now,
    footer: texts.footer,
    blocks:
      answers === undefined
        ? [{ kind: 'note', text: texts.tooFew }]
        : [
            { kind: 'paragraph', text: texts.hiddenWhy },
            ...(access === 'link' ? [{ kind: 'paragraph', text: texts.linkLimit } as const] : []),
            ...whoAnswered(results, locale),
            ...results.questions.flatMap((result) => questionBlocks(result, locale)),
            ...crossBlocks(results, locale),
            { kind: 'paragraph', text: texts.stays },
          ],
  }
}

function whoAnswered({ byMedium }: PublishedResults, locale: Locale): readonly Block[] {
  const texts = resultTexts[locale]
  const { media } = answerTexts[locale]
  return [
    { kind: 'heading', level: 1, text: texts.who },
    tableOf(
      texts.byMedium,
      byMedium.map(({ medium, count }) => ({ label: media[medium], count })),
      locale,
    ),
  ]
}

function questionBlocks(result: QuestionResult, locale: Locale): readonly Block[] {
  const texts = resultTexts[locale]
  const { label, kind, isOpen } = result
  const median = medianClass(result)
  return [
    { kind: 'heading', level: 1, text: label },
    ...paragraph(isOpen ? (kind === 'place' ? texts.openPlaces : texts.open) : undefined),
    ...paragraph(kind === 'ranking' ? texts.ranking : undefined),
    ...drawnTables(result).map((table) => {
      const rows = table.parts.map((part) => ({
        label: withMean(partLabel(part, locale), part.meanPlace, locale),
        count: part.count,
      }))
      // The title of the question stands just above.
      return tableOf(table.label || texts.answers, rows, locale)
    }),
    ...paragraph(median === undefined ? undefined : texts.median(median)),
    ...themeBlocks(result, locale),
  ]
}

function themeBlocks({ themes }: QuestionResult, locale: Locale): readonly Block[] {
  const texts = resultTexts[locale]
  if (!themes) return []
  const rows = themes.parts.map((part) => ({ label: partLabel(part, locale), count: part.count }))
  return [...paragraph(texts.themesText), tableOf(texts.themes, rows, locale)]
}

/** As lines of counts: on paper, a table of two questions would be wider than its sheet. */
function crossBlocks({ crosses = [] }: PublishedResults, locale: Locale): readonly Block[] {
  const texts = crossTexts[locale]
  if (crosses.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: texts.section },
    { kind: 'paragraph', text: texts.sectionText },
    ...crosses.flatMap(({ rowQuestion, columnQuestion, lines, heads, cells }): readonly Block[] => [
      { kind: 'heading', level: 2, text: texts.of(rowQuestion, columnQuestion) },
      ...lines.map((line, y) =>
        tableOf(
          `${partLabel(line, locale)} (${texts.people(writtenNumber(line.count, locale))})`,
          heads.map((head, x) => ({
            label: partLabel(head, locale),
            count: cells[y]?.[x] ?? null,
          })),
          locale,
        ),
      ),
    ]),
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

function tableOf(
  caption: string,
  rows: readonly { readonly label: string; readonly count: number | null }[],
  locale: Locale,
): Block {
  const texts = resultTexts[locale]
  return {
    kind: 'table',
    caption,
    columns: [
      { title: texts.answer, width: 4 },
      { title: texts.count, align: 'right' },
    ],
    rows: rows.map(({ label, count }) => [
      label,
      count === null ? texts.hidden : writtenNumber(count, locale),
    ]),
    whole: true,
  }
}
