import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isStaff } from '#kit/viewer.ts'
import { createProvedLink, findContacts, recordAtMailbox } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken, newSecretLink } from '#platform/secrets/secret-links.ts'
import { writingPaths } from '../../paths/writing.ts'
import { mayRemoveWriter, mayWrite } from '../../permissions.ts'
import { findResource } from '../../store/resources.ts'
import { addWriter, invitationLetter, readText } from '../../working/index.ts'
import {
  invitationDays,
  invitationsOfText,
  invitationsPerAddress,
  invitationsPerDay,
} from '../../working/nouns.ts'
import {
  countInvitations,
  keepInvitation,
  listInvitations,
  removeInvitation,
  removeWriter,
  takeInvitation,
} from '../store/invitations.ts'

export type TogetherRefusal = 'not-found' | 'forbidden' | 'already-writes' | 'too-many'

const day = 86_400_000

/** Invitations older than this open nothing any more. */
export function invitationsSince(now: Date): Date {
  return new Date(now.getTime() - invitationDays * day)
}

/** Whoever writes a text asks somebody else to write it too: a letter, and its link. */
export async function inviteWriter(
  ctx: Ctx,
  slug: string,
  input: { readonly email: string },
): Promise<Result<undefined, TogetherRefusal>> {
  const text = await readText(ctx.db, slug)
  if (!text) return refused('not-found')
  const { resource, writers } = text

  const inviter = ctx.person
  if (!inviter || !mayWrite(inviter, text)) return refused('forbidden')

  const email = input.email.trim().toLowerCase()
  const contacts = await findContacts(ctx.db, writers)
  if ([...contacts.values()].some((contact) => contact.email === email))
    return refused('already-writes')
  const since = new Date(ctx.now.getTime() - day)
  const sent = await countInvitations(ctx.db, { by: inviter.id, email, since })
  const waiting = await listInvitations(ctx.db, resource.id)
  if (waiting.length >= invitationsOfText) return refused('too-many')
  if (!isStaff(inviter) && sent.by >= invitationsPerDay) return refused('too-many')

  const { token, tokenHash } = newSecretLink(ctx)
  // An address that was written to enough is left alone, and nobody is told.
  if (sent.to >= invitationsPerAddress) return done()
  await keepInvitation(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    tokenHash,
    resourceId: resource.id,
    email,
    invitedBy: inviter.id,
    createdAt: ctx.now,
  })

  ctx.audit({
    act: 'resource-writer.invited',
    subject: `resource:${resource.id}`,
    public: false,
  })
  const told = { title: text.working.fields['title'] ?? resource.title, by: inviter.name, token }
  ctx.mail(invitationLetter(ctx, { to: email, language: resource.language }, told))
  return done()
}

/** The button under the letter: whoever is in joins as themselves, the others by the address proved. */
export async function joinWriters(
  ctx: Ctx,
  token: string,
  input: { readonly name: string },
): Promise<Result<{ readonly next: string }, 'link-unknown'>> {
  const taken = await takeInvitation(ctx.db, hashToken(token), invitationsSince(ctx.now))
  const resource = taken && (await findResource(ctx.db, taken.resourceId))
  if (!resource) return refused('link-unknown')

  const next = writingPaths.workshop(resource.slug)
  const atMailbox = { name: input.name, email: taken.email }
  const personId = ctx.person?.id ?? (await recordAtMailbox(ctx, atMailbox)).personId
  await addWriter(ctx.db, resource.id, personId, ctx.now)

  ctx.audit({
    act: 'resource-writer.joined',
    subject: `resource:${resource.id}`,
    public: false,
  })
  return done({ next: ctx.person ? next : await createProvedLink(ctx, { personId, next }) })
}

/** An invitation is taken back, or somebody stops writing this text. What they wrote stays. */
export async function leaveText(
  ctx: Ctx,
  slug: string,
  input: { readonly kind: 'writer' | 'invitation'; readonly id: string },
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const text = await readText(ctx.db, slug)
  if (!text) return refused('not-found')

  const may =
    input.kind === 'writer'
      ? mayRemoveWriter(ctx.person, text, input.id)
      : mayWrite(ctx.person, text)
  if (!may) return refused('forbidden')

  const { id } = text.resource
  const gone =
    input.kind === 'writer'
      ? await removeWriter(ctx.db, id, input.id)
      : await removeInvitation(ctx.db, id, input.id)
  if (!gone) return refused('not-found')

  ctx.audit({
    act: input.kind === 'writer' ? 'resource-writer.left' : 'resource-writer.uninvited',
    subject: `resource:${id}`,
    public: false,
  })
  return done()
}
