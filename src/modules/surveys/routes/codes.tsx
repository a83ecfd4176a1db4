import { z } from 'zod'
import { type FormState, formRefused, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import { letterPath } from '#kit/papers/letter-page.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, forbidden, notFound, page, readForm } from '#platform/answers.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { addKnownRecipients, addRecipients } from '../actions/fill-recipients.ts'
import { giveCodes, givePanelCodes } from '../actions/give-codes.ts'
import { codeLetters } from '../documents/code-letters.ts'
import { CodesPage, type CodesPageProps } from '../pages/CodesPage.tsx'
import { paths } from '../paths.ts'
import {
  type CodeLetter,
  knownShape,
  type NewRecipient,
  panelShape,
  readRecipients,
} from '../recipients.ts'
import { countCodes, listRecipients } from '../store/codes.ts'
import type { Survey } from '../survey.ts'
import { fieldTexts } from '../texts/field.ts'
import { loadSurvey } from './load-survey.ts'
import { onSurvey } from './surveys.tsx'

/** Most letters without a name at once. */
const mostPlain = 2_000

export const codeRoutes: readonly Route[] = [
  get(
    paths.codes(':slug'),
    'staff',
    withCodes(async (c, survey) => page(c, await draw(c, survey))),
  ),
  post(paths.codes(':slug'), 'staff', withCodes(printPlain)),
  actRoute({
    ...onSurvey,
    path: paths.recipients(':slug'),
    fresh: true,
    options: { bodyLimit: 2_000_000 },
    shape: peopleIn,
    draw: (c, survey, people) => draw(c, survey, { people }),
    act: (c, { slug }, people) => addRecipients(c.var.ctx, slug, people),
    refusals: (locale) => fieldTexts[locale].codes.refusals,
    next: ({ slug }: Survey) => paths.codes(slug),
    notice: (locale) => fieldTexts[locale].codes.added,
  }),
  actRoute({
    ...onSurvey,
    path: paths.known(':slug'),
    fresh: true,
    shape: knownShape,
    draw: (c, survey, known) => draw(c, survey, { known }),
    act: (c, { slug }, source) => addKnownRecipients(c.var.ctx, slug, source),
    refusals: (locale) => fieldTexts[locale].codes.refusals,
    under: { 'no-event': 'event' },
    next: ({ slug }: Survey) => paths.codes(slug),
    notice: (locale, count) => fieldTexts[locale].codes.knownAdded(count),
  }),
  post(
    paths.letters(':slug'),
    'staff',
    withCodes((c, survey) => print(c, survey, 'recipients')),
  ),
  post(paths.panelLetters(':slug'), 'staff', withCodes(printPanel)),
]

/** A file, once: what was asked of it is shown again only when it is refused. */
async function printPanel(c: HttpContext, survey: Survey) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const asked = parseForm(panelShape, raw, ctx.locale)
  const refusedForm = (panel: FormState) => refusedPage(c, panel, () => draw(c, survey, { panel }))
  if (!asked.ok) return refusedForm(asked.form)
  const made = await givePanelCodes(ctx, survey.slug, asked.value)
  if (made.ok) return lettersOf(c, survey, made.value)
  if (made.refusal === 'forbidden') return forbidden(c)
  if (made.refusal === 'not-found') return notFound(c)
  const { refusals, panelRefusals } = fieldTexts[ctx.locale].codes
  const sentence = { ...refusals, ...panelRefusals }[made.refusal]
  return refusedForm(formRefused(raw, sentence, 'draw'))
}

function withCodes(handler: (c: HttpContext, survey: Survey) => Promise<Response>) {
  return async (c: HttpContext) => {
    const survey = await loadSurvey(c)
    return survey?.access === 'codes' ? handler(c, survey) : notFound(c)
  }
}

async function draw(c: HttpContext, survey: Survey, forms: CodesPageProps['forms'] = {}) {
  const { ctx, frame } = c.var
  const codes = await countCodes(ctx.db, survey.id)
  const recipients = await listRecipients(ctx.db, survey.id)
  const printed = recipients.filter(({ written }) => written).length
  const waiting = recipients.filter(({ written }) => !written)
  const isMade = c.req.query('deja') !== undefined
  return <CodesPage {...{ frame, survey, codes, waiting, printed, forms, isMade }} />
}

const peopleShape = z.string().trim().max(1_500_000)

function peopleIn(c: HttpContext, _: Survey, raw: RawForm): Parsed<readonly NewRecipient[]> {
  const texts = fieldTexts[c.var.ctx.locale].codes
  const refuse = (sentence: string) =>
    ({ ok: false, form: formRefused(raw, sentence, 'people') }) as const
  const text = peopleShape.safeParse(raw['people'])
  const { people, wrongLine } = readRecipients(text.success ? text.data : '')
  if (wrongLine !== undefined) return refuse(texts.nameTooLong(String(wrongLine)))
  return people.length === 0 ? refuse(texts.peopleWrong) : { ok: true, value: people }
}

async function printPlain(c: HttpContext, survey: Survey) {
  const raw = await readForm(c)
  const count = readNumber(String(raw['count'] ?? '')) ?? 0
  if (Number.isInteger(count) && count >= 1 && count <= mostPlain) return print(c, survey, count)
  const { countWrong } = fieldTexts[c.var.ctx.locale].codes
  return refuse(c, survey, formRefused(raw, countWrong, 'count'))
}

async function print(c: HttpContext, survey: Survey, asked: number | 'recipients') {
  const { ctx } = c.var
  const made = await giveCodes(ctx, survey.slug, asked)
  if (!made.ok) {
    if (made.refusal === 'forbidden') return forbidden(c)
    if (made.refusal === 'not-found') return notFound(c)
    const sentence = fieldTexts[ctx.locale].codes.refusals[made.refusal]
    return refuse(c, survey, formRefused({}, sentence))
  }
  return lettersOf(c, survey, made.value)
}

async function lettersOf(
  c: HttpContext,
  survey: Survey,
  { letters, draw }: { readonly letters: readonly CodeLetter[]; readonly draw?: string },
) {
  const { ctx } = c.var
  const head = await letterheadOf(ctx, {})
  const { baseUrl } = ctx.settings
  const batch = codeLetters(
    {
      ...{ survey, now: ctx.now, locale: ctx.locale, head, draw },
      anyLetter: baseUrl.replace(/^https?:\/\//, '') + letterPath,
      page: baseUrl.replace(/^https?:\/\//, '') + paths.survey(survey.slug),
      linkOf: (code) => baseUrl + paths.answer(survey.slug, code),
    },
    letters,
  )
  return download(c, await writeLetters(batch, head), {
    name: `lettres-${survey.slug}.pdf`,
    mediaType: 'application/pdf',
    once: paths.codesMade(survey.slug),
  })
}

function refuse(c: HttpContext, survey: Survey, count: FormState) {
  return refusedPage(c, count, () => draw(c, survey, { count }))
}
