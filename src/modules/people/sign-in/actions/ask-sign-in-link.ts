import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { insertSignInRequest } from '../store/links.ts'

export const signInAsked = 'people.sign-in-asked'

/**
 * Notes the address and answers at once. Whether someone has it is looked up later, by the worker:
 * neither the words nor the time of the answer can tell (ASVS 6.3.8).
 */
export async function askSignInLink(
  ctx: Ctx,
  asked: { readonly email: string; readonly next: string | undefined },
): Promise<void> {
  const id = newId(ctx.now, ctx.chance)

  await insertSignInRequest(
    ctx.db,
    { id, email: asked.email, language: ctx.locale, nextPath: asked.next },
    ctx.now,
  )

  ctx.announce(signInAsked, { id })
}
