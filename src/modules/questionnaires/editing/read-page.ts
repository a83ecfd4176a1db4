import type { Page, Question, Questionnaire, Rewording } from '#engines/questionnaires/index.ts'
import { wordsIn } from '#engines/questionnaires/index.ts'
import { missingAnswer, type Parsed, type RawForm, typedValues } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { editingTexts } from '../texts/editing.ts'
import { draftFaults } from './draft-faults.ts'
import { conditionShown, dropField, readCondition, typedCondition } from './typed-condition.ts'

interface Sent {
  readonly draft: Questionnaire
  readonly raw: RawForm
  readonly locale: Locale
}

const textOf = (raw: RawForm, name: string) => String([raw[name] ?? ''].flat()[0] ?? '').trim()
const refusedAt = (raw: RawForm, problems: Readonly<Record<string, string>>) =>
  ({ ok: false, form: { values: typedValues(raw), problems } }) as const

/** A page as its form shows it. */
export function typedPage(page: Page, draft: Questionnaire): Readonly<Record<string, string>> {
  const language = draft.languages[0] ?? 'fr'
  const condition = typedCondition(page.when, draft)
  return {
    title: wordsIn(page.title, language, language),
    random: page.order === 'random' ? 'yes' : '',
    ...(condition ? conditionShown(condition) : {}),
  }
}

/** The form of a page over what stands: its questions are left as they are. */
export function readPage(before: Page, { draft, raw, locale }: Sent): Parsed<Page> {
  const language = draft.languages[0] ?? 'fr'
  const title = textOf(raw, 'title')
  if (title.length > 200)
    return refusedAt(raw, { title: editingTexts[locale].fieldProblems.tooLong(200) })
  const isKept = before.when !== undefined && typedCondition(before.when, draft) === undefined
  const { condition, fields } = isKept
    ? { condition: raw[dropField] === 'yes' ? undefined : before.when, fields: [] }
    : readCondition(raw, draft)
  const page: Page = {
    id: before.id,
    ...(title ? { title: { ...before.title, [language]: title } } : {}),
    ...(textOf(raw, 'random') === 'yes' ? { order: 'random' } : {}),
    ...(condition ? { when: condition } : {}),
    questions: before.questions,
  }
  const next = { ...draft, pages: draft.pages.map((old) => (old.id === page.id ? page : old)) }
  const fault = draftFaults(next, locale).find(
    ({ page: about, path }) => about === page.id && path.startsWith('when'),
  )
  if (!fault) return { ok: true, value: page }
  const line = Number(/\[(\d+)\]/.exec(fault.path)?.[1] ?? 0)
  return refusedAt(raw, { [fields[line] ?? 'form']: fault.sentence })
}

/** The title and the introduction of the whole. */
export function readHead({ draft, raw, locale }: Sent): Parsed<Questionnaire> {
  const language = draft.languages[0] ?? 'fr'
  const { tooLong } = editingTexts[locale].fieldProblems
  const title = textOf(raw, 'title')
  const intro = textOf(raw, 'intro')
  if (title === '') return refusedAt(raw, { title: missingAnswer[locale] })
  if (title.length > 200) return refusedAt(raw, { title: tooLong(200) })
  if (intro.length > 5_000) return refusedAt(raw, { intro: tooLong(5_000) })
  const { intro: before, ...rest } = draft
  return {
    ok: true,
    value: {
      ...rest,
      title: { ...draft.title, [language]: title },
      ...(intro ? { intro: { ...before, [language]: intro } } : {}),
    },
  }
}

export function typedHead(draft: Questionnaire): Readonly<Record<string, string>> {
  const language = draft.languages[0] ?? 'fr'
  return {
    title: wordsIn(draft.title, language, language),
    intro: wordsIn(draft.intro, language, language),
  }
}

/** What the author says of a reworded question. */
export function readRewording(question: Question, { draft, raw, locale }: Sent): Parsed<Rewording> {
  const language = draft.languages[0] ?? 'fr'
  const comparable = textOf(raw, 'comparable')
  const reason = textOf(raw, 'reason')
  const problems = {
    ...(comparable === 'yes' || comparable === 'no' ? {} : { comparable: missingAnswer[locale] }),
    ...(reason === '' ? { reason: missingAnswer[locale] } : {}),
    ...(reason.length > 2_000 ? { reason: editingTexts[locale].fieldProblems.tooLong(2_000) } : {}),
  }
  if (Object.keys(problems).length > 0) return refusedAt(raw, problems)
  const stands = draft.rewordings?.find((rewording) => rewording.question === question.id)
  return {
    ok: true,
    value: {
      question: question.id,
      comparable: comparable === 'yes',
      reason: { ...stands?.reason, [language]: reason },
    },
  }
}

export function typedRewording(
  question: string,
  draft: Questionnaire,
): Readonly<Record<string, string>> {
  const language = draft.languages[0] ?? 'fr'
  const stands = draft.rewordings?.find((rewording) => rewording.question === question)
  return {
    comparable: stands ? (stands.comparable ? 'yes' : 'no') : '',
    reason: wordsIn(stands?.reason, language, language),
  }
}

export function withRewording(draft: Questionnaire, rewording: Rewording): Questionnaire {
  const others = (draft.rewordings ?? []).filter(({ question }) => question !== rewording.question)
  return { ...draft, rewordings: [...others, rewording] }
}
