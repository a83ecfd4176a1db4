import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { newMap } from '../../actions/prepare-map.ts'
import type { OpinionMap, Preparation } from '../../opinion-map.ts'
import { mayKeepMaps } from '../../permissions.ts'
import { findMadeFrom, keepMadeFrom } from '../../store/exports.ts'
import { deleteMap, insertMap, lockMap, saveHidden } from '../../store/maps.ts'
import { insertStatements } from '../../store/statements.ts'
import { insertAnswers, insertParticipants } from '../../store/votes.ts'
import { broughtOf, type ReadConversation, saidIn } from '../brought-conversation.ts'
import type { ImportForm } from '../import-form.ts'

export interface Imported {
  readonly map: OpinionMap
  readonly people: number
  readonly statements: number
  readonly answers: number
}

export type ImportRefusal = 'forbidden' | 'no-title' | 'no-answers' | 'too-many' | 'same-export'

/** What one act writes, and a thread computes in a minute. */
const mostAnswers = 1_000_000
const mostPeople = 200_000

/**
 * A conversation that ended elsewhere becomes a map that is closed. The team alone reads it before it shows it; no name, no
 * author and no hour of the files is kept.
 */
export async function importConversation(
  ctx: Ctx,
  {
    title,
    presentation,
    source,
    commitment,
    again,
  }: Omit<ImportForm, 'again'> & Partial<Pick<ImportForm, 'again'>>,
  read: ReadConversation,
): Promise<Result<Imported, ImportRefusal>> {
  if (!mayKeepMaps(ctx.person)) return refused('forbidden')

  const named = title || read.topic.slice(0, 120)
  if (named === '') return refused('no-title')
  const { rows } = read
  if (rows.votes.length === 0) return refused('no-answers')
  if (rows.votes.length > mostAnswers || rows.voterIds.length > mostPeople)
    return refused('too-many')
  const brought = broughtOf(read, dayOf(ctx.now))
  const sha256 = sha256Of(JSON.stringify(saidIn(brought)))
  const made = again ? undefined : await findMadeFrom(ctx.db, sha256)
  if (made) return { ...refused('same-export'), about: made.title }

  const draft: Preparation = {
    ...{ title: named, presentation: presentation || read.description.slice(0, 4000) },
    ...{ commitment, charter: [], seeds: [] },
    ...{ moderation: 'after', access: 'open', openUntil: brought.lastDay },
  }
  const map: OpinionMap = {
    ...newMap(ctx, draft, { hidden: true }),
    ...{ source, state: 'closed', openedAt: noonOf(brought.firstDay), closedAt: ctx.now },
  }
  await insertMap(ctx.db, map)
  await keepMadeFrom(ctx.db, map.id, sha256)
  const ids = new Map(brought.statements.map(({ number }) => [number, newId(ctx.now, ctx.chance)]))
  await insertStatements(
    ctx.db,
    brought.statements.map(({ number, ...statement }) => ({
      ...{ ...statement, number, id: ids.get(number) ?? '', mapId: map.id },
      ...{ origin: 'import', createdAt: noonOf(brought.firstDay) },
    })),
  )
  const people = Array.from({ length: brought.people }, () => newId(ctx.now, ctx.chance))
  await insertParticipants(
    ctx.db,
    people.map((id) => ({
      ...{ id, mapId: map.id, linkHash: null, medium: 'import', cameOn: brought.firstDay },
    })),
  )
  await insertAnswers(
    ctx.db,
    map.id,
    brought.answers.map(({ person, number, vote, day }) => ({
      ...{ participantId: people[person] ?? '', statementId: ids.get(number) ?? '' },
      ...{ vote, answeredOn: day },
    })),
  )

  tell(ctx, map, 'opinion-map.imported')
  ctx.announce('opinion-map.closed', { id: map.id })
  const { statements, answers } = brought
  return done({
    ...{ map, people: people.length, statements: statements.length, answers: answers.length },
  })
}

type Edge = 'forbidden' | 'not-found'

/** Everybody reads it, or the team alone again. */
export async function shareImported(
  ctx: Ctx,
  slug: string,
  isShown: boolean,
): Promise<Result<OpinionMap, Edge | 'not-imported'>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (map.source === '') return refused('not-imported')

  await saveHidden(ctx.db, map.id, !isShown)

  tell(ctx, map, isShown ? 'opinion-map.import-shown' : 'opinion-map.import-hidden')
  return done({ ...map, hidden: !isShown })
}

/** With all its answers: what others may have read is hidden first. */
export async function removeImported(
  ctx: Ctx,
  slug: string,
): Promise<Result<undefined, Edge | 'not-imported' | 'shown'>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (map.source === '') return refused('not-imported')
  if (!map.hidden) return refused('shown')

  await deleteMap(ctx.db, map.id)

  tell(ctx, map, 'opinion-map.import-removed')
  return done()
}

/** A day as an instant: the hour of nobody. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)

function tell(ctx: Ctx, { id }: OpinionMap, act: string) {
  ctx.audit({ act, subject: `opinion-map:${id}`, public: false })
  ctx.changed(`opinion-map:${id}`)
}
