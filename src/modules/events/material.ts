import { z } from 'zod'
import { say } from '#kit/form.ts'
import type { NetworkEvent } from './event.ts'

export const materialKinds = ['file', 'link', 'resource'] as const
export type MaterialKind = (typeof materialKinds)[number]

/** Slides, notes, a resource of the commons: what an event leaves. */
export interface Material {
  readonly id: string
  readonly kind: MaterialKind
  readonly title: string
  readonly href: string
  readonly fileId: string | undefined
  /** Shown to anyone; otherwise only to those who were registered. */
  readonly public: boolean
}

const address = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (text) => text === '' || /^https?:\/\/\S[^\s.]*\.\S+$/i.test(text) || /^\/[\w/-]+$/.test(text),
    say('Une adresse commence par https://.', 'An address begins with https://.'),
  )
  .default('')

export const materialShape = z.object({
  title: z.string().trim().max(200).default(''),
  href: address,
  reserved: z.string().default(''),
})

export type MaterialForm = z.infer<typeof materialShape>

/** `/ressources/<slug>` of this instance, with or without its name before it. */
export function resourceSlugOf(href: string, baseUrl: string): string | undefined {
  const path = href.startsWith(`${baseUrl}/`) ? href.slice(baseUrl.length) : href
  return /^\/ressources\/([a-z0-9-]+)\/?$/.exec(path)?.[1]
}

/**
 * What a material becomes among the resources: a page elsewhere is an article, a table or a text that
 * can be written in is a template, and all the rest (slides, notes, minutes) is a report.
 */
export function resourceKindOf(
  material: Pick<Material, 'kind'>,
  mediaType: string | undefined,
): 'article' | 'template' | 'report' {
  if (material.kind === 'link') return 'article'
  return /spreadsheet|wordprocessing|opendocument\.text|csv/.test(mediaType ?? '')
    ? 'template'
    : 'report'
}

/** Only what anyone may read goes among the resources, which anyone reads. */
export function sharingProblem(
  event: Pick<NetworkEvent, 'audience'>,
  isPublic: boolean,
): 'reserved' | undefined {
  return event.audience === 'public' && isPublic ? undefined : 'reserved'
}
