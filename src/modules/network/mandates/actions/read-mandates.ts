import { addDays, type Day, dayOf } from '#kit/dates.ts'
import {
  listMandatesAtMany,
  listMandatesEnding,
  listReferents,
  type MandateOfPerson,
} from '#modules/people/index.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembers } from '../../membership/index.ts'
import { type Ahead, lastDayAhead } from '../election.ts'

/** A mandate that ended longer ago than this no longer explains why a referent is to be replaced. */
const endedDays = 730

/** What the page of mandates shows, collected among people, places and members. */
export async function readMandates(ctx: Ctx, ahead: Ahead) {
  const { db } = ctx
  const today = dayOf(ctx.now)
  const last = lastDayAhead(today, ahead)
  const [ending, referents, members, ended] = await Promise.all([
    listMandatesEnding(db, today, last),
    listReferents(db, today),
    listMembers(db),
    listMandatesEnding(db, addDays(today, -endedDays), addDays(today, -1)),
  ])
  const memberIds = new Set(members.map((member) => member.territoryId))
  const held = await listMandatesAtMany(
    db,
    [...new Set(referents.map((referent) => referent.territoryId))],
    today,
  )
  const toReplace = referents.flatMap((referent) => {
    const gone = lostMandate(referent, ended, held)
    const endsSoon = referent.endsOn !== undefined && referent.endsOn <= last
    return gone || endsSoon ? [{ ...referent, ended: gone }] : []
  })
  const withReferent = new Set(referents.map((referent) => referent.territoryId))
  const without = members.filter((member) => !withReferent.has(member.territoryId))

  const ids = [...ending, ...toReplace, ...without].map((one) => one.territoryId)
  const places = await getTerritories(db, [...new Set(ids)])
  const placed = <T extends { readonly territoryId: string }>(things: readonly T[]) =>
    things.flatMap((thing) => {
      const place = places.get(thing.territoryId)
      if (!place) return []
      const isMember = memberIds.has(thing.territoryId)
      return [{ ...thing, place: territoryLabel(place), slug: place.slug, isMember }]
    })
  return { ending: placed(ending), toReplace: placed(toReplace), without: placed(without) }
}

/** The mandate of this referent that has ended here, when no other one goes on. */
function lostMandate(
  referent: { readonly personId: string; readonly territoryId: string },
  ended: readonly MandateOfPerson[],
  held: readonly MandateOfPerson[],
): { readonly title: string; readonly on: Day } | undefined {
  const isTheirs = (mandate: MandateOfPerson) =>
    mandate.personId === referent.personId && mandate.territoryId === referent.territoryId
  if (held.some(isTheirs)) return undefined
  const last = ended.filter(isTheirs).at(-1)
  return last?.endsOn ? { title: last.title, on: last.endsOn } : undefined
}
