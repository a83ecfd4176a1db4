import type { RawForm } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type ChangedMeanwhile, changedMeanwhile } from '#kit/seen.ts'
import { undoable } from '#kit/undo.ts'
import { plainWords } from '#kit/words.ts'
import { listPersonsByEmail } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Entity, type EntityWords, typedEntity } from '../entity.ts'
import { mayKeepEntity, maySayAccount } from '../permissions.ts'
import { lockEntity, updateEntity } from '../store/entities.ts'
import { letterheadUndo } from './undo-change.ts'

export type SaveRefusal = 'not-found' | 'forbidden' | AccountRefusal
export type AccountRefusal = 'no-account' | 'other-name'

/** What happens to a picture: another one, already drawn anew; none any more; or the same as before. */
export type PictureKept = Uint8Array | 'remove' | undefined

/** What comes beside the words of the page. */
export interface SavedWith {
  readonly logo?: PictureKept
  readonly signature?: PictureKept
  /** Address of the account of whoever signs; empty for none; left out, the same as before. */
  readonly account?: string | undefined
  /** What was sent, with the marks of what its writer was shown. */
  readonly sent?: RawForm
}

/** What the next papers carry. Papers that left are files elsewhere, and do not change. */
export async function saveEntity(
  ctx: Ctx,
  id: string,
  words: EntityWords,
  { logo, signature, account, sent = {} }: SavedWith = {},
): Promise<Result<Entity, SaveRefusal> | ChangedMeanwhile> {
  const known = await lockEntity(ctx.db, id)
  if (!known) return refused('not-found')

  if (!mayKeepEntity(ctx.person, known)) return refused('forbidden')
  if (account !== undefined && !maySayAccount(ctx.person)) return refused('forbidden')

  const meanwhile = changedMeanwhile(sent, typedEntity(known))
  if (meanwhile) return meanwhile

  const hasSignatory = words.signatoryName !== ''
  const isSamePerson = words.signatoryName === known.signatoryName
  const signer = account ? await accountOf(ctx, account, words.signatoryName) : undefined
  if (signer && !signer.ok) return signer
  const before = isSamePerson ? known.signatoryPersonId : undefined

  const entity: Entity = {
    ...known,
    ...words,
    // What was invented and then filled in by hand is somebody's own.
    source: 'own',
    logoFile: await kept(ctx, 'logo.png', logo, known.logoFile),
    // A hand signs for one name only: another name starts without a picture.
    signatureFile: hasSignatory
      ? await kept(ctx, 'signature.png', signature, isSamePerson ? known.signatureFile : undefined)
      : undefined,
    signatoryPersonId: hasSignatory ? (account === undefined ? before : signer?.value) : undefined,
  }

  // The name of whoever signs is not kept to be put back: a letterhead that changes hands is corrected by hand.
  const undo = isSamePerson ? await undoable(ctx, letterheadUndo, id) : undefined
  await updateEntity(ctx.db, entity, ctx.now)

  const told = { subject: `letterhead:${id}`, public: false }
  ctx.audit({ act: 'letterhead.changed', ...told, public: false })
  await undo?.(told)
  return done(entity)
}

/** The account at this address, when it bears the name that signs: a letterhead that changes hands keeps no account. */
async function accountOf(
  ctx: Ctx,
  email: string,
  signatoryName: string,
): Promise<Result<string, AccountRefusal>> {
  const person = (await listPersonsByEmail(ctx.db, [email])).get(email)
  if (!person) return refused('no-account')
  if (plainWords(person.name) !== plainWords(signatoryName)) return refused('other-name')
  return done(person.personId)
}

async function kept(ctx: Ctx, name: string, drawn: PictureKept, known: string | undefined) {
  if (drawn === undefined) return known
  if (drawn === 'remove') return undefined
  return await ctx.files.save({ name, mediaType: 'image/png', bytes: drawn, public: false })
}
