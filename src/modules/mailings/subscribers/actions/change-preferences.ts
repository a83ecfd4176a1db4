import type { Challenge } from '#kit/challenge.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { keyOfHouse, readPreferencesToken } from '../../actions/sign-links.ts'
import { findClicksDecision } from '../../clicks/index.ts'
import { saveTopics } from '../store/consents.ts'
import {
  findSubscriber,
  joinList,
  leaveLists,
  listOffered,
  savePace,
} from '../store/subscriptions.ts'
import { changesOf, type OfferedList, type Pace, topicsIn } from '../subscription.ts'

export interface Preferences {
  readonly subscriberId: string
  /** None once the address was erased: the link still opens, and has nothing to show. */
  readonly email: string | undefined
  readonly pace: Pace
  readonly lists: readonly OfferedList[]
  readonly topics: readonly Challenge[]
  readonly clicksCounted: boolean
}

export async function readPreferences(
  ctx: Ctx,
  token: string,
): Promise<Result<Preferences, 'bad-link'>> {
  const subscriberId = readPreferencesToken(await keyOfHouse(ctx), token)
  if (!subscriberId) return refused('bad-link')
  const someone = await findSubscriber(ctx.db, subscriberId)
  return done({
    subscriberId,
    email: someone?.email,
    pace: someone?.pace ?? 'all',
    topics: topicsIn(someone?.topics ?? []),
    clicksCounted: (await findClicksDecision(ctx.db)) !== undefined,
    lists: someone ? await listOffered(ctx.db, subscriberId) : [],
  })
}

export interface PreferencesChange {
  readonly lists: readonly string[]
  readonly pace: Pace
  /** Undefined leaves them as they are. */
  readonly topics: readonly Challenge[] | undefined
  /** The sentence beside the box: what is agreed to by ticking it. */
  readonly wordingOf: (listName: string) => string
}

/** Lists on and off, and how often. The link came by mail: the address is proven. */
export async function changePreferences(
  ctx: Ctx,
  token: string,
  change: PreferencesChange,
): Promise<Result<undefined, 'bad-link' | 'erased'>> {
  const before = await readPreferences(ctx, token)
  if (!before.ok) return before
  const { subscriberId, email, lists } = before.value
  if (email === undefined) return refused('erased')

  const { join, leave } = changesOf(lists, change.lists)

  for (const { id } of leave) {
    await leaveLists(ctx.db, subscriberId, { way: 'preferences', now: ctx.now, listId: id })
  }
  for (const list of join) {
    const wording = change.wordingOf(list.name)
    await joinList(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      listId: list.id,
      subscriberId,
      source: 'preferences',
      wording,
      wordingHash: sha256Of(wording),
      now: ctx.now,
    })
  }
  await savePace(ctx.db, subscriberId, change.pace)
  if (change.topics) await saveTopics(ctx.db, subscriberId, change.topics)

  ctx.audit({
    act: 'subscription.changed',
    subject: `subscriber:${subscriberId}`,
    public: false,
    detail: { joined: join.length, left: leave.length, pace: change.pace },
  })
  return done()
}
