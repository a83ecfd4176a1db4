import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { firstList, type MailingList } from '../../mailing-list.ts'
import { mayRunMailings } from '../../permissions.ts'
import { insertList, listLists, saveList } from '../store/lists.ts'

type Words = Pick<MailingList, 'name' | 'description' | 'public'>

/** A new list takes its key from its name; the key never changes, since headers of mails bear it. */
export async function createList(
  ctx: Ctx,
  words: Words,
): Promise<Result<undefined, 'forbidden' | 'name-known'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  const id = newId(ctx.now, ctx.chance)
  const key = slugOf(words.name) || `liste-${id.slice(-6)}`
  if (!(await insertList(ctx.db, { id, key, ...words }, ctx.now))) return refused('name-known')
  ctx.audit({ act: 'mailing-list.created', subject: `mailing-list:${id}`, public: false })
  return done()
}

export async function changeList(
  ctx: Ctx,
  id: string,
  words: Words,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  await saveList(ctx.db, { id, ...words })
  ctx.audit({ act: 'mailing-list.changed', subject: `mailing-list:${id}`, public: false })
  return done()
}

/** A house without any list gets its first one; one that renamed or closed it keeps what it chose. */
export async function seedFirstList(ctx: Ctx): Promise<number> {
  if ((await listLists(ctx.db)).length > 0) return 0
  await insertList(ctx.db, { id: newId(ctx.now, ctx.chance), ...firstList }, ctx.now)
  return 1
}
