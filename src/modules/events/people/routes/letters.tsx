import { type FormState, typedValues } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import { notFound, seeOther } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { listCertified } from '../../certificates/index.ts'
import type { NetworkEvent } from '../../event.ts'
import { groupLetter } from '../../letters/index.ts'
import { keepReplay, managedEvent } from '../../organising/index.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath, managePaths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
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
  ...formRoutes({
    audience: 'staff',
    path: managePaths.write,
    on: managedEvent,
    may: mayManageEvents,
    fresh: true,
    shape: groupLetterShape,
    draw: (c, event, form) => draw(c, event, form),
    // Nothing is decided before: the same page, with the letter as it will be received.
    preview: (c, event, letter, raw) =>
      raw['step'] === 'send'
        ? undefined
        : draw(c, event, { values: typedValues(raw), problems: {} }, letter),
    act: (c, { id }, letter) => writeToGroup(c.var.ctx, id, letter),
    refusals: () => ({}),
    next: ({ id }) => managePath('write', id),
    notice: (locale, count) => manageTexts[locale].sent(String(count)),
  }),
  get(managePaths.host, 'staff', host),
  buttonRoute({
    audience: 'staff',
    path: managePaths.recordings,
    on: managedEvent,
    may: mayManageEvents,
    act: async (c, event) => done(await findRecording(c, event)),
    refusals: () => ({}),
    back: ({ id }) => managePath('manage', id),
    next: ({ id }) => managePath('manage', id),
    notice: (locale, found) =>
      found ? manageTexts[locale].recordingFound : manageTexts[locale].recordingNone,
  }),
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

async function findRecording(c: HttpContext, event: NetworkEvent): Promise<boolean> {
  const { ctx } = c.var
  const href = await ctx.video?.recordingOf(`event-${event.id}`).catch(() => undefined)
  if (href) await keepReplay(ctx, event.id, href)
  return Boolean(href)
}
