import { z } from 'zod'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { keepers } from '../../membership/index.ts'
import { membershipRefusalTexts } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { type BilledRenewals, billRenewals, listRenewals } from '../actions/bill-renewals.ts'
import { RenewalsPage } from '../pages/RenewalsPage.tsx'
import { renewalTexts } from '../texts/renewal.ts'

const renewalShape = z.object({
  memberships: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat()),
})

/** All the years that end soon, invoiced together. */
export const renewalRoutes: readonly Route[] = formRoutes({
  path: paths.renewals,
  audience: keepers,
  on: () => true as const,
  may: mayKeepAccounts,
  fresh: true,
  shape: renewalShape,
  draw,
  act: (c, _, { memberships }) => billRenewals(c.var.ctx, memberships),
  refusals: (locale) => ({
    ...membershipRefusalTexts[locale],
    nobody: renewalTexts[locale].nobody,
  }),
  under: { nobody: 'memberships' },
  next: () => paths.renewals,
  notice: (locale, billed) => told(locale, billed),
})

function told(locale: Locale, { invoiced, free, untold, left }: BilledRenewals): string {
  const texts = renewalTexts[locale]
  const places = left.map(({ territory }) => territoryLabel(territory)).join(', ')
  const silent = untold.map(territoryLabel).join(', ')
  const said = [
    texts.billed(invoiced, free),
    ...(silent === '' ? [] : [texts.untold(silent)]),
    ...(places === '' ? [] : [texts.left(places)]),
  ]
  return `${said.join('. ')}.`
}

async function draw(c: HttpContext, _: true, form: FormState) {
  const { ctx, frame } = c.var
  return <RenewalsPage frame={frame} form={form} renewals={await listRenewals(ctx)} />
}
