import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findClicksDecision } from '../../clicks/index.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { cutLetter, domainOf, isReserved } from '../letter.ts'
import { pictureFiles } from '../pictures.ts'
import { findLetter } from '../store/letters.ts'
import { letterTexts } from '../texts/letter.ts'
import { drawLetter } from './draw-letter.ts'

export type TrialRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-draft'
  | 'empty'
  | 'no-address'
  | 'unreached'

export interface Trial {
  readonly to: string
  /** A mail server takes it: otherwise it stays among the mails of the house. */
  readonly leaves: boolean
}

/** An address is looked at while the outbox still has it, and no longer: a trial is no letter. */
const keptHours = 24

/** Where somebody may send themselves a letter to look at it: their own address, and no other. */
export async function trialAddress(ctx: Ctx): Promise<string | undefined> {
  const id = ctx.person?.id
  return id === undefined ? undefined : (await findContacts(ctx.db, [id])).get(id)?.email
}

/**
 * A letter that is still written, as it would be read, to whoever asks for it. It is no sending: no reader, no click and
 * no archive, and the letter stays what it was. Its links of a reader lead to the preview, since it has none.
 */
export async function tryLetter(ctx: Ctx, id: string): Promise<Result<Trial, TrialRefusal>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  const letter = await findLetter(ctx.db, id)
  if (!letter) return refused('not-found')
  if (letter.state !== 'draft' && letter.state !== 'ready') return refused('not-draft')
  if (letter.blocks.length === 0) return refused('empty')
  const to = await trialAddress(ctx)
  if (to === undefined) return refused('no-address')
  if ((await ctx.unreachedAmong([to])).length > 0) return refused('unreached')

  const preview = ctx.settings.baseUrl + filled(writingPaths.preview, { id })
  const clicksCounted = (await findClicksDecision(ctx.db)) !== undefined
  const { html, text } = drawLetter(ctx, letter, { clicksCounted, archive: preview })
  const words = { unsubscribe: preview, preferences: preview, name: ctx.person?.name ?? '' }
  ctx.mail({
    to,
    subject: letterTexts[letter.language].trialSubject(letter.subject || letter.title),
    text: cutLetter(text, 'text').fill(words),
    html: cutLetter(html, 'html').fill(words),
    pictures: pictureFiles(letter.blocks),
    keepHours: keptHours,
  })
  return done({ to, leaves: ctx.mailLeaves && !isReserved(domainOf(to)) })
}
