import { newId, newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { alertPath } from '../../paths/alerts.ts'
import type { ResourceFilter } from '../../search/nouns.ts'
import { confirmAlertMail } from '../mails/alerts.ts'
import { addDays, aliveDays, keptQuery, mostForOneAddress } from '../saved-search.ts'
import {
  deleteSavedSearch,
  findSavedSearch,
  insertSavedSearch,
  keepSavedSearch,
  listOfAddress,
} from '../store/saved-searches.ts'

const quietMinutes = 10

/**
 * Someone wants to be told of what is new on a search. A letter asks whoever reads the mailbox; the page
 * says the same to everyone. The same search asked again by the same address makes one alert.
 */
export async function askAlert(
  ctx: Ctx,
  asked: { readonly email: string; readonly filter: ResourceFilter },
): Promise<void> {
  const query = keptQuery(asked.filter)
  const before = await listOfAddress(ctx.db, asked.email)
  const same = before.find((entry) => entry.query === query)
  if (before.length >= mostForOneAddress && !same) return
  // A mailbox is not knocked at again and again by whoever types its address.
  const lately = new Date(ctx.now.getTime() - quietMinutes * 60_000)
  if (before.some((entry) => entry.confirmedAt === null && entry.createdAt > lately)) return

  const token = same?.token ?? newToken(ctx.chance)
  if (!same) {
    await insertSavedSearch(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      query,
      locale: ctx.locale,
      now: ctx.now,
      endsAt: addDays(ctx.now, aliveDays),
      email: asked.email,
      token,
    })
  }
  ctx.mail(
    confirmAlertMail(ctx.locale, ctx.settings, {
      to: asked.email,
      filter: asked.filter,
      url: ctx.settings.baseUrl + alertPath(token),
    }),
  )
}

/** The yes, or one more year: both by the link of a letter. */
export async function keepAlert(ctx: Ctx, token: string): Promise<boolean> {
  const search = await findSavedSearch(ctx.db, token)
  if (!search) return false
  await keepSavedSearch(ctx.db, search.id, ctx.now, addDays(ctx.now, aliveDays))
  ctx.audit({ act: 'alert.kept', subject: `saved-search:${search.id}`, public: false })
  return true
}

/** Stopped and erased at once; a link used twice says the same. */
export async function stopAlert(ctx: Ctx, token: string): Promise<void> {
  const search = await findSavedSearch(ctx.db, token)
  if (!search) return
  await deleteSavedSearch(ctx.db, search.id)
  ctx.audit({ act: 'alert.stopped', subject: `saved-search:${search.id}`, public: false })
}
