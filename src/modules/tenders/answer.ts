import { askedForm, figure, type GivenBy, longText, text } from '#kit/forms/asked-fields.ts'
import { plainWords } from '#kit/words.ts'
import { optionalCount, typedCount } from './fields.ts'
import type { CriterionRow } from './rows.ts'
import { answerTexts } from './texts/answers.ts'

/** A part of an answer: for a criterion of the buyer, or beside them. */
export interface Part {
  readonly id: string
  readonly opportunityId: string
  readonly criterionId: string | undefined
  readonly title: string
  readonly body: string
  readonly mostPages: number | undefined
  readonly updatedAt: Date
}

const { fr, en } = answerTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})

export const partForm = askedForm({
  title: text({ ...words('title'), most: 200, required: true }),
  mostPages: figure({ ...words('mostPages'), shape: optionalCount, typed: typedCount }),
  body: longText({
    ...words('body'),
    hint: { fr: fr.bodyHint, en: en.bodyHint },
    most: 60_000,
    rows: 20,
  }),
})
export type PartForm = GivenBy<typeof partForm>

/** Under so many words, a criterion has no answer yet. */
const leastWords = 30
/** Words on a page of plain text: how long a text will be is an estimate. */
const wordsPerPage = 450
/** A paragraph of so many words, the same as in another answer, is generic; shorter ones say the same everywhere. */
const genericWords = 12

export function wordCount(body: string): number {
  return body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** In tenths of a page. */
export function pagesTenths(body: string): number {
  return Math.ceil((wordCount(body) * 10) / wordsPerPage)
}

/** What still waits for its words: `[à compléter]`, `{{nom}}`. */
export function placeholdersIn(body: string): readonly string[] {
  return (
    body.match(
      /\[[^\]\n]{0,80}(?:compl[ée]ter|tbd|todo)[^\]\n]{0,80}\]|\{\{[^}\n]{0,120}\}\}/giu,
    ) ?? []
  )
}

const paragraphsOf = (body: string) =>
  body.split(/\n+/).map((text) => ({ text: text.trim(), plain: plainParagraph(text) }))

/** Accents, capitals and punctuation change nothing. */
function plainParagraph(text: string): string {
  return plainWords(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const isLong = (plain: string) => plain.split(' ').length >= genericWords

/** Paragraphs of a text that may be recognised elsewhere. */
export function longParagraphs(body: string): readonly string[] {
  return paragraphsOf(body)
    .map(({ plain }) => plain)
    .filter(isLong)
}

export function genericIn(body: string, elsewhere: ReadonlySet<string>): readonly string[] {
  return paragraphsOf(body)
    .filter(({ plain }) => isLong(plain) && elsewhere.has(plain))
    .map(({ text }) => text)
}

export type Stop =
  | { readonly why: 'no-criterion' }
  | { readonly why: 'not-covered'; readonly about: string; readonly partId: string | undefined }
  | { readonly why: 'empty-part' | 'too-long'; readonly about: string; readonly partId: string }
  | {
      readonly why: 'placeholder' | 'generic'
      readonly about: string
      readonly found: string
      readonly partId: string
    }

/** All that keeps an answer from being ready, each with the part where it is mended. */
export function stopsOf(
  criteria: readonly Pick<CriterionRow, 'id' | 'label'>[],
  parts: readonly Part[],
  elsewhere: ReadonlySet<string>,
): readonly Stop[] {
  const uncovered = coverage(criteria, parts)
    .filter(({ words: count }) => count < leastWords)
    .map(({ criterion, partId }): Stop => ({ why: 'not-covered', about: criterion.label, partId }))
  const ofParts = parts.flatMap((part): readonly Stop[] => {
    const at = { about: part.title, partId: part.id }
    const isTooLong = part.mostPages !== undefined && pagesTenths(part.body) > part.mostPages * 10
    return [
      ...(part.criterionId === undefined && wordCount(part.body) === 0
        ? [{ why: 'empty-part' as const, ...at }]
        : []),
      ...(isTooLong ? [{ why: 'too-long' as const, ...at }] : []),
      ...placeholdersIn(part.body).map((found) => ({ why: 'placeholder' as const, found, ...at })),
      ...genericIn(part.body, elsewhere).map((found) => ({
        why: 'generic' as const,
        found,
        ...at,
      })),
    ]
  })
  return [
    ...(criteria.length === 0 ? [{ why: 'no-criterion' as const }] : []),
    ...uncovered,
    ...ofParts,
  ]
}

/** Each criterion with the words that answer it. */
export function coverage<C extends Pick<CriterionRow, 'id' | 'label'>>(
  criteria: readonly C[],
  parts: readonly Part[],
) {
  return criteria.map((criterion) => {
    const own = parts.filter(({ criterionId }) => criterionId === criterion.id)
    const count = own.reduce((sum, { body }) => sum + wordCount(body), 0)
    return { criterion, words: count, partId: own[0]?.id }
  })
}
