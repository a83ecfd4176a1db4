import type { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { resourcePath } from '#modules/resources/index.ts'
import { download, notFound, page, readUpload } from '#platform/answers.ts'
import { acceptedBy, acceptUpload, uploadTexts } from '#platform/files/uploads.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { materialShape } from '../../material.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { heldPage, loadHeld, loadOwn } from '../../presence/index.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import { eventAsked, isOpen, oldLink } from '../../seating/index.ts'
import { draftMaterial, draftReplay } from '../actions/draft-material.ts'
import { addMaterial, removeMaterial } from '../actions/keep-material.ts'
import { MaterialsPage } from '../pages/MaterialsPage.tsx'
import { listMaterials } from '../store/materials.ts'
import { materialTexts } from '../texts/material.ts'
import { resourcesOfEvent } from './materials-shown.ts'

const groups = ['document', 'picture', 'table', 'text'] as const

const onMaterials = {
  audience: 'staff',
  on: loadHeld,
  next: ({ slug }: NetworkEvent) => presencePath('materials', { slug }),
} as const

/** The draft opens at once: its team reads it, completes it, publishes it. */
const toResource = {
  ...onMaterials,
  draw,
  refusals: (locale: Locale) => materialTexts[locale].shareRefusals,
  notice: (locale: Locale) => materialTexts[locale].shared,
} as const

export const materialRoutes: readonly Route[] = [
  get(presencePaths.materials, 'staff', heldPage(show)),
  actRoute({
    ...onMaterials,
    path: presencePaths.materials,
    options: { bodyLimit: 10_500_000 },
    fresh: true,
    shape: materialShape,
    draw,
    act: add,
    refusals: (locale) => ({ ...uploadTexts[locale], ...materialTexts[locale].refusals }),
    under: {
      empty: 'file',
      'too-large': 'file',
      'kind-not-accepted': 'file',
      'unreadable-picture': 'file',
      'no-title': 'title',
      'nothing-given': 'href',
      'no-resource': 'href',
      'not-held': 'href',
    },
    notice: (locale) => materialTexts[locale].added,
  }),
  get(presencePaths.material, 'anyone', sendFile),
  get(presencePaths.ownMaterial, 'anyone', sendOwnFile, { perMinute: 60 }),
  buttonRoute({
    ...onMaterials,
    path: presencePaths.materialRemove,
    draw,
    act: (c, { slug }) => removeMaterial(c.var.ctx, slug, c.req.param('id') ?? ''),
    refusals: (locale) => ({
      ...materialTexts[locale].refusals,
      shared: materialTexts[locale].promised,
    }),
    notice: (locale) => materialTexts[locale].removed,
  }),
  buttonRoute({
    ...toResource,
    path: presencePaths.materialResource,
    act: async (c, { slug }) => {
      const id = c.req.param('id') ?? ''
      return isId(id) ? draftMaterial(c.var.ctx, slug, id) : refused('not-found')
    },
    next: (_, { slug }) => resourcePath(slug),
  }),
  buttonRoute({
    ...toResource,
    path: presencePaths.replayResource,
    act: (c, { slug }) => draftReplay(c.var.ctx, slug),
    next: (_, { slug }) => resourcePath(slug),
  }),
]

async function show(c: HttpContext, event: NetworkEvent) {
  return page(c, await draw(c, event, emptyForm))
}

async function draw(c: HttpContext, event: NetworkEvent, form: FormState) {
  const materials = await listMaterials(c.var.ctx.db, event.id)
  const accept = acceptedBy(groups)
  return (
    <MaterialsPage
      frame={c.var.frame}
      event={event}
      materials={materials}
      resources={await resourcesOfEvent(c.var.ctx, event.id)}
      form={form}
      accept={accept}
    />
  )
}

async function add(c: HttpContext, { slug }: NetworkEvent, words: z.infer<typeof materialShape>) {
  const file = await readUpload(c, 'file')
  if (!file) return addMaterial(c.var.ctx, slug, words, undefined)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const accepted = await acceptUpload({ name: file.name, bytes }, { groups, public: false })
  return accepted.ok ? addMaterial(c.var.ctx, slug, words, accepted.value) : accepted
}

/** A public file goes to whoever may see the event; a reserved one to the team. */
async function sendFile(c: HttpContext) {
  const event = await eventAsked(c)
  return event ? sendMaterial(c, event) : notFound(c)
}

/** By the link of a registration: what the page of the event gives; to who has a seat, the reserved too. */
async function sendOwnFile(c: HttpContext) {
  const own = await loadOwn(c)
  return own ? sendMaterial(c, own.event, own.registration.state === 'registered') : oldLink(c)
}

async function sendMaterial(c: HttpContext, event: NetworkEvent, hasSeat = false) {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const material = (await listMaterials(ctx.db, event.id)).find((item) => item.id === id)
  const open = (material?.public || hasSeat) && isOpen(event)
  if (!material?.fileId || !(open || mayKeepPresences(ctx.person))) return notFound(c)
  const file = await ctx.files.read(material.fileId)
  return file ? download(c, file.bytes, file) : notFound(c)
}
