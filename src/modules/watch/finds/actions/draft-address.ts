import { type Result, refused } from '#kit/result.ts'
import { draftResource, isLicence, mayCopy } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { canonicalAddress } from '../../canonical-address.ts'
import { mayWatch } from '../../permissions.ts'
import type { DraftForm } from '../draft-from-address.ts'

type DraftRefusal = Extract<
  Awaited<ReturnType<typeof draftResource>>,
  { readonly ok: false }
>['refusal']

/**
 * A draft among the resources, from what a page says of itself. Its words are kept only when its licence
 * lets one copy; otherwise they help whoever writes, and the draft has the link.
 */
export async function draftFromAddress(
  ctx: Ctx,
  form: DraftForm,
): Promise<Result<{ id: string; slug: string }, 'forbidden' | DraftRefusal>> {
  if (!mayWatch(ctx.person)) return refused('forbidden')

  const licence = isLicence(form.licence) ? form.licence : 'unknown'
  const linkable = form.address.length <= 500
  const people = form.authors
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name: name.slice(0, 200), organisation: form.publisher }))
  const host = new URL(form.address).hostname
  return await draftResource(ctx, {
    kind: form.kind,
    title: form.title,
    lead: form.description.slice(0, 400),
    language: form.language,
    licence,
    isStarter: false,
    content: {
      essential: form.description ? { what: form.description.slice(0, 1_000) } : {},
      sections: mayCopy(licence) && form.description ? { summary: form.description } : {},
      figures: [],
      authors: people.length > 0 ? people : [{ name: '', organisation: form.publisher || host }],
      sources: linkable ? [{ label: form.title, href: form.address }] : [],
      place: '',
      period: form.publishedOn.slice(0, 4),
      evidenceReason: '',
      ...(linkable ? { link: form.address } : {}),
    },
    challenges: [],
    themes: [],
    methods: [],
    regionCodes: [],
    outcome: 'unknown',
    evidenceLevel: 0,
    origin: { kind: 'watch', id: originOf(form.address), href: form.address },
    source: 'address',
    territoryIds: [],
    facets: { format: 'web' },
  })
}

/** One draft for one page, however its address is written. */
function originOf(address: string): string {
  const canonical = canonicalAddress(address) ?? address
  return `page:${sha256Of(canonical).slice(0, 32)}`
}
