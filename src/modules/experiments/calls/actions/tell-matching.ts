import { challengeNames } from '#kit/challenge.ts'
import { dayOf } from '#kit/dates.ts'
import { semicolon } from '#kit/words.ts'
import { listNeeds, listWatchers, matchNeed, needPaths } from '#modules/network/index.ts'
import { findContacts } from '#modules/people/index.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { findExperiment } from '../../store/experiments.ts'
import { listExperiments } from '../../store/lists.ts'
import { isCallOpen } from '../call.ts'
import { callMatches } from '../mails/call.ts'
import { markTold } from '../store/call-answers.ts'

type Needs = Awaited<ReturnType<typeof listNeeds>>

/** A call has opened: those who asked for it are told, when it meets the need of their territory. */
export async function tellMatching(ctx: Ctx, experimentId: string): Promise<number> {
  const experiment = await findExperiment(ctx.db, experimentId)
  return experiment ? tell(ctx, experiment, await listNeeds(ctx.db)) : 0
}

/** A need was said: those who asked for it are told of the calls that are open already. */
export async function tellOpenCalls(ctx: Ctx, territoryId: string): Promise<number> {
  const needs = (await listNeeds(ctx.db)).filter((need) => need.territoryId === territoryId)
  if (needs.length === 0) return 0
  let letters = 0
  const open = await listExperiments(ctx.db, { visibility: ['published'], seeking: true })
  for (const experiment of open) letters += await tell(ctx, experiment, needs)
  return letters
}

/** One letter for each need and call, ever: the store remembers whom it told. */
async function tell(ctx: Ctx, experiment: Experiment, all: Needs): Promise<number> {
  if (!isCallOpen(experiment)) return 0
  const needs = new Map(
    all
      .map((need) => [need.territoryId, matchNeed(need, experiment, dayOf(ctx.now))] as const)
      .filter(([, shared]) => shared.length > 0),
  )
  const watchers = await listWatchers(ctx.db, [...needs.keys()])
  const people = await findContacts(
    ctx.db,
    watchers.map(({ personId }) => personId),
  )
  const places = await getTerritories(ctx.db, [...needs.keys()])

  let letters = 0
  for (const { territoryId, personId } of watchers) {
    const person = people.get(personId)
    const place = places.get(territoryId)
    if (!person?.email || !place) continue
    const told = { experimentId: experiment.id, territoryId, personId }
    if (!(await markTold(ctx.db, told, ctx.now))) continue
    letters += 1
    const names = (needs.get(territoryId) ?? []).map((one) => challengeNames[person.language][one])
    ctx.mail(
      callMatches(ctx, { email: person.email, language: person.language }, experiment, {
        place: territoryLabel(place),
        challenges: names.join(semicolon[person.language]),
        needHref: needPaths.needs(place.slug),
      }),
    )
  }
  return letters
}
