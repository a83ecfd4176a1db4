import { dayOf, writtenDay } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import {
  defaultLicence,
  draftResource,
  findResource,
  type ResourceWords,
} from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { type Material, resourceKindOf, sharingProblem } from '../../material.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventPath } from '../../paths.ts'
import { loadForPresences, type PresenceLoadRefusal } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { lockEvent } from '../../store/events.ts'
import { listEventResources, listMaterials, putEventResource } from '../store/materials.ts'

export type DraftMaterialRefusal =
  | PresenceLoadRefusal
  | 'reserved'
  | 'is-resource'
  | 'resource-refused'

type Drafted = Result<{ slug: string }, DraftMaterialRefusal>

/** What each resource is made of, before the words that are the same for all. */
interface Work {
  readonly originId: string
  readonly materialId: string | undefined
  readonly kind: ResourceWords['kind']
  readonly title: string
  readonly href: string
  /** A page elsewhere has a licence of its own, which whoever completes the draft looks up. */
  readonly licence: ResourceWords['licence']
}

/** A material becomes a draft among the resources; asked again, it is the same one. */
export async function draftMaterial(ctx: Ctx, slug: string, materialId: string): Promise<Drafted> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  const event = loaded.value
  const materials = await listMaterials(ctx.db, event.id)
  const material = materials.find(({ id }) => id === materialId)
  if (!material) return refused('not-found')
  if (material.kind === 'resource') return refused('is-resource')
  const problem = sharingProblem(event, material.public)
  if (problem) return refused(problem)

  const file = material.fileId ? await ctx.files.read(material.fileId) : undefined
  return draft(ctx, event, {
    originId: material.id,
    materialId: material.id,
    kind: resourceKindOf(material, file?.mediaType),
    title: material.title,
    href: addressOf(material, event, ctx.settings.baseUrl),
    licence: material.kind === 'link' ? 'unknown' : defaultLicence,
  })
}

/** The replay becomes a draft of the kind of videos; asked again, it is the same one. */
export async function draftReplay(ctx: Ctx, slug: string): Promise<Drafted> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  const event = loaded.value
  if (event.replayUrl === '') return refused('not-found')
  const problem = sharingProblem(event, true)
  if (problem) return refused(problem)

  return draft(ctx, event, {
    originId: `replay:${event.id}`,
    materialId: undefined,
    kind: 'video',
    title: presenceTexts[ctx.locale].replayTitle(event.title),
    href: event.replayUrl,
    licence: defaultLicence,
  })
}

async function draft(ctx: Ctx, event: NetworkEvent, work: Work): Promise<Drafted> {
  // Two who press at once: the second waits here, and finds what the first has made.
  await lockEvent(ctx.db, event.id)
  const links = await listEventResources(ctx.db, event.id)
  const link = links.find(({ materialId }) => materialId === work.materialId)
  const known = link && (await findResource(ctx.db, link.resourceId))
  if (known) return done({ slug: known.slug })

  const drafted = await draftResource(ctx, wordsOf(ctx, event, work))
  if (!drafted.ok) return refused('resource-refused')
  const { id: resourceId, slug } = drafted.value
  const { materialId } = work
  await putEventResource(ctx.db, { eventId: event.id, materialId, resourceId, now: ctx.now })

  ctx.audit({ act: 'material.shared', subject: `event:${event.id}`, public: false })
  return done({ slug })
}

/** A file stays at the door of the event, which checks who asks: it is not copied. */
function addressOf(material: Material, { slug }: NetworkEvent, baseUrl: string): string {
  const { id, href, kind } = material
  if (kind === 'file') return baseUrl + presencePath('material', { slug, id })
  return href.startsWith('/') ? baseUrl + href : href
}

function wordsOf(ctx: Ctx, event: NetworkEvent, work: Work): ResourceWords {
  const { kind, title, href, licence } = work
  return {
    kind,
    title,
    lead: event.summary,
    language: ctx.locale,
    licence,
    isStarter: false,
    content: {
      essential: {},
      sections: {},
      figures: [],
      authors: [{ name: '', organisation: ctx.settings.houseName }],
      sources: [{ label: title, href }],
      place: event.place,
      period: writtenDay(dayOf(event.startsAt), ctx.locale),
      evidenceReason: '',
      ...(kind === 'template' || kind === 'article' ? {} : { link: href }),
    },
    challenges: [],
    themes: [],
    methods: [],
    regionCodes: [],
    outcome: 'unknown',
    evidenceLevel: 0,
    origin: { kind: 'event', id: work.originId, href: eventPath('event', event.slug) },
    source: event.source === 'demo' ? 'demo' : 'house',
    territoryIds: event.territoryId === undefined ? [] : [event.territoryId],
  }
}
