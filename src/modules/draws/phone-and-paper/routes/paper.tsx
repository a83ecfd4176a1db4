import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import type { DrawFeature } from '../../quota.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { fieldOf, readRegistration, registrationTexts } from '../../registration/nouns.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
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
  const recruitment = await findRecruitment(ctx.db, draw.id)
  return (
    <PaperPage
      frame={frame}
      draw={draw}
      features={await listFeatures(ctx.db, draw.id)}
      waiting={await listWaitingSheets(ctx.db, draw.id)}
      minimumAge={recruitment?.minimumAge ?? 16}
      conflicts={recruitment?.conflicts ?? ''}
      form={form}
    />
  )
}

async function enter(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const texts = callTexts[ctx.locale]
  const raw = await readForm(c)
  if (raw['step'] === 'drop') return drop(c, draw, Number(raw['sheet']))
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const features = await listFeatures(ctx.db, draw.id)
  const hasCode = String(raw['code'] ?? '').trim() !== ''
  const read = readRegistration(raw, {
    features,
    minimumAge: recruitment?.minimumAge ?? 16,
    year: ctx.now.getUTCFullYear(),
    asksAddress: draw.sameAddress && !hasCode,
    byPost: hasCode ? 'address-known' : 'address-typed',
    locale: ctx.locale,
  })
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
        ? texts.differ(labelsOf(entered.fields ?? [], features, ctx.locale).join(', '))
        : isOfSheet(entered.refusal)
          ? texts.sheetRefusals[entered.refusal]
          : registrationTexts[ctx.locale].refusals[entered.refusal]
  // What the second person read is kept, so that both can look at the sheet: the answer is a page, not a refusal.
  return entered.refusal === 'differ'
    ? page(c, await paperPage(c, draw, formRefused(raw, sentence)))
    : again(c, await paperPage(c, draw, formRefused(raw, sentence, fieldAt(entered.refusal))))
}

const ofSheet = ['sheet-done', 'code-unread', 'code-unknown', 'code-used'] as const

function isOfSheet(refusal: string): refusal is (typeof ofSheet)[number] {
  return ofSheet.some((one) => one === refusal)
}

/** The field that is to be read again on the paper. */
function fieldAt(refusal: string): string | undefined {
  if (refusal === 'sheet-done') return 'sheet'
  return refusal.startsWith('code-') ? 'code' : undefined
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
function labelsOf(
  fields: readonly string[],
  features: readonly DrawFeature[],
  locale: Locale,
): readonly string[] {
  const asked = registrationTexts[locale]
  const labels: Readonly<Record<string, string>> = {
    code: callTexts[locale].code,
    firstName: asked.firstName,
    lastName: asked.lastName,
    birthYear: asked.birthYear,
    phone: asked.phone,
    email: asked.email,
    address: asked.address,
    postcode: asked.postcode,
    town: asked.town,
    conflict: asked.conflictHint,
    asksAgain: asked.asksAgain,
    ...Object.fromEntries(features.map((feature) => [fieldOf(feature), feature.label])),
  }
  return fields.map((field) => ownOf(labels, field) ?? field)
}

function withProblem(form: FormState, raw: RawForm, label: string): FormState {
  return {
    values: formRefused(raw, '').values,
    problems: { ...form.problems, sheet: `${label} : 1, 2, 3…` },
  }
}
