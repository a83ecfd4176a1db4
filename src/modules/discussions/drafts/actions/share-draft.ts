import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { Ctx } from '#platform/context.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { findThing, type Kinds, type Thing } from '../../actions/find-thing.ts'
import { paths } from '../../paths.ts'
import { mayDiscuss } from '../../permissions.ts'
import { lockThing } from '../../store/attachments.ts'
import { type DraftLink, isOpen, mostOpenLinks } from '../draft-link.ts'
import { endLink, findLink, insertLink, listLinks } from '../store/links.ts'
import { listUnreadLinks, markRemarksRead } from '../store/visits.ts'
import { draftTexts } from '../texts/drafts.ts'
import { readDraft } from './read-draft.ts'

interface Asked {
  readonly forWhom: string
  readonly days: number
  readonly mayRemark: boolean
}

const dayLasts = 86_400_000

/** The link is given to whoever made it, once: the house keeps its fingerprint. */
export async function shareDraft(
  ctx: Ctx,
  kinds: Kinds,
  thing: Thing,
  { forWhom, days, mayRemark }: Asked,
): Promise<Result<{ readonly token: string }, 'forbidden' | 'no-draft' | 'too-many'>> {
  if (!mayDiscuss(ctx.person, thing)) return refused('forbidden')
  const key = { kind: thing.kind, thingId: thing.id }
  if (!(await readDraft(ctx, kinds, key))) return refused('no-draft')
  // Two that are made at once are counted one after the other.
  await lockThing(ctx.db, key)
  const links = await listLinks(ctx.db, key)
  if (links.filter((link) => isOpen(link, ctx.now)).length >= mostOpenLinks)
    return refused('too-many')

  const { token, tokenHash } = newSecretLink(ctx)
  await insertLink(ctx.db, {
    ...key,
    id: newId(ctx.now, ctx.chance),
    forWhom,
    mayRemark,
    tokenHash,
    createdBy: ctx.person.id,
    createdAt: ctx.now,
    endsAt: new Date(ctx.now.getTime() + days * dayLasts),
    closedAt: undefined,
  })

  ctx.audit({ act: 'draft-link.made', subject: `${thing.kind}:${thing.id}`, public: false })
  return done({ token })
}

/** A link of this very draft. */
export async function findOwnLink(
  ctx: Pick<Ctx, 'db'>,
  thing: Thing,
  id: string,
): Promise<DraftLink | undefined> {
  const link = await findLink(ctx.db, id)
  return link?.kind === thing.kind && link.thingId === thing.id ? link : undefined
}

/** At once: whoever has the page open reads no further page of it. */
export async function closeLink(
  ctx: Ctx,
  kinds: Kinds,
  link: DraftLink,
): Promise<Result<undefined, 'forbidden'>> {
  if (!(await mayReach(ctx, kinds, link))) return refused('forbidden')

  await endLink(ctx.db, link.id, ctx.now)

  ctx.audit({ act: 'draft-link.closed', subject: `${link.kind}:${link.thingId}`, public: false })
  return done()
}

export async function readRemarks(
  ctx: Ctx,
  kinds: Kinds,
  link: DraftLink,
  latest?: string,
): Promise<Result<undefined, 'forbidden'>> {
  if (!(await mayReach(ctx, kinds, link))) return refused('forbidden')
  await markRemarksRead(ctx.db, { linkId: link.id, latest }, ctx.now)
  return done()
}

async function mayReach(ctx: Ctx, kinds: Kinds, { kind, thingId }: DraftLink): Promise<boolean> {
  const thing = await findThing(ctx, kinds, kind, thingId)
  return thing !== undefined && mayDiscuss(ctx.person, thing)
}

/** What was remarked by the links of this person, on what they may still read: one line for each link. */
export async function listWaitingRemarks(
  ctx: WaitingAsked,
  kinds: Kinds,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const texts = draftTexts[ctx.locale]
  const lines: WaitingLine[] = []
  for (const { id, kind, thingId } of await listUnreadLinks(ctx.db, viewer.id)) {
    const thing = await findThing(ctx, kinds, kind, thingId)
    if (!thing || !mayDiscuss(viewer, thing)) continue
    lines.push({
      ...{ key: `draft-link:${id}:remarks`, family: thing.family, minutes: 5 },
      ...{ label: texts.readRemarks, why: texts.youMadeLink, where: thing.title },
      // No button says here that they are read: they are on that page, and so is the button.
      ...{ href: paths.share(kind, thingId), dueOn: undefined },
    })
  }
  return lines
}
