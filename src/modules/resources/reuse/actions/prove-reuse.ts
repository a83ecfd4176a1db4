import { done, type Result, refused } from '#kit/result.ts'
import { keepPersonUntil } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type ReuseState, stateOnceProved } from '../../reuse.ts'
import { findResource } from '../../store/resources.ts'
import { lockReuse, setReuseState } from '../../view/index.ts'
import { reuseToRead } from '../mails/reuse.ts'
import { findByToken, isKnownHere, useUpToken } from '../store/contacts.ts'
import { keptUntilAfter } from './tell-reuse.ts'

/** The link was followed and the button pressed: the address is theirs. It serves once. */
export async function proveReuse(
  ctx: Ctx,
  token: string,
): Promise<Result<{ slug: string; state: ReuseState }, 'not-found'>> {
  const asked = await findByToken(ctx.db, token)
  const reuse = asked && (await lockReuse(ctx.db, asked.reuseId))
  if (!asked || reuse?.state !== 'address-asked') return refused('not-found')
  const resource = await findResource(ctx.db, reuse.resourceId)
  if (resource?.state !== 'published') return refused('not-found')

  const state = stateOnceProved(await isKnownHere(ctx.db, asked.personId))
  await setReuseState(ctx.db, reuse.id, state, ctx.now)
  await useUpToken(ctx.db, reuse.id)
  await keepPersonUntil(ctx.db, asked.personId, keptUntilAfter(ctx.now))

  const subject = `resource:${resource.id}`
  if (state === 'published') {
    ctx.audit({ act: 'reuse.published', subject, public: true })
    ctx.changed(subject)
  } else {
    ctx.audit({ act: 'reuse.told', subject, public: false })
    ctx.mail(reuseToRead(ctx, resource.title))
  }
  return done({ slug: resource.slug, state })
}
