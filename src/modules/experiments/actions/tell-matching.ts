import { challengeNames } from '#kit/challenge.ts'
import { dayOf } from '#kit/dates.ts'
import { listNeeds, listWatchers, matchNeed, needPaths } from '#modules/network/index.ts'
import { findContacts } from '#modules/people/index.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isCallOpen } from '../call.ts'
import { callMatches } from '../mails/call.ts'
import { findExperiment } from '../store/experiments.ts'

/** A call has opened: those who asked for it are told, once each, when it meets their territory. */
export async function tellMatching(ctx: Ctx, experimentId: string): Promise<number> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment || !isCallOpen(experiment)) return 0

  const needs = new Map(
    (await listNeeds(ctx.db))
      .map((need) => [need.territoryId, matchNeed(need, experiment, dayOf(ctx.now))] as const)
      .filter(([, shared]) => shared.length > 0),
  )
  const watchers = await listWatchers(ctx.db, [...needs.keys()])
  const people = await findContacts(
    ctx.db,
    watchers.map(({ personId }) => personId),
  )
  const places = await getTerritories(ctx.db, [...needs.keys()])

  const told = new Set<string>()
  for (const { territoryId, personId } of watchers) {
    const person = people.get(personId)
    const place = places.get(territoryId)
    if (!person?.email || !place || told.has(personId)) continue
    told.add(personId)
    const names = (needs.get(territoryId) ?? []).map((one) => challengeNames[person.language][one])
    ctx.mail(
      callMatches(ctx, { email: person.email, language: person.language }, experiment, {
        place: territoryLabel(place),
        challenges: names.join(' ; '),
        needHref: needPaths.needs(place.slug),
      }),
    )
  }
  return told.size
}
