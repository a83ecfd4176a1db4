import { z } from 'zod'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { roleNames } from '#kit/viewer.ts'
import { page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { invitationShape } from '../../invitation.ts'
import { mostInvited, type PastedAddress, readAddresses } from '../../pasted-addresses.ts'
import { paths } from '../../paths.ts'
import { mayGrantRole } from '../../permissions.ts'
import { placesOfRole } from '../../role.ts'
import { saying } from '../../routes/answers.tsx'
import { invitePeople, type PeopleInvited } from '../../sign-in/index.ts'
import { peopleTexts } from '../../texts/people.ts'
import { InviteManyPage } from '../pages/InviteManyPage.tsx'

const shape = invitationShape
  .pick({ roles: true, endsOn: true })
  .extend({ addresses: z.string().max(20_000).default('') })

/** Names that a refusal gives back: the rest stands in the form. */
const unreadSaid = 5

/** Several people at once, with the same roles. A role at one place is given to one person at a time. */
export const inviteManyRoutes: readonly Route[] = [
  get(paths.inviteMany, 'staff', (c) => page(c, draw(c, emptyForm))),
  actRoute({
    path: paths.inviteMany,
    audience: 'staff',
    options: { perMinute: 5 },
    ...saying,
    on: () => ({}),
    fresh: true,
    shape: (c, _, raw) => readInvited(raw, c.var.ctx.locale),
    draw: (c, _, form) => draw(c, form),
    act: (c, _, { people, roles }) => invitePeople(c.var.ctx, { people, roles }),
    next: () => paths.invitations,
    notice: (locale, invited) => noticeOf(invited, locale),
  }),
]

function readInvited(
  raw: RawForm,
  locale: Locale,
): Parsed<{
  readonly people: readonly PastedAddress[]
  readonly roles: readonly { role: (typeof roleNames)[number]; endsOn: string | undefined }[]
}> {
  const texts = peopleTexts[locale]
  const read = parseForm(shape, raw, locale)
  if (!read.ok) return read
  const { addresses, roles, endsOn } = read.value
  const { people, unread } = readAddresses(addresses)
  const refuse = (sentence: string) =>
    ({ ok: false, form: formRefused(raw, sentence, 'addresses') }) as const
  if (unread.length > 0) {
    const words = unread.slice(0, unreadSaid).map((piece) => `« ${piece.slice(0, 60)} »`)
    return refuse(texts.addressesUnread(words.join(', ') + (unread.length > unreadSaid ? '…' : '')))
  }
  if (people.length === 0) return refuse(texts.addressesNone)
  if (people.length > mostInvited) return refuse(texts.addressesMany(people.length, mostInvited))
  return { ok: true, value: { people, roles: roles.map((role) => ({ role, endsOn })) } }
}

function noticeOf({ invited, known, waiting, later }: PeopleInvited, locale: Locale): string {
  const texts = peopleTexts[locale]
  const named = (emails: readonly string[], text: (list: string) => string) =>
    emails.length > 0 ? [text(emails.join(', '))] : []
  return [
    texts.invitedMany(invited),
    ...named(known, texts.invitedKnown),
    ...named(waiting, texts.invitedWaiting),
    ...named(later, texts.invitedLater),
  ].join(' ')
}

function draw(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const roles = roleNames.filter(
    (role) => mayGrantRole(ctx.person, role) && placesOfRole[role] !== 'at-a-place',
  )
  return <InviteManyPage frame={frame} form={form} roles={roles} />
}
