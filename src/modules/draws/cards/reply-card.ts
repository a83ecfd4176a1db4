import { type PaperPlan, paperWordsIn } from '#engines/questionnaires/index.ts'
import type { RawForm } from '#kit/form.ts'
import type { PaperAsk, PaperPart } from '#kit/papers/boxed-paper.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Draw } from '../draw.ts'
import type { DrawFeature } from '../quota.ts'
import type { Recruitment } from '../recruitment.ts'
import { fieldOf, questionsOf, registrationTexts } from '../registration/nouns.ts'
import { cardTexts } from './texts/cards.ts'

export interface CardOf {
  readonly draw: Pick<Draw, 'title' | 'population' | 'sameAddress'>
  readonly recruitment: Pick<Recruitment, 'minimumAge' | 'conflicts'>
  readonly features: readonly DrawFeature[]
  readonly intro: string
  readonly notice: readonly string[]
  readonly isLarge: boolean
  readonly date: Date
  readonly locale: Locale
}

export const replyField = 'reply'

/** Places to write, in the order of the screen; those that hold a few signs are short. */
const written = [
  ...['firstName', 'lastName', 'birthYear', 'phone', 'email', 'address', 'postcode', 'town'],
] as const
type Written = 'firstName' | 'lastName' | 'birthYear' | 'phone' | 'email' | 'address'
const isShort = ['birthYear', 'phone', 'postcode']

/** The card that answers a letter: yes or no, who one is, the questions of the draw, and what one agrees to. */
export function replyCard(of: CardOf): PaperPlan {
  const { locale, features, recruitment, draw } = of
  const { words } = paperWordsIn(locale)
  const asked = registrationTexts[locale]
  const texts = cardTexts[locale]
  const boxes: Record<string, { field: string; value: string }> = {}
  const zones: Record<string, string> = {}
  const groupOf: Record<string, string> = {}
  const groups: Record<string, 'one' | 'several'> = {}
  const parts: PaperPart[] = []

  function question(text: string, notes: readonly string[], ask: (group: string) => PaperAsk) {
    const number = String(parts.length + 1)
    parts.push({ kind: 'question', number, text, notes, asks: [ask(`q${number}`)] })
  }
  function list(
    group: string,
    kind: 'one' | 'several',
    choices: readonly (readonly [field: string, value: string, label: string])[],
  ): PaperAsk {
    groups[group] = kind
    return {
      kind: 'list',
      boxes: choices.map(([field, value, label], at) => {
        const id = `${group}.${at + 1}`
        boxes[id] = { field, value }
        groupOf[id] = group
        return { id, label }
      }),
    }
  }

  question(texts.reply, [words.one, texts.ifNo], (group) =>
    list(group, 'one', [
      [replyField, 'yes', texts.yes],
      [replyField, 'no', texts.no],
    ]),
  )
  // One card for those who have a letter and those who have none: it asks for what each of them must give.
  const address = draw.sameAddress ? [texts.addressNeeded] : []
  question(asked.about, [texts.capitals, asked.contactOrPost, ...address], (group) => ({
    kind: 'lines',
    lines: written.map((field, at) => {
      const id = `${group}.w${at + 1}`
      zones[id] = field
      const label = asked[field as Written]
      return { id, label, lines: 1, ...(isShort.includes(field) ? { isShort: true as const } : {}) }
    }),
  }))
  for (const feature of questionsOf(features))
    question(feature.label, [words.one], (group) =>
      list(
        group,
        'one',
        feature.values.map(({ key, label }) => [fieldOf(feature), key, label] as const),
      ),
    )
  const { conflicts, minimumAge } = recruitment
  question(texts.end, [], (group) =>
    list(group, 'several', [
      ['eligible', 'yes', asked.eligible(minimumAge, plainProse(draw.population))],
      ...(conflicts ? [['conflict', 'yes', asked.conflict(plainProse(conflicts))] as const] : []),
      ['asksAgain', 'yes', asked.asksAgain],
    ]),
  )

  return {
    ...{ boxes, zones, groupOf, groups },
    paper: {
      ...{ title: texts.title(draw.title), language: locale, intro: of.intro, date: of.date },
      ...{ isLarge: of.isLarge, howToTick: words.howToTick, howToTakeBack: texts.howToTakeBack },
      notice: { title: asked.noticeTitle, lines: of.notice },
      words: { page: words.page, of: words.of, sheet: words.sheet },
      parts,
    },
  }
}

/** What the boxes and places of a card mean: another list is another paper. */
export const cardMeaning = ({ boxes, zones }: Pick<PaperPlan, 'boxes' | 'zones'>) => [boxes, zones]

type Looked = {
  readonly ticked: readonly string[]
  readonly written: Readonly<Record<string, string>>
}

/** A card as the form of the screen would send it. */
export function cardFields(
  { boxes, zones }: Pick<PaperPlan, 'boxes' | 'zones'>,
  looked: Looked,
): RawForm {
  const fields: Record<string, string> = {}
  for (const [id, field] of Object.entries(zones)) fields[field] = looked.written[id] ?? ''
  for (const id of looked.ticked) {
    const meaning = boxes[id]
    if (meaning) fields[meaning.field] = meaning.value
  }
  return fields
}

/** Questions of one answer in which two boxes were left ticked. */
export function tickedTwice(
  { groupOf, groups }: Pick<PaperPlan, 'groupOf' | 'groups'>,
  ticked: readonly string[],
): readonly string[] {
  return Object.entries(groups).flatMap(([group, kind]) =>
    kind === 'one' && ticked.filter((id) => groupOf[id] === group).length > 1 ? [group] : [],
  )
}

/** The box of one answer. */
export function boxOf({ boxes }: Pick<PaperPlan, 'boxes'>, field: string, value: string) {
  return Object.keys(boxes).find((id) => boxes[id]?.field === field && boxes[id]?.value === value)
}

/** Where a field stands on the card: a question with boxes, or a place to write. */
export function placeOf(
  { boxes, zones, groupOf }: Pick<PaperPlan, 'boxes' | 'zones' | 'groupOf'>,
  field: string,
): { readonly group: string } | { readonly zone: string } | undefined {
  const box = Object.keys(boxes).find((id) => boxes[id]?.field === field)
  if (box !== undefined) return { group: groupOf[box] ?? '' }
  const zone = Object.keys(zones).find((id) => zones[id] === field)
  return zone === undefined ? undefined : { zone }
}
