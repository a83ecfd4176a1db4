import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import type { Comment } from '../comment.ts'
import { type LetterKind, wants } from '../letters.ts'
import { mentionMail } from '../mails/discussion.ts'
import { writeMentions } from '../mention.ts'
import { paths } from '../paths.ts'
import { keepLetters } from '../store/letters.ts'
import { markMailed } from '../store/mentions.ts'
import type { Thing } from './find-thing.ts'
import { namesIn } from './read-discussion.ts'

type Said = Pick<Comment, 'id' | 'kind' | 'thingId' | 'authorId' | 'body' | 'askedOf' | 'dueOn'>

/** A letter at once to those whom a message names, when they want one: their page of the day says it in any case. */
export async function tellMentioned(
  ctx: Ctx,
  thing: Thing,
  comment: Said,
  personIds: readonly string[],
): Promise<void> {
  const contacts = await findContacts(ctx.db, personIds)
  const mailed: string[] = []
  for (const personId of personIds) {
    const contact = contacts.get(personId)
    const letters = await lettersOf(ctx, personId)
    if (!contact?.email || !wants(letters.choice, 'mention')) continue
    const names = await namesIn(ctx, [comment.body], contact.language, [comment.authorId])
    ctx.mail(
      mentionMail(contact.language, ctx.settings, {
        to: contact.email,
        title: thing.title,
        author: names.get(comment.authorId) ?? '',
        body: writeMentions(comment.body, names),
        asked: comment.askedOf === personId,
        dueOn: comment.askedOf === personId ? comment.dueOn : undefined,
        url: `${ctx.settings.baseUrl}${paths.thing(thing.kind, thing.id)}#m-${comment.id}`,
        stopUrl: urlOfStop(ctx, letters.token, 'mention'),
      }),
    )
    mailed.push(personId)
  }
  await markMailed(ctx.db, comment.id, mailed, ctx.now)
}

/** What somebody wants, and the key of the link that stops it. */
export function lettersOf(ctx: Ctx, personId: string) {
  return keepLetters(ctx.db, personId, newSecretLink(ctx).token)
}

export function urlOfStop(ctx: Pick<Ctx, 'settings'>, token: string, letter: LetterKind): string {
  return ctx.settings.baseUrl + paths.stop(token, letter)
}
