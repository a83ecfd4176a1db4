import {
  type Page,
  type PaperPlan,
  paperFields,
  paperOf,
  type Question,
  questionsOf,
} from '#engines/questionnaires/index.ts'
import type { RawForm } from '#kit/form.ts'
import type { PaperPart } from '#kit/papers/boxed-paper.ts'
import type { Locale } from '#kit/texts.ts'
import type { Draw } from '../draw.ts'
import type { DrawFeature } from '../quota.ts'
import type { Recruitment } from '../recruitment.ts'
import {
  agreementPage,
  registrationQuestionnaire,
  registrationTexts,
} from '../registration/nouns.ts'
import { cardTexts } from './texts/cards.ts'

export interface CardOf {
  readonly draw: Pick<Draw, 'title' | 'population' | 'sameAddress'>
  readonly recruitment: Pick<Recruitment, 'minimumAge' | 'conflicts'> &
    Partial<Pick<Recruitment, 'questions'>>
  readonly features: readonly DrawFeature[]
  readonly intro: string
  readonly notice: readonly string[]
  readonly isLarge: boolean
  readonly date: Date
  readonly locale: Locale
}

export const replyField = 'reply'

/** Places to write, in the order of the screen. */
const written = ['vous', 'contact', 'adresse']
/** The lines of an address that others follow. */
const aboveTown = ['address', 'postcode']
/** Boxes of the end: first what must be ticked. */
const ticked = ['eligible', 'conflict', 'asksAgain']

/**
 * The card that answers a letter: the questionnaire of the registration on paper, with yes or no before it. Who one is takes
 * one question, and what one agrees to another: a card is short.
 */
export function replyCard(of: CardOf): PaperPlan {
  const { locale, draw, isLarge } = of
  const texts = cardTexts[locale]
  const asks = registrationTexts[locale]
  // One card for those who have a letter and those who have none: it asks for what each of them must give.
  const asked = registrationQuestionnaire({
    ...of.recruitment,
    ...{ features: of.features, population: draw.population, locale },
    ...{ year: of.date.getUTCFullYear(), asksAddress: false, byPost: 'address-typed' },
  })
  const all = new Map(questionsOf(asked).map((question) => [question.id, question]))
  const about = asked.pages.filter(({ id }) => written.includes(id))
  const between = asked.pages.filter(
    ({ id }) => ![...written, 'situation', agreementPage].includes(id),
  )
  const pages: readonly Page[] = [
    { id: replyField, questions: [replyQuestion(locale)] },
    { id: 'vous', title: { [locale]: asks.about }, questions: questionsOf({ pages: about }) },
    // A card that lacks an answer is looked at by a person, who knows what must be there.
    ...between.map(({ id, questions }) => ({ id, questions: questions.map(asOnCard) })),
    {
      ...{ id: agreementPage, title: { [locale]: texts.end } },
      questions: ticked.flatMap((id) => all.get(id) ?? []),
    },
  ]
  const needed = draw.sameAddress ? [texts.addressNeeded] : []
  const title = { [locale]: texts.title(draw.title) }
  const plan = paperOf(
    { ...asked, title, intro: { [locale]: of.intro }, pages },
    {
      ...{ language: locale, isLarge, date: of.date },
      notice: { title: asks.noticeTitle, lines: of.notice },
      together: { vous: [texts.capitals, asks.contactOrPost, ...needed], [agreementPage]: [] },
    },
  )
  const parts = plan.paper.parts.map((part) => withWholeAddress(part, plan))
  return { ...plan, paper: { ...plan.paper, parts, howToTakeBack: texts.howToTakeBack } }
}

/** Its lines stand on one page: a place name alone at the head of the next one is of nothing. */
function withWholeAddress(part: PaperPart, { zones }: Pick<PaperPlan, 'zones'>): PaperPart {
  if (part.kind !== 'question') return part
  const asks = part.asks.map((ask) => {
    if (ask.kind !== 'lines') return ask
    const lines = ask.lines.map((line) =>
      aboveTown.includes(zones[line.id] ?? '') ? { ...line, withNext: true as const } : line,
    )
    return { ...ask, lines }
  })
  return { ...part, asks }
}

function replyQuestion(locale: Locale): Question {
  const texts = cardTexts[locale]
  const words = (text: string) => ({ [locale]: text })
  return {
    ...{ id: replyField, kind: 'single', text: words(texts.reply), help: words(texts.ifNo) },
    options: [
      { id: 'yes', text: words(texts.yes) },
      { id: 'no', text: words(texts.no) },
    ],
  }
}

function asOnCard({ required: _, ...question }: Question): Question {
  return question as Question
}

/** What the boxes and places of a card mean: another list is another paper. */
export const cardMeaning = ({ boxes, zones }: Pick<PaperPlan, 'boxes' | 'zones'>) => [boxes, zones]

type Looked = {
  readonly ticked: readonly string[]
  readonly written: Readonly<Record<string, string>>
}

/** A card as the form of the screen would send it: places that were left are empty fields. */
export function cardFields(plan: Pick<PaperPlan, 'boxes' | 'zones'>, looked: Looked): RawForm {
  const left = Object.values(plan.zones).map((field) => [field, ''])
  return {
    ...Object.fromEntries(left),
    ...(paperFields(plan, looked.ticked, looked.written) as RawForm),
  }
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
