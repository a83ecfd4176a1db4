import { dayOf } from '#kit/dates.ts'
import { findTerritory } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { invoiceLines, membershipLines } from '../../invoices/index.ts'
import { listMembershipsOf } from '../../membership/index.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { OwnMembershipPage, type OwnTerritory } from '../pages/OwnMembershipPage.tsx'

/** For whoever speaks for a territory. */
export const ownMembershipRoutes: readonly Route[] = [get(paths.own, 'signed-in', show)]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const places = (ctx.person?.roles ?? []).flatMap(({ role, place }) =>
    role === 'territory-referent' && place?.kind === 'territory' ? [place.id] : [],
  )
  const territories: OwnTerritory[] = []
  for (const id of new Set(places)) {
    const territory = await findTerritory(ctx.db, id)
    if (!territory) continue
    const all = (await listMembershipsOf(ctx.db, id)).filter(({ state }) => state !== 'to-confirm')
    const [line] = await membershipLines(ctx, all.slice(0, 1))
    const invoices = await invoiceLines(ctx, {
      membershipIds: all.map((membership) => membership.id),
    })
    territories.push({ territory, line, invoices })
  }
  return page(
    c,
    <OwnMembershipPage
      frame={frame}
      territories={territories}
      today={dayOf(ctx.now)}
      contact={ctx.settings.contactEmail}
    />,
  )
}
