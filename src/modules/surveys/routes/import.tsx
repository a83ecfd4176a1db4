import { questionsOf } from '#engines/questionnaires/index.ts'
import { formRefused, type Parsed } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { readUpload } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { keepQuestionnaire } from '../actions/keep-questionnaire.ts'
import { contactQuestions } from '../asks-contact.ts'
import { faultCountField, faultsField, ImportPage } from '../pages/ImportPage.tsx'
import { paths } from '../paths.ts'
import type { Survey } from '../survey.ts'
import { importTexts } from '../texts/import.ts'
import { prepareTexts } from '../texts/prepare.ts'
import { type QuestionsRead, readQuestionsFile } from './read-questions-file.ts'
import { onSurvey } from './surveys.tsx'

type Brought = Extract<QuestionsRead, { ok: true }>

const largest = readers.questions.bytes
const mostLosses = 12

export const importRoutes: readonly Route[] = formRoutes({
  ...onSurvey,
  path: paths.import(':slug'),
  fresh: true,
  options: { bodyLimit: largest },
  shape: brought,
  draw: (c, survey, form) => <ImportPage {...{ frame: c.var.frame, survey, form }} />,
  act: (c, { slug }, { questionnaire }) => keepQuestionnaire(c.var.ctx, slug, questionnaire),
  over: (_, { state }) => (state === 'draft' ? undefined : 'opened'),
  back: ({ slug }: Survey) => paths.prepare(slug),
  refusals: (locale) => ({ opened: prepareTexts[locale].refusals.opened }),
  notice: (locale, _, { questionnaire, losses }) => {
    const texts = importTexts[locale]
    const told = losses.slice(0, mostLosses).join(' · ')
    const imported = texts.imported(questionsOf(questionnaire).length)
    return losses.length > 0 ? `${imported} ${texts.losses} ${told}.` : imported
  },
})

async function brought(c: HttpContext): Promise<Parsed<Brought>> {
  const { locale } = c.var.ctx
  const texts = importTexts[locale]
  const file = await readUpload(c, 'file')
  if (!file) return { ok: false, form: formRefused({}, texts.choose, 'file') }
  const read = withoutContact(
    await readQuestionsFile(new Uint8Array(await file.arrayBuffer()), locale),
    locale,
  )
  if (read.ok) return { ok: true, value: read }
  const raw = { [faultsField]: read.faults.join('\n'), [faultCountField]: String(read.count) }
  return { ok: false, form: formRefused(raw, texts.refused(read.count), 'file') }
}

/** Answers are kept without a name: a file that asks for one is refused, and says where. */
function withoutContact(read: QuestionsRead, locale: Locale): QuestionsRead {
  const asked = read.ok ? contactQuestions(read.questionnaire) : []
  if (asked.length === 0) return read
  const faults = asked.map(({ id }) => importTexts[locale].contactQuestion(id))
  return { ok: false, faults, count: faults.length }
}
