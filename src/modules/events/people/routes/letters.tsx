import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listCertified } from '../../certificates/index.ts'
import type { NetworkEvent } from '../../event.ts'
import { groupLetter } from '../../letters/index.ts'
import { keepReplay, managedEvent } from '../../organising/index.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listPresent } from '../../presence/index.ts'
import { listRegistrations, seatKindOf, wayToRoom } from '../../seating/index.ts'
import { writeToGroup } from '../actions/write-to-group.ts'
import { WritePage } from '../pages/WritePage.tsx'
import {
  type GroupLetter,
  groupLetterShape,
  type RecipientGroup,
  recipientGroups,
  recipientsOf,
} from '../recipients.ts'
import { listLetters } from '../store/letters.ts'

export const manageLetterRoutes: readonly Route[] = [
  get(managePaths.write, 'staff', showWrite),
  post(managePaths.write, 'staff', write),
  get(managePaths.host, 'staff', host),
  post(managePaths.recordings, 'staff', findRecording),
]

async function draw(c: HttpContext, event: NetworkEvent, form: FormState, words?: GroupLetter) {
  const { ctx, frame } = c.var
  const registrations = await listRegistrations(ctx.db, event.id)
  const present = await listPresent(ctx.db, event.id)
  const certified = await listCertified(ctx.db, event.id)
  const counts = Object.fromEntries(
    recipientGroups.map((group) => [group, recipientsOf(registrations, group, present).length]),
  ) as Record<RecipientGroup, number>
  const [first] = words ? recipientsOf(registrations, words.group, present) : []
  const text =
    words && first
      ? groupLetter(ctx, words, {
          event,
          registration: first,
          token: '…',
          hasCertificate: certified.has(first.id),
          kind: await seatKindOf(ctx, event, first),
        }).text
      : ''
  return (
    <WritePage
      frame={frame}
      event={event}
      form={form}
      counts={counts}
      preview={words && { words, text }}
      sent={await listLetters(ctx.db, event.id)}
    />
  )
}

async function showWrite(c: HttpContext) {
  const event = await managedEvent(c)
  return event ? page(c, await draw(c, event, emptyForm)) : notFound(c)
}

async function write(c: HttpContext) {
  const { ctx } = c.var
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const raw = await readForm(c)
  const read = parseForm(groupLetterShape, raw, ctx.locale)
  if (!read.ok) return page(c, await draw(c, event, read.form), 422)
  if (raw['step'] !== 'send') {
    // Nothing was decided: the same page, with the letter as it will be received.
    const typed = { ...formRefused(raw, ''), problems: {} }
    return page(c, await draw(c, event, typed, read.value))
  }
  const done = await writeToGroup(ctx, event.id, read.value)
  if (!done.ok) return forbidden(c)
  const notice = manageTexts[ctx.locale].sent(String(done.value))
  return seeOther(c, managePath('write', event.id), notice)
}

async function host(c: HttpContext) {
  const { ctx } = c.var
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const href = await wayToRoom(ctx, event, { name: ctx.person?.name ?? '', isHost: true })
  if (href) return c.redirect(href, 303)
  const texts = manageTexts[ctx.locale]
  const sentence = event.video === 'bbb' && ctx.video ? texts.videoDown : texts.noVideo
  return seeOther(c, managePath('manage', event.id), sentence)
}

async function findRecording(c: HttpContext) {
  const { ctx } = c.var
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const texts = manageTexts[ctx.locale]
  const href = await ctx.video?.recordingOf(`event-${event.id}`).catch(() => undefined)
  if (href) await keepReplay(ctx, event.id, href)
  const notice = href ? texts.recordingFound : texts.recordingNone
  return seeOther(c, managePath('manage', event.id), notice)
}
