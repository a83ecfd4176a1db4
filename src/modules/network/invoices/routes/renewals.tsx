import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { keepers } from '../../membership/index.ts'
import { membershipRefusalTexts } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { billRenewals, listRenewals } from '../actions/bill-renewals.ts'
import { RenewalsPage } from '../pages/RenewalsPage.tsx'
import { renewalTexts } from '../texts/renewal.ts'

/** All the years that end soon, invoiced together. */
export const renewalRoutes: readonly Route[] = [
  get(paths.renewals, keepers, async (c) =>
    mayKeepAccounts(c.var.ctx.person) ? page(c, await draw(c, emptyForm)) : forbidden(c),
  ),
  post(paths.renewals, keepers, issue),
]

async function issue(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const texts = renewalTexts[ctx.locale]
  const billed = await billRenewals(ctx, [raw['memberships'] ?? []].flat())
  if (billed.ok) {
    const { invoiced, free, untold, left } = billed.value
    const places = left.map(({ territory }) => territoryLabel(territory)).join(', ')
    const silent = untold.map(territoryLabel).join(', ')
    const told = [
      texts.billed(invoiced, free),
      ...(silent === '' ? [] : [texts.untold(silent)]),
      ...(places === '' ? [] : [texts.left(places)]),
    ]
    return seeOther(c, paths.renewals, `${told.join('. ')}.`)
  }
  if (billed.refusal === 'forbidden') return forbidden(c)
  const sentence =
    billed.refusal === 'nobody' ? texts.nobody : membershipRefusalTexts[ctx.locale][billed.refusal]
  return again(c, await draw(c, formRefused(raw, sentence, 'memberships')))
}

async function draw(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  return <RenewalsPage frame={frame} form={form} renewals={await listRenewals(ctx)} />
}
