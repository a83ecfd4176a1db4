import { sql } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import { openMembership } from '#modules/network/membership/actions/open-membership.ts'
import { findMembership, saveMembership } from '#modules/network/membership/store/memberships.ts'
import { membershipPaths } from '#modules/network/paths/membership.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { good, type Play, type World } from './play.ts'

let number = 0

/** A territory that signed, with whoever speaks for it: the team ends its membership. */
export function networkPlays(world: World) {
  return {
    'membership.left': async (): Promise<Play> => {
      number++
      const name = `Quittée${number}`
      const id = await world.by(world.staff, async (ctx) => {
        const place = { kind: 'commune', subtype: '', source: 'demo', name } as const
        const { id: territoryId } = await registerPlace(ctx, {
          ...place,
          slug: `quittee-${number}`,
        })
        const email = `odile${number}@quittee.example`
        const contactPersonId = await recordPerson(ctx, { name: 'Odile Serre', email })
        const source = 'team'
        const { value } = await good(openMembership(ctx, { territoryId, source, contactPersonId }))
        const membership = await findMembership(ctx.db, value.id)
        if (!membership) throw new Error('no membership')
        const agreementOn = dayOf(ctx.now)
        await saveMembership(ctx.db, { ...membership, state: 'agreed', agreementOn }, ctx.now)
        return value.id
      })
      const leftOn = dayOf(world.now())
      return {
        path: membershipPaths.act(id, 'quitter'),
        fields: { leftOn, leaveReason: 'budget', leaveNote: 'Le budget est refusé.' },
        seen: () =>
          world.rows(sql`select state, left_on, leave_reason, leave_note
            from network_memberships where id = ${id}`),
        change: () =>
          sql`update network_memberships set leave_note = 'Autre chose.' where id = ${id}`.execute(
            world.db,
          ),
      }
    },
  }
}
