import { readCode } from '#kit/codes/letter-code.ts'
import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken, newSecretLink } from '#platform/secrets/secret-links.ts'
import type { StartForm } from '../map-code.ts'
import { type OpinionMap, takesAnswers } from '../opinion-map.ts'
import { type OwnAnswers, type VoteForm, voteOf } from '../participant.ts'
import { mayReadMap } from '../permissions.ts'
import { isAsked } from '../statement.ts'
import { findSlugOfCode } from '../store/codes.ts'
import { findMap, getMap, shareMap } from '../store/maps.ts'
import { findStatement, listAppeals, listStatements } from '../store/statements.ts'
import {
  findByLink,
  hasSaidAnything,
  insertParticipants,
  keepVotes,
  listVotesOf,
} from '../store/votes.ts'
import { codeHash, ownTokenOf } from './code-marks.ts'

/** Anyone begins, without an account: the address that is made is theirs, and the house keeps its hash. */
export async function startAnswers(
  ctx: Ctx,
  slug: string,
  { code: typed, begun }: StartForm = { code: '' },
): Promise<Result<{ readonly token: string }, 'not-found' | 'not-now' | 'wrong-code'>> {
  const map = await findMap(ctx.db, slug)
  if (!map || !mayReadMap(ctx.person, map)) return refused('not-found')
  const insert = async (token: string) => {
    const id = newId(ctx.now, ctx.chance)
    const own = { id, mapId: map.id, linkHash: hashToken(token), cameOn: dayOf(ctx.now) }
    return (await insertParticipants(ctx.db, [{ ...own, medium: 'screen' }])) > 0
  }

  if (map.access === 'codes') {
    const code = readCode(typed)
    const of = code && (await findSlugOfCode(ctx.db, codeHash(code)))
    if (!code || of !== map.slug) return refused('wrong-code')
    const own = ownTokenOf(code, map.id)
    if (takesAnswers(map, dayOf(ctx.now))) await insert(own)
    // Afterwards, it leads back to what was answered.
    else if (!(await findByLink(ctx.db, hashToken(own)))) return refused('not-now')
    return done({ token: own })
  }
  if (!takesAnswers(map, dayOf(ctx.now))) return refused('not-now')

  // Pressed twice, a page begins once. Whoever finds it again after somebody answered, on a screen that is lent, is new.
  if (begun && ((await insert(begun)) || (await isUntouched(ctx, begun, map.id))))
    return done({ token: begun })
  const { token } = newSecretLink(ctx)
  await insert(token)
  return done({ token })
}

/** Whether the code of a letter leads back to answers. */
export async function hasAnsweredWith(
  { db }: Pick<Ctx, 'db'>,
  map: Pick<OpinionMap, 'id' | 'access'>,
  typed: string,
): Promise<boolean> {
  const code = map.access === 'codes' ? readCode(typed) : undefined
  const participant = code && (await findByLink(db, hashToken(ownTokenOf(code, map.id))))
  return participant ? hasSaidAnything(db, participant.id) : false
}

async function isUntouched({ db }: Ctx, token: string, mapId: string): Promise<boolean> {
  const participant = await findByLink(db, hashToken(token))
  return participant?.mapId === mapId && !(await hasSaidAnything(db, participant.id))
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
