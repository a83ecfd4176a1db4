import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWriteDeclaration } from '../../permissions.ts'
import type { DeclarationForm } from '../declaration.ts'
import type { DeclarationRefusal } from '../refusal.ts'
import { findDeclaration, insertDeclaration } from '../store/declarations.ts'

/** A new version; what was signed under the one before stays as it was. */
export async function writeDeclaration(
  ctx: Ctx,
  form: DeclarationForm,
): Promise<Result<{ number: number }, DeclarationRefusal>> {
  const current = await findDeclaration(ctx.db)
  if (!mayWriteDeclaration(ctx.person)) return refused('forbidden')
  // Somebody else has published a version since this form was opened.
  if ((current?.number ?? 0) !== form.after) return refused('written-meanwhile')

  const number = form.after + 1
  const { title, text, changes } = form
  const by = { personId: ctx.person?.id, at: ctx.now }
  if (!(await insertDeclaration(ctx.db, { number, title, text, changes }, by))) {
    return refused('written-meanwhile')
  }

  const subject = `declaration:${number}`
  ctx.audit({ act: 'declaration.published', subject, public: true })
  return done({ number })
}
