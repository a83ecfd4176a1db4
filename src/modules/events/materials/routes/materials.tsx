import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { resourcePath } from '#modules/resources/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { acceptedBy, acceptUpload, uploadTexts } from '#platform/uploads.ts'
import type { NetworkEvent } from '../../event.ts'
import { materialShape } from '../../material.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { loadHeld, loadOwn } from '../../presence/index.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import { eventAsked, isOpen, oldLink } from '../../seating/index.ts'
import { draftMaterial, draftReplay } from '../actions/draft-material.ts'
import { addMaterial, removeMaterial } from '../actions/keep-material.ts'
import { MaterialsPage } from '../pages/MaterialsPage.tsx'
import { listMaterials } from '../store/materials.ts'
import { materialTexts } from '../texts/material.ts'
import { resourcesOfEvent } from './materials-shown.ts'

const groups = ['document', 'picture', 'table', 'text'] as const

export const materialRoutes: readonly Route[] = [
  get(presencePaths.materials, 'staff', show),
  post(presencePaths.materials, 'staff', add, { bodyLimit: 10_500_000 }),
  get(presencePaths.material, 'anyone', sendFile),
  get(presencePaths.ownMaterial, 'anyone', sendOwnFile, { perMinute: 60 }),
  post(presencePaths.materialRemove, 'staff', remove),
  post(presencePaths.materialResource, 'staff', (c) => {
    const id = c.req.param('id') ?? ''
    return isId(id) ? share(c, (ctx, slug) => draftMaterial(ctx, slug, id)) : notFound(c)
  }),
  post(presencePaths.replayResource, 'staff', (c) => share(c, draftReplay)),
]

async function show(c: HttpContext) {
  const event = await loadHeld(c)
  return event ? page(c, await draw(c, event, emptyForm)) : notFound(c)
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

async function add(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
  const { ctx } = c.var
  const texts = materialTexts[ctx.locale]
  const fields = await readForm(c)
  const refuse = async (form: FormState) => again(c, await draw(c, event, form))
  const read = parseForm(materialShape, fields, ctx.locale)
  if (!read.ok) return refuse(read.form)
  const file = await readUpload(c, 'file')
  const accepted = file
    ? await acceptUpload(
        { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
        { groups, public: false },
      )
    : undefined
  if (accepted && !accepted.ok) {
    return refuse(formRefused(fields, uploadTexts[ctx.locale][accepted.refusal], 'file'))
  }
  const done = await addMaterial(ctx, event.slug, read.value, accepted?.value)
  if (!done.ok) {
    if (done.refusal === 'forbidden') return forbidden(c)
    const field = done.refusal === 'no-title' ? 'title' : 'href'
    return refuse(formRefused(fields, texts.refusals[done.refusal], field))
  }
  return seeOther(c, presencePath('materials', { slug: event.slug }), texts.added)
}

async function remove(c: HttpContext) {
  const slug = c.req.param('slug') ?? ''
  const texts = materialTexts[c.var.ctx.locale]
  const done = await removeMaterial(c.var.ctx, slug, c.req.param('id') ?? '')
  if (done.ok) return seeOther(c, presencePath('materials', { slug }), texts.removed)
  if (done.refusal === 'forbidden') return forbidden(c)
  const event = await loadHeld(c)
  if (!event || done.refusal !== 'shared') return notFound(c)
  return again(c, await draw(c, event, formRefused({}, texts.promised)))
}

/** The draft opens at once: its team reads it, completes it, publishes it. */
async function share(c: HttpContext, draft: typeof draftReplay) {
  const { ctx } = c.var
  const texts = materialTexts[ctx.locale]
  const done = await draft(ctx, c.req.param('slug') ?? '')
  if (done.ok) return seeOther(c, resourcePath(done.value.slug), texts.shared)
  if (done.refusal === 'forbidden') return forbidden(c)
  const event = await loadHeld(c)
  if (!event || done.refusal === 'not-found') return notFound(c)
  return again(c, await draw(c, event, formRefused({}, texts.shareRefusals[done.refusal])))
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
  const material = (await listMaterials(ctx.db, event.id)).find((one) => one.id === id)
  const open = (material?.public || hasSeat) && isOpen(event)
  if (!material?.fileId || !(open || mayKeepPresences(ctx.person))) return notFound(c)
  const file = await ctx.files.read(material.fileId)
  return file ? download(c, file.bytes, file) : notFound(c)
}
