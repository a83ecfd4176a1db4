import { dayOf, writtenDay } from '#kit/dates.ts'
import { findPersonNames, findSharedAddresses } from '#modules/people/index.ts'
import { findResource, resourcePath } from '#modules/resources/index.ts'
import { getTerritories, type Territory, territoryLabel } from '#modules/territories/index.ts'
import { download, notFound } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '#platform/routes.ts'
import { mayProposeCoach, mayReadNotes, maySeeCoaching } from '../../coaching-permissions.ts'
import { idIn } from '../../routes/help-answers.ts'
import { listStatements } from '../../skills/index.ts'
import { staleBefore } from '../../skills/nouns.ts'
import type { Coaching } from '../coaching.ts'
import { type Match, matchCoaches, type Spot } from '../match.ts'
import { CoachingPage } from '../pages/CoachingPage.tsx'
import type { RefusedForm } from '../pages/coaching-view.ts'
import {
  countUnderWay,
  findCoaching,
  listCoachingSessions,
  listDeclines,
} from '../store/coachings.ts'
import { listNotesFor } from '../store/notes.ts'
import { coachingTexts } from '../texts/coaching.ts'

/** The coaching of this address, when this person may know of it. */
export async function coachingSeen(c: HttpContext): Promise<Coaching | undefined> {
  const { ctx } = c.var
  const coaching = await findCoaching(ctx.db, idIn(c))
  return coaching && maySeeCoaching(ctx.person, coaching) ? coaching : undefined
}

export async function drawCoaching(c: HttpContext, coaching: Coaching, refused?: RefusedForm) {
  const { ctx, frame } = c.var
  const { person } = ctx
  const sessions = await listCoachingSessions(ctx.db, [coaching.id])
  const notes =
    person && mayReadNotes(person, coaching)
      ? await listNotesFor(ctx.db, coaching.id, person.id)
      : undefined
  const seeks = coaching.state === 'asked' && mayProposeCoach(person)
  const matches = seeks ? await findMatches(ctx, coaching) : undefined
  const declines = seeks ? await listDeclines(ctx.db, coaching.id) : []
  const learning = coaching.resourceId ? await findResource(ctx.db, coaching.resourceId) : undefined
  const names = await namesOf(
    ctx,
    [coaching],
    [
      ...(matches ?? []).map(({ personId }) => personId),
      ...declines.map(({ coachId }) => coachId),
      ...(notes ?? []).map(({ authorId }) => authorId),
    ],
  )
  return (
    <CoachingPage
      frame={frame}
      coaching={coaching}
      place={await placeLabel(ctx, coaching)}
      names={names}
      addressHolders={await findSharedAddresses(ctx, [coaching.coachedId])}
      sessions={sessions}
      notes={notes}
      matches={matches}
      declines={declines}
      learning={learning && { title: learning.title, href: resourcePath(learning.slug) }}
      today={dayOf(ctx.now)}
      refused={refused}
    />
  )
}

/** The pair takes its notes away; for anyone else there is nothing here. */
export async function sendNotes(c: HttpContext) {
  const { ctx, frame } = c.var
  const coaching = await findCoaching(ctx.db, idIn(c))
  if (!ctx.person || !coaching || !mayReadNotes(ctx.person, coaching)) return notFound(c)
  const [notes, sessions] = await Promise.all([
    listNotesFor(ctx.db, coaching.id, ctx.person.id),
    listCoachingSessions(ctx.db, [coaching.id]),
  ])
  const names = await namesOf(ctx, [coaching])
  const texts = coachingTexts[frame.locale]
  const text = sessions.flatMap((session) => [
    `# ${writtenDay(session.day, frame.locale)}`,
    ...notes
      .filter((note) => note.sessionId === session.id)
      .map(({ authorId, text }) => `${names.get(authorId) ?? texts.forgotten}\n${text}`),
  ])
  return download(c, `${text.join('\n\n')}\n`, {
    name: 'notes.txt',
    mediaType: 'text/plain; charset=utf-8',
  })
}

export async function placeLabel(ctx: Pick<Ctx, 'db'>, coaching: Coaching): Promise<string> {
  const places = await getTerritories(ctx.db, [coaching.territoryId])
  return labelOf(places.get(coaching.territoryId))
}

async function findMatches(ctx: Ctx, coaching: Coaching): Promise<readonly Match[]> {
  const statements = await listStatements(ctx.db, {
    since: staleBefore(ctx.now),
    coachesOnly: true,
  })
  const declined = (await listDeclines(ctx.db, coaching.id)).map(({ coachId }) => coachId)
  const possible = statements.filter(
    ({ personId }) => personId !== coaching.coachedId && !declined.includes(personId),
  )
  const places = await getTerritories(ctx.db, [
    coaching.territoryId,
    ...new Set(possible.flatMap(({ territoryIds }) => territoryIds)),
  ])
  const busy = await countUnderWay(
    ctx.db,
    possible.map(({ personId }) => personId),
  )
  const { themes, how, languages, territoryId } = coaching
  const here = places.get(territoryId)
  const need = { themes, how, languages, territory: here ? spotOf(here) : nowhere(territoryId) }
  const coaches = possible.map((statement) => ({
    ...statement,
    places: statement.territoryIds.flatMap((id) => {
      const place = places.get(id)
      return place ? [spotOf(place)] : []
    }),
    underWay: busy.get(statement.personId) ?? 0,
  }))
  return matchCoaches(need, coaches).slice(0, 20)
}

/** A department or a region is near what it holds. */
function spotOf(place: Territory): Spot {
  const { id, departmentCode, regionCode } = place
  return { id, departmentCode, regionCode }
}

function nowhere(id: string): Spot {
  return { id, departmentCode: undefined, regionCode: undefined }
}

export function labelOf(place: Territory | undefined): string {
  return place ? territoryLabel(place) : ''
}

export function namesOf(ctx: Ctx, coachings: readonly Coaching[], others: readonly string[] = []) {
  const ids = coachings.flatMap(({ coachId, coachedId }) => [coachId, coachedId])
  const known = [...ids, ...others].filter((id) => id !== undefined)
  return findPersonNames(ctx.db, [...new Set(known)], ctx.locale)
}
