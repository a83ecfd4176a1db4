import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import { createProvedLink, recordAtMailbox } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken, newSecretLink } from '#platform/secrets/secret-links.ts'
import { freeSlug } from '../../actions/publish-resource.ts'
import { fieldsOf } from '../../fields.ts'
import { defaultLicence } from '../../licence.ts'
import { writingPaths } from '../../paths/writing.ts'
import type { ResourceWords } from '../../resource.ts'
import type { ResourceKind } from '../../resource-shape.ts'
import { insertDraft } from '../../store/resources.ts'
import {
  addMakingWriters,
  countBegun,
  findStanding,
  insertWorking,
  startLetter,
} from '../../working/index.ts'
import { beginsPerDay } from '../../working/nouns.ts'
import { countStarts, insertStart, takeStart } from '../store/starts.ts'

export interface StartAsked {
  readonly kind: ResourceKind
  readonly title: string
}

const startDays = 2
const day = 86_400_000
const lettersPerDay = 3

/**
 * Somebody without an account wants to write: a letter proves the address. The answer is the same
 * whether the address is known or not, and an address that was written to enough is left alone.
 */
export async function askToWrite(
  ctx: Ctx,
  asked: StartAsked & { readonly email: string; readonly name: string },
): Promise<void> {
  const email = asked.email.trim().toLowerCase()
  const before = await countStarts(ctx.db, email, new Date(ctx.now.getTime() - day))
  if (before >= lettersPerDay) return

  const { token, tokenHash } = newSecretLink(ctx)
  await insertStart(ctx.db, {
    tokenHash,
    email,
    name: asked.name,
    language: ctx.locale,
    kind: asked.kind,
    title: asked.title,
    createdAt: ctx.now,
  })

  ctx.mail(startLetter(ctx, { to: email, language: ctx.locale }, asked.title, token))
}

/** Starts older than this open nothing any more. */
export function startsSince(now: Date): Date {
  return new Date(now.getTime() - startDays * day)
}

/** The button under the letter: the address is proved, the text begins, the way in opens. */
export async function confirmStart(
  ctx: Ctx,
  token: string,
): Promise<Result<{ readonly next: string }, 'link-unknown' | 'too-many'>> {
  const start = await takeStart(ctx.db, hashToken(token), startsSince(ctx.now))
  if (!start) return refused('link-unknown')

  const { email, kind, title } = start
  const { personId, name } = await recordAtMailbox(ctx, { name: start.name, email })
  const begun = await beginText(
    ctx,
    { id: personId, name, roles: [], secondFactor: false },
    { kind, title },
  )
  if (!begun.ok) return begun
  const workshop = writingPaths.workshop(begun.value.slug)
  return done({ next: await createProvedLink(ctx, { personId, next: workshop }) })
}

/** A person who is in begins a text: an empty draft that only they and the house see. */
export async function beginText(
  ctx: Ctx,
  writer: Viewer,
  asked: StartAsked,
): Promise<Result<{ readonly slug: string }, 'too-many'>> {
  if (!(await mayBeginOneMore(ctx, writer))) return refused('too-many')

  const id = newId(ctx.now, ctx.chance)
  const words = emptyWords(ctx, asked)
  const slug = await freeSlug(ctx, asked.title)
  await insertDraft(ctx.db, { id, slug, words: { ...words, stewardId: writer.id }, now: ctx.now })
  await insertWorking(ctx.db, {
    resourceId: id,
    fields: fieldsOf(words),
    baseVersion: 0,
    now: ctx.now,
  })
  await addMakingWriters(ctx.db, [id], writer.id, ctx.now)

  ctx.audit({
    act: 'resource.begun',
    subject: `resource:${id}`,
    public: false,
    detail: { kind: asked.kind },
  })
  return done({ slug })
}

/** People whose work was accepted write as much as they like; the others a few texts a day. */
async function mayBeginOneMore(ctx: Ctx, writer: Viewer): Promise<boolean> {
  if (isStaff(writer)) return true
  if ((await findStanding(ctx.db, writer.id)).accepted > 0) return true
  const since = new Date(ctx.now.getTime() - day)
  return (await countBegun(ctx.db, writer.id, since)) < beginsPerDay
}

function emptyWords(ctx: Ctx, { kind, title }: StartAsked): ResourceWords {
  return {
    kind,
    title,
    lead: '',
    language: ctx.locale,
    licence: defaultLicence,
    isStarter: false,
    content: {
      essential: {},
      sections: {},
      figures: [],
      authors: [],
      sources: [],
      place: '',
      period: '',
      evidenceReason: '',
    },
    challenges: [],
    themes: [],
    methods: [],
    regionCodes: [],
    outcome: 'unknown',
    evidenceLevel: 0,
    origin: undefined,
    source: 'house',
    territoryIds: [],
  }
}
