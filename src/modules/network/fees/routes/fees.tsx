import { dayOf } from '#kit/dates.ts'
import { type FormState, formRefused, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { houseEntity } from '#modules/letterheads/index.ts'
import {
  searchTerritories,
  type TerritoryKind,
  territoryLabel,
} from '#modules/territories/index.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { maySetFees } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { setBilling } from '../actions/set-billing.ts'
import { setFees } from '../actions/set-fees.ts'
import { type FeeSchedule, feeOf, scheduleOn } from '../band.ts'
import { billingShape, startedBilling } from '../billing.ts'
import { type BandsRefusal, feeDays, feeShape, readBands } from '../form.ts'
import { BillingPage } from '../pages/BillingPage.tsx'
import { FeesPage } from '../pages/FeesPage.tsx'
import { feeWords } from '../pages/fee-words.ts'
import { findBilling } from '../store/billing.ts'
import { listFeeSchedules } from '../store/fees.ts'
import { billingTexts } from '../texts/billing.ts'
import { bandsProblemTexts, feeTexts } from '../texts/fee.ts'

const bySettings = {
  audience: 'administrator',
  on: () => true as const,
  may: maySetFees,
  refusals: () => ({}),
} as const

/** Settings of the administrators: amounts, and what invoices carry. */
export const feeRoutes: readonly Route[] = [
  ...formRoutes({
    ...bySettings,
    path: paths.fees,
    // Other amounts, from another day: those that stand are shown to start from.
    fresh: true,
    shape: (c, _, raw) => readFees(raw, c.var.ctx.locale),
    days: feeDays,
    draw: drawFees,
    act: (c, _, input) => setFees(c.var.ctx, input),
    next: () => paths.fees,
    notice: (locale) => feeTexts[locale].saved,
  }),
  ...formRoutes({
    ...bySettings,
    path: paths.billing,
    shape: billingShape,
    draw: drawBilling,
    saved: () => ({ act: 'billing.set', subject: 'network:billing' }),
    act: (c, _, input) => setBilling(c.var.ctx, input),
    next: () => paths.billing,
    notice: (locale) => billingTexts[locale].saved,
  }),
]

/** Bands are lines of one field: the one that cannot be read is named. */
function readFees(raw: RawForm, locale: Locale): Parsed<Omit<FeeSchedule, 'id'>> {
  const parsed = parseForm(feeShape, raw, locale)
  if (!parsed.ok) return parsed
  const { organisation = 0, bands: typed, ...rest } = parsed.value
  const bands = readBands(typed)
  if (!bands.ok) return { ok: false, form: formRefused(raw, bandsSentence(bands, locale), 'bands') }
  return { ok: true, value: { ...rest, bands: bands.value, organisationCents: organisation } }
}

function bandsSentence(problem: BandsRefusal, locale: Locale): string {
  return problem.refusal === 'unreadable'
    ? feeTexts[locale].unreadable(problem.line)
    : bandsProblemTexts[locale][problem.refusal]
}

const kinds: readonly TerritoryKind[] = [
  'commune',
  'intercommunality',
  'territorial-public-establishment',
  'department',
  'region',
  'organisation',
]

async function drawFees(c: HttpContext, _: true, form: FormState) {
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

async function drawBilling(c: HttpContext, _: true, form: FormState) {
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
