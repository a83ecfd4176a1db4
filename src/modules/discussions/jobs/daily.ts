import { dayOf } from '#kit/dates.ts'
import { findContacts, listColleagues } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findThing, isKnownKind, type Kinds, type Thing } from '../actions/find-thing.ts'
import { namesIn } from '../actions/read-discussion.ts'
import { lettersOf, urlOfStop } from '../actions/tell-mentioned.ts'
import { wants } from '../letters.ts'
import { dailyMail, type ThingNews } from '../mails/discussion.ts'
import { paths } from '../paths.ts'
import { mayDiscuss } from '../permissions.ts'
import { listNews, listToTell, markTold } from '../store/letters.ts'
import { markMailed } from '../store/mentions.ts'
import { deleteThing, listThings } from '../store/people.ts'

/**
 * Each morning, what others said on what one follows: to those who want it, of what they may read this very day, and
 * never without anything to say. What is hidden from somebody is told to them no more.
 */
export async function sendDaily(ctx: Ctx, kinds: Kinds): Promise<number> {
  const personIds = await listToTell(ctx.db)
  const contacts = await findContacts(ctx.db, personIds)
  const found = new Map<string, Promise<Thing | undefined>>()
  const thingOf = (kind: string, id: string) => {
    const key = `${kind}:${id}`
    const thing = found.get(key) ?? findThing(ctx, kinds, kind, id)
    found.set(key, thing)
    return thing
  }
  const viewers = await listColleagues(ctx.db, dayOf(ctx.now), personIds)
  let sent = 0
  for (const personId of personIds) {
    const contact = contacts.get(personId)
    const viewer = viewers.find(({ id }) => id === personId)
    if (!contact?.email || !viewer) continue
    const letters = await lettersOf(ctx, personId)
    if (!wants(letters.choice, 'daily')) continue
    const seen: { kind: string; thingId: string }[] = []
    const byThing = new Map<string, { thing: Thing; authors: string[] }>()
    const told: string[] = []
    for (const { id, kind, thingId, authorId } of await listNews(ctx.db, personId)) {
      const thing = await thingOf(kind, thingId)
      if (!thing || !mayDiscuss(viewer, thing)) continue
      const key = `${kind}:${thingId}`
      if (!byThing.has(key)) seen.push({ kind, thingId })
      const news = byThing.get(key) ?? { thing, authors: [] }
      news.authors.push(authorId)
      told.push(id)
      byThing.set(key, news)
    }
    if (byThing.size === 0) continue
    const list = [...byThing.values()]
    const names = await namesIn(
      ctx,
      [],
      contact.language,
      list.flatMap(({ authors }) => authors),
    )
    const news: ThingNews[] = list.map(({ thing, authors }) => ({
      title: thing.title,
      count: authors.length,
      authors: [...new Set(authors)].map((id) => names.get(id) ?? ''),
      url: ctx.settings.baseUrl + paths.thing(thing.kind, thing.id),
    }))
    ctx.mail(
      dailyMail(contact.language, ctx.settings, {
        to: contact.email,
        news,
        stopUrl: urlOfStop(ctx, letters.token, 'daily'),
      }),
    )
    await markTold(ctx.db, personId, seen, ctx.now)
    for (const id of told) await markMailed(ctx.db, id, [personId], ctx.now)
    sent++
  }
  return sent
}

/** What was said of a thing goes with it. */
export async function forgetGoneThings(ctx: Ctx, kinds: Kinds): Promise<number> {
  let forgotten = 0
  for (const { kind, thingId } of await listThings(ctx.db)) {
    if (!isKnownKind(kinds, kind)) continue
    if (await findThing(ctx, kinds, kind, thingId)) continue
    forgotten += await deleteThing(ctx.db, { kind, thingId })
  }
  return forgotten
}
