import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { Edition } from '../edition.ts'
import { withoutHiddenWords } from '../hidden-words.ts'
import { type Consent, type Idea, type Merge, mayAppeal, mayMerge, mayWithdraw } from '../idea.ts'
import type { OwnIdea } from '../own-idea.ts'
import { insertAppeal, listAppeals, listMerges, setConsent } from '../store/desk.ts'
import { getEdition } from '../store/editions.ts'
import {
  changeIdea,
  findByLink,
  findIdeaById,
  findWholeIdea,
  listMergedInto,
  lockIdea,
} from '../store/ideas.ts'
import { remember, tellAuthor } from './history.ts'

export async function readOwnIdea(
  ctx: Pick<Ctx, 'db'>,
  token: string,
): Promise<OwnIdea | undefined> {
  const author = await findByLink(ctx.db, hashToken(token))
  const idea = author && (await findWholeIdea(ctx.db, author.ideaId))
  if (!idea) return undefined
  const edition = await getEdition(ctx.db, idea.editionId)
  const appeal = (await listAppeals(ctx.db, edition.id)).find(({ ideaId }) => ideaId === idea.id)
  const merge = (await listMerges(ctx.db, edition.id)).find(
    (asked) => ownConsent(asked, idea) === 'awaited',
  )
  const otherId = merge && (merge.ideaId === idea.id ? merge.intoId : merge.ideaId)
  const other = otherId ? await findIdeaById(ctx.db, otherId) : undefined
  return { edition, idea, author, appeal, merge, other }
}

/** What the author of this idea said of a merge; nothing when it is about others, or when the other author said no. */
function ownConsent(merge: Merge, { id }: Pick<Idea, 'id'>): Consent | undefined {
  if (merge.ideaConsent === 'refused' || merge.intoConsent === 'refused') return undefined
  if (merge.ideaId === id) return merge.ideaConsent
  return merge.intoId === id ? merge.intoConsent : undefined
}

/**
 * Taken back by whoever proposed it, before it is on the ballots; its page stays, and says so. Ideas of others that went on
 * in it are received again: theirs was not taken back, and it ends with an answer of its own.
 */
export async function withdrawIdea(
  ctx: Ctx,
  token: string,
): Promise<Result<Idea, 'not-found' | 'not-now'>> {
  const own = await held(ctx, token)
  if (!own) return refused('not-found')
  if (!mayWithdraw(own.edition, own.idea)) return refused('not-now')

  await changeIdea(ctx.db, own.idea.id, { state: 'withdrawn' })

  await remember(ctx, own, 'withdrawn')
  for (const idea of await listMergedInto(ctx.db, own.idea.id)) {
    await changeIdea(ctx.db, idea.id, {
      ...{ state: 'received', mergedInto: null },
      ...{ answer: '', clause: null, answeredAt: null },
    })
    const parted = { edition: own.edition, idea }
    const words = `${own.idea.number}. ${withoutHiddenWords(own.idea).title}`
    await remember(ctx, parted, 'parted', words)
    await tellAuthor(ctx, parted, 'parted', words)
  }
  return done(own.idea)
}

/** Asked once, of a refusal: people who did not refuse it look at it again. */
export async function appealIdea(
  ctx: Ctx,
  token: string,
  reason: string,
): Promise<Result<Idea, 'not-found' | 'not-now'>> {
  const own = await held(ctx, token)
  if (!own) return refused('not-found')
  if (!mayAppeal(own.edition, own.idea, own.appeal)) return refused('not-now')

  await insertAppeal(ctx.db, { ideaId: own.idea.id, reason, askedAt: ctx.now })

  await remember(ctx, own, 'appealed', reason)
  return done(own.idea)
}

/** One of the two authors says yes or no; the two ideas are one when both have said yes. */
export async function consentToMerge(
  ctx: Ctx,
  token: string,
  consent: 'given' | 'refused',
): Promise<Result<Idea, 'not-found' | 'not-now'>> {
  const own = await held(ctx, token)
  if (!own) return refused('not-found')
  const { merge, idea, edition } = own
  const isOver = edition.state !== 'ideas' && edition.state !== 'analysis'
  if (!merge || isOver) return refused('not-now')
  const isFirst = merge.ideaId === idea.id
  await setConsent(ctx.db, merge.id, isFirst ? { ideaConsent: consent } : { intoConsent: consent })
  if (consent === 'refused') {
    await remember(ctx, own, 'merge-refused')
    return done(idea)
  }

  const now = { ...merge, ...(isFirst ? { ideaConsent: consent } : { intoConsent: consent }) }
  await mergeWhenAgreed(ctx, edition, now)
  return done(idea)
}

/** Both agreed, or have nobody to ask: the first idea goes on in the second. */
export async function mergeWhenAgreed(ctx: Ctx, edition: Edition, merge: Merge): Promise<boolean> {
  if (merge.ideaConsent !== 'given' || merge.intoConsent !== 'given') return false
  const idea = await lockIdea(ctx.db, merge.ideaId)
  const into = await lockIdea(ctx.db, merge.intoId)
  if (!idea || !into || !mayMerge(idea, into)) return false
  await changeIdea(ctx.db, idea.id, { state: 'merged', mergedInto: into.id })
  await remember(ctx, { edition, idea }, 'merged', `${into.number}. ${into.title}`)
  await remember(ctx, { edition, idea: into }, 'merged', `${idea.number}. ${idea.title}`)
  return true
}

/** Held while it is changed: two tabs never do it twice. */
async function held(ctx: Ctx, token: string): Promise<OwnIdea | undefined> {
  const found = await readOwnIdea(ctx, token)
  if (!found) return undefined
  await lockIdea(ctx.db, found.idea.id)
  return await readOwnIdea(ctx, token)
}
