import { formRefused, type Parsed, parseForm } from '#kit/form.ts'
import { readForm } from '#platform/answers.ts'
import type { Web } from '#platform/context.ts'
import type { HttpContext } from '#platform/routes.ts'
import { addressShape } from '../../fields.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { problemSentence } from '../../texts/watch.ts'

type Found<F> =
  | (F & { readonly ok: true })
  | { readonly ok: false; readonly problem: string; readonly status?: number }

/** What stands at the address that was typed; when it cannot be read, why is said under its field. */
export async function readTyped<F>(
  c: HttpContext,
  look: (web: Web, address: string) => Promise<Found<F>>,
): Promise<Parsed<{ readonly address: string; readonly found: F }>> {
  const { web, locale } = c.var.ctx
  const raw = await readForm(c)
  const typed = parseForm(addressShape, raw, locale)
  if (!typed.ok) return typed
  const { address } = typed.value
  const found = await look(web, address)
  if (found.ok) return { ok: true, value: { address, found } }
  const problem = problemSentence(`${found.problem} ${found.status ?? ''}`.trim(), locale)
  return { ok: false, form: formRefused(raw, sourceTexts[locale].cannotRead(problem), 'address') }
}
