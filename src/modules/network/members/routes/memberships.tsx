import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { addressRefusals } from '#modules/people/index.ts'
import { resolveTerritoryField, withTerritory } from '#modules/territories/index.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { membershipTexts, openShape } from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { openWithContact } from '../actions/open-with-contact.ts'
import { OpenMembershipPage } from '../pages/OpenMembershipPage.tsx'
import { listOfMemberships } from './membership-list.tsx'

/** The list of memberships, and the door for the team to open one. */
export const membershipListRoutes: readonly Route[] = [
  ...listOfMemberships,
  ...formRoutes({
    path: paths.open,
    audience: 'staff',
    on: () => true as const,
    may: mayManageMemberships,
    fresh: true,
    shape: ({ var: { ctx } }, _, raw) =>
      withTerritory(ctx.db, parseForm(openShape, raw, ctx.locale), {
        raw,
        name: 'territory',
        locale: ctx.locale,
      }),
    draw: openPage,
    act: ({ var: { ctx } }, _, { territory, ...form }) =>
      openWithContact(ctx, { ...form, territoryId: territory.id }),
    refusals: (locale) => addressRefusals[locale],
    under: { 'address-of-another': 'email' },
    next: (_, { id }) => paths.membership(id),
    notice: (locale, { isNew }) => {
      const texts = membershipTexts[locale]
      return isNew ? texts.opened : texts.alreadyOpen
    },
  }),
]

/** `?territory=<id>` chooses the place beforehand. */
async function openPage(c: HttpContext, _: true, form: FormState) {
  const { ctx, frame } = c.var
  const isOpening = form === emptyForm
  const typed = isOpening ? { territory: c.req.query('territory') ?? '' } : form.values
  const answer = await resolveTerritoryField(ctx.db, typed, 'territory')
  if (!isOpening) return <OpenMembershipPage frame={frame} form={form} answer={answer} />
  const chosen = answer.kind === 'chosen' ? answer.territory : undefined
  return <OpenMembershipPage frame={frame} form={form} chosen={chosen} />
}
