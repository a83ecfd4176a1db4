import { wordsIn } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { defaultRecruitment } from '../../recruitment.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { readRules } from '../../registration/index.ts'
import {
  questionAt,
  type RegistrationRules,
  readRegistration,
  registrationTexts,
} from '../../registration/nouns.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { dropSheet, enterSheet } from '../actions/enter-sheet.ts'
import { PaperPage } from '../pages/PaperPage.tsx'
import { listWaitingSheets } from '../store/paper-entries.ts'
import { callTexts } from '../texts/calls.ts'

/** Paper forms, typed by two people. */
export const paperRoutes: readonly Route[] = [
  get(
    recruitPaths.paper(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await paperPage(c, draw, emptyForm))),
  ),
  post(recruitPaths.paper(':slug'), 'signed-in', onOwnDraw(enter)),
]

async function paperPage(c: HttpContext, draw: Draw, form: FormState) {
  const { ctx, frame } = c.var
  const waiting = await listWaitingSheets(ctx.db, draw.id)
  const isOpen = (await findRecruitment(ctx.db, draw.id))?.isOpenCall ?? false
  const rules = await rulesOf(c, draw, !isOpen)
  return <PaperPage {...{ frame, draw, waiting, rules, isOpen, form }} />
}

/** The address of a sheet is a contact; without a letter, a draw of one person a household needs it. */
async function rulesOf({ var: { ctx } }: HttpContext, draw: Draw, hasCode: boolean) {
  const recruitment = (await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id)
  return readRules(ctx, draw, recruitment, {
    asksAddress: draw.sameAddress && !hasCode,
    byPost: hasCode ? 'address-known' : 'address-typed',
  })
}

async function enter(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const texts = callTexts[ctx.locale]
  const raw = await readForm(c)
  if (raw['step'] === 'drop') return drop(c, draw, Number(raw['sheet']))
  const rules = await rulesOf(c, draw, String(raw['code'] ?? '').trim() !== '')
  const read = readRegistration(raw, rules)
  const sheet = Number(String(raw['sheet'] ?? ''))
  if (!Number.isInteger(sheet) || sheet < 1 || sheet > 100_000)
    return again(
      c,
      await paperPage(c, draw, withProblem(read.ok ? emptyForm : read.form, raw, texts.sheet)),
    )
  if (!read.ok) return again(c, await paperPage(c, draw, read.form))

  const { _key: _, ...typed } = raw
  const fields = Object.fromEntries(
    Object.entries(typed)
      .filter(([name]) => name !== 'sheet')
      .map(([name, value]) => [name, String(value)]),
  )
  const entered = await enterSheet(ctx, draw, { sheet, typed: fields, registration: read.value })
  const back = recruitPaths.paper(draw.slug)
  if (entered.ok)
    return seeOther(
      c,
      back,
      entered.value.ticket ? texts.done(writtenTicket(entered.value.ticket)) : texts.first,
    )
  if (entered.refusal === 'forbidden') return forbidden(c)
  const sentence =
    entered.refusal === 'same-person'
      ? texts.samePerson
      : entered.refusal === 'differ'
        ? texts.differ(labelsOf(entered.fields ?? [], rules).join(', '))
        : isOfSheet(entered.refusal)
          ? texts.sheetRefusals[entered.refusal]
          : registrationTexts[ctx.locale].refusals[entered.refusal]
  // What the second person read is kept, so that both can look at the sheet: the answer is a page, not a refusal.
  return entered.refusal === 'differ'
    ? page(c, await paperPage(c, draw, formRefused(raw, sentence)))
    : again(c, await paperPage(c, draw, formRefused(raw, sentence, fieldAt(entered.refusal))))
}

const ofSheet = ['sheet-done', 'code-unread', 'code-unknown', 'code-used', 'not-open'] as const

function isOfSheet(refusal: string): refusal is (typeof ofSheet)[number] {
  return ofSheet.some((one) => one === refusal)
}

/** The field that is to be read again on the paper. */
function fieldAt(refusal: string): string | undefined {
  if (refusal === 'sheet-done') return 'sheet'
  return refusal === 'not-open' || refusal.startsWith('code-') ? 'code' : undefined
}

async function drop(c: HttpContext, draw: Draw, sheet: number) {
  const { ctx } = c.var
  const texts = callTexts[ctx.locale]
  const dropped = await dropSheet(ctx, draw, Number.isInteger(sheet) ? sheet : 0)
  if (!dropped.ok && dropped.refusal === 'forbidden') return forbidden(c)
  const notice = dropped.ok ? texts.sheetDropped(sheet) : texts.sheetRefusals['sheet-done']
  return seeOther(c, recruitPaths.paper(draw.slug), notice)
}

/** The fields as the form names them: two people look for words on paper, not for names of fields. */
function labelsOf(fields: readonly string[], rules: RegistrationRules): readonly string[] {
  const { code } = callTexts[rules.locale]
  const labels = fields.map((field) => {
    const asked = questionAt(rules, field)
    return field === 'code' ? code : asked ? wordsIn(asked.text, rules.locale, 'fr') : field
  })
  return [...new Set(labels)]
}

function withProblem(form: FormState, raw: RawForm, label: string): FormState {
  return {
    values: formRefused(raw, '').values,
    problems: { ...form.problems, sheet: `${label} : 1, 2, 3…` },
  }
}
