import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, parseForm, typedValues } from '#kit/form.ts'
import { colon } from '#kit/words.ts'
import { houseEntity } from '#modules/letterheads/index.ts'
import {
  searchTerritories,
  type TerritoryKind,
  territoryLabel,
} from '#modules/territories/index.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { setBilling } from '../actions/set-billing.ts'
import { setFees } from '../actions/set-fees.ts'
import { feeOf, scheduleOn } from '../band.ts'
import { billingShape, startedBilling } from '../billing.ts'
import { feeDays, feeShape, readBands, withBandsProblem } from '../form.ts'
import { BillingPage } from '../pages/BillingPage.tsx'
import { FeesPage } from '../pages/FeesPage.tsx'
import { feeWords } from '../pages/fee-words.ts'
import { findBilling } from '../store/billing.ts'
import { listFeeSchedules } from '../store/fees.ts'
import { billingTexts } from '../texts/billing.ts'
import { bandsProblemTexts, feeTexts } from '../texts/fee.ts'

/** Settings of the administrators: amounts, and what invoices carry. */
export const feeRoutes: readonly Route[] = [
  get(paths.fees, 'administrator', async (c) => page(c, await drawFees(c, emptyForm))),
  post(paths.fees, 'administrator', writeFees),
  get(paths.billing, 'administrator', async (c) => page(c, await drawBilling(c, emptyForm))),
  post(paths.billing, 'administrator', writeBilling),
]

const kinds: readonly TerritoryKind[] = [
  'commune',
  'intercommunality',
  'territorial-public-establishment',
  'department',
  'region',
  'organisation',
]

async function drawFees(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const schedules = await listFeeSchedules(ctx.db)
  const today = dayOf(ctx.now)
  const q = (c.req.query('q') ?? '').trim().slice(0, 80)
  const territories = q === '' ? [] : await searchTerritories(ctx.db, q, { limit: 5 })
  const lines = territories.map(({ territory }) => {
    const fee = feeWords(feeOf(territory, schedules, today), ctx.locale)
    return `${territoryLabel(territory)}${colon[frame.locale]}${fee}`
  })
  return (
    <FeesPage
      frame={frame}
      form={form}
      schedules={schedules}
      current={scheduleOn(schedules, today)}
      kinds={kinds}
      today={today}
      tried={{ q, lines }}
    />
  )
}

async function writeFees(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const parsed = withinDays(parseForm(feeShape, raw, ctx.locale), {
    raw,
    ranges: feeDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!parsed.ok) return again(c, await drawFees(c, parsed.form))
  const { effectiveFrom, organisation, freeKinds } = parsed.value
  const bands = readBands(parsed.value.bands)
  if (!bands.ok) {
    const sentence =
      bands.refusal === 'unreadable'
        ? feeTexts[ctx.locale].unreadable(bands.line)
        : bandsProblemTexts[ctx.locale][bands.refusal]
    const form = withBandsProblem({ values: typedValues(raw), problems: {} }, sentence)
    return again(c, await drawFees(c, form))
  }

  const organisationCents = organisation ?? 0
  const input = { effectiveFrom, bands: bands.value, freeKinds, organisationCents }
  if (!(await setFees(ctx, input)).ok) return forbidden(c)
  return seeOther(c, paths.fees, feeTexts[ctx.locale].saved)
}

async function drawBilling(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const billing = await findBilling(ctx.db)
  const house = billing ? undefined : await houseEntity(ctx)
  return (
    <BillingPage
      frame={frame}
      form={form}
      known={billing ?? startedBilling(house)}
      isFromLetterhead={house !== undefined}
    />
  )
}

async function writeBilling(c: HttpContext) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => drawBilling(c, emptyForm))
  if (!sent.ok) return again(c, await drawBilling(c, sent.form))
  const parsed = parseForm(billingShape, sent.raw, ctx.locale)
  if (!parsed.ok) return again(c, await drawBilling(c, parsed.form))
  if (!(await setBilling(ctx, parsed.value)).ok) return forbidden(c)
  return seeOther(c, paths.billing, billingTexts[ctx.locale].saved)
}
