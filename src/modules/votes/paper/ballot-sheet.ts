import { type PaperPlan, paperOf, type Questionnaire } from '#engines/questionnaires/index.ts'
import { sheetFormName } from '#kit/papers/sheet-form.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { LookedSheet } from '#modules/scans/index.ts'
import type { Sheet } from '../box/nouns.ts'
import {
  type BallotRules,
  choiceField,
  fieldsOf,
  readChoice,
  rulesOf,
  wholeField,
} from '../choice.ts'
import { ballotKindOf } from '../method.ts'
import type { Vote } from '../vote.ts'
import { ballotSheetTexts } from './texts/ballot-sheet.ts'

const asked = 'choice'

/** A ballot as a question, so that the paper and the reader of questionnaires serve votes. */
function questionnaireOf(vote: Vote, locale: Locale): Questionnaire {
  const say = (text: string) => ({ [locale]: text })
  const options = vote.options.map(({ label }, at) => ({ id: `o${at}`, text: say(label) }))
  const question = { id: asked, text: say(plainProse(vote.question)) }
  const grades = vote.grades.map((grade, at) => ({ id: `g${at}`, text: say(grade) })).toReversed()
  const kinds = {
    one: { ...question, kind: 'single', options },
    approvals: { ...question, kind: 'several', options },
    grades: { ...question, kind: 'grid', rows: options, columns: grades },
    ranking: { ...question, kind: 'ranking', options },
  } as const
  return {
    ...{ schema: 'ouvroir questionnaire 1', id: 'ballot', version: 1, languages: [locale] },
    title: say(vote.title),
    pages: [{ id: 'ballot', questions: [kinds[ballotKindOf(vote.method)]] }],
  }
}

export interface BallotSheet {
  readonly plan: PaperPlan
  /** What the square code says of this paper: the same vote prints the same form, each time. */
  readonly form: { readonly form: string; readonly version: number }
}

/** The paper of a vote that is read from pictures. It bears a number drawn by lot, which nobody is given with their name. */
export function ballotSheet(vote: Vote, locale: Locale, isLarge: boolean, now: Date): BallotSheet {
  const texts = ballotSheetTexts[locale]
  const notice = { title: texts.noticeTitle, lines: [texts.notice, texts.number] }
  const settings = { language: locale, isLarge, date: now, notice }
  return {
    plan: paperOf(questionnaireOf(vote, locale), settings),
    form: { form: sheetFormName('V', vote.id, isLarge), version: 1 },
  }
}

/** What a person confirmed of one sheet, as a ballot; its place says nothing of its number. */
export function sheetFrom(
  vote: Vote,
  plan: Pick<PaperPlan, 'boxes' | 'zones'>,
  at: number,
  looked: {
    readonly ticked: readonly string[]
    readonly written: Readonly<Record<string, string>>
    readonly isSpoilt: boolean
  },
): Sheet | undefined {
  const number = at + 1
  if (looked.isSpoilt) return { number, choice: null }
  const rules = rulesOf(vote)
  const choice = readChoice(rules, fieldsFrom(rules, plan, looked))
  return typeof choice === 'string' ? undefined : { number, choice }
}

type Meaning = PaperPlan['boxes'][string]

const optionIn = (text: string) => Number(/o(\d+)$/.exec(text)?.[1] ?? -1)

/** The field of a ballot that a box fills, and with what. */
function saidBy({ kind }: BallotRules, { field, value }: Meaning): readonly [string, string] {
  return kind === 'one' || kind === 'approvals'
    ? [wholeField, String(optionIn(value))]
    : [choiceField(optionIn(field)), value.replace(/^g/, '')]
}

/** A ballot as it was confirmed, back on its paper: which boxes, which words. */
export function lookedFrom(
  vote: Vote,
  { boxes, zones }: Pick<PaperPlan, 'boxes' | 'zones'>,
  number: string,
  { choice }: Sheet,
): LookedSheet {
  const rules = rulesOf(vote)
  const fields = choice === null ? [] : fieldsOf(choice)
  const has = ([name, value]: readonly [string, string]) =>
    fields.some(([field, typed]) => field === name && typed === value)
  const ticked = Object.keys(boxes).filter((id) => has(saidBy(rules, boxes[id] as Meaning)))
  const written = Object.entries(zones).map(([id, field]) => {
    const name = choiceField(optionIn(field))
    return [id, fields.find((typed) => typed[0] === name)?.[1] ?? ''] as const
  })
  return { number, ticked, written: Object.fromEntries(written), isSpoilt: choice === null }
}

/** The question of a sheet to be decided: the one where more is ticked than counts, or the first. */
export function unclearGroup(
  { groupOf, groups }: Pick<PaperPlan, 'groupOf' | 'groups'>,
  ticked: readonly string[],
): string | undefined {
  const names = Object.keys(groups)
  const isOver = (group: string) =>
    groups[group] === 'one' && ticked.filter((id) => groupOf[id] === group).length > 1
  return names.find(isOver) ?? names[0]
}

function fieldsFrom(
  rules: BallotRules,
  { boxes, zones }: Pick<PaperPlan, 'boxes' | 'zones'>,
  looked: {
    readonly ticked: readonly string[]
    readonly written: Readonly<Record<string, string>>
  },
) {
  const fields = new Map<string, string[]>()
  const add = (name: string, value: string) =>
    fields.set(name, [...(fields.get(name) ?? []), value])
  for (const id of looked.ticked) {
    const meaning = boxes[id]
    if (meaning) add(...saidBy(rules, meaning))
  }
  for (const [id, field] of Object.entries(zones)) {
    const text = looked.written[id] ?? ''
    if (text !== '') add(choiceField(optionIn(field)), text)
  }
  // Two boxes of one line say two things of one option: no ballot says that.
  return (name: string) => {
    const values = fields.get(name) ?? []
    return name === wholeField || values.length < 2 ? values : ['?']
  }
}
