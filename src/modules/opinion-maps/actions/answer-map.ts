import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken, newSecretLink } from '#platform/secrets/secret-links.ts'
import { takesAnswers } from '../opinion-map.ts'
import { type OwnAnswers, type VoteForm, voteOf } from '../participant.ts'
import { mayReadMap } from '../permissions.ts'
import { isAsked } from '../statement.ts'
import { findMap, getMap, shareMap } from '../store/maps.ts'
import { findStatement, listAppeals, listStatements } from '../store/statements.ts'
import { findByLink, insertParticipants, keepVotes, listVotesOf } from '../store/votes.ts'

/** Anyone begins, without an account: the address that is made is theirs, and the house keeps its hash. */
export async function startAnswers(
  ctx: Ctx,
  slug: string,
): Promise<Result<{ readonly token: string }, 'not-found' | 'not-now'>> {
  const map = await findMap(ctx.db, slug)
  if (!map || !mayReadMap(ctx.person, map)) return refused('not-found')
  if (!takesAnswers(map, dayOf(ctx.now))) return refused('not-now')

  const { token, tokenHash } = newSecretLink(ctx)
  await insertParticipants(ctx.db, [
    {
      ...{ id: newId(ctx.now, ctx.chance), mapId: map.id, linkHash: tokenHash },
      ...{ medium: 'screen', cameOn: dayOf(ctx.now) },
    },
  ])
  return done({ token })
}

/** What somebody thinks of one statement; said again, it replaces what they said before. */
export async function answerStatement(
  ctx: Ctx,
  token: string,
  { statement: number, vote }: Pick<VoteForm, 'statement' | 'vote'>,
): Promise<Result<'kept', 'not-found' | 'not-now' | 'not-asked'>> {
  const participant = await findByLink(ctx.db, hashToken(token))
  if (!participant) return refused('not-found')
  const map = await shareMap(ctx.db, participant.mapId)
  if (!takesAnswers(map, dayOf(ctx.now))) return refused('not-now')
  const statement = await findStatement(ctx.db, map.id, number)
  // Moderation took it out while the page was open.
  if (!statement || !isAsked(statement)) return refused('not-asked')

  await keepVotes(ctx.db, [
    {
      ...{ participantId: participant.id, statementId: statement.id, mapId: map.id },
      ...{ vote: voteOf[vote], answeredOn: dayOf(ctx.now) },
    },
  ])
  return done('kept')
}

export async function readOwnAnswers(
  ctx: Pick<Ctx, 'db'>,
  token: string,
): Promise<OwnAnswers | undefined> {
  const participant = await findByLink(ctx.db, hashToken(token))
  if (!participant) return undefined
  const map = await getMap(ctx.db, participant.mapId)
  return {
    ...{ map, participant },
    statements: await listStatements(ctx.db, map.id),
    appeals: await listAppeals(ctx.db, map.id),
    votes: await listVotesOf(ctx.db, participant.id),
  }
}
