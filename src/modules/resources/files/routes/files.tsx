import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
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
import { acceptedBy, acceptUpload, safeFileName, uploadTexts } from '#platform/uploads.ts'
import { reusePath, reusePaths } from '../../paths/reuse.ts'
import { mayKeepFiles, maySeeResource } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { heaviestFile, type ResourceFile, resourceFileShape } from '../../resource-file.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { findFile, listKeptFiles } from '../../view/index.ts'
import {
  addFile,
  editFile,
  type KeepFileRefusal,
  moveFileUp,
  removeFile,
} from '../actions/keep-file.ts'
import { EditFilePage, FilesPage } from '../pages/FilesPages.tsx'
import { fileTexts } from '../texts/files.ts'

const groups = ['document', 'picture', 'table', 'text'] as const

/** Files of a resource: taken by whoever may read it, kept by whoever answers for it. */
export const fileRoutes: readonly Route[] = [
  get(reusePaths.files, 'signed-in', show),
  post(reusePaths.files, 'signed-in', add, { bodyLimit: heaviestFile + 500_000 }),
  get(reusePaths.editFile, 'signed-in', ask),
  post(reusePaths.editFile, 'signed-in', edit),
  post(reusePaths.raiseFile, 'signed-in', (c) => act(c, moveFileUp, 'saved')),
  post(reusePaths.removeFile, 'signed-in', (c) => act(c, removeFile, 'removed')),
  get(reusePaths.file, 'anyone', send, { cached: true, perMinute: 120 }),
]

/** Whoever answers for a draft adds its pictures while it is written, before anyone else may see it. */
async function keptAsked(c: HttpContext): Promise<Resource | undefined> {
  const { db, person } = c.var.ctx
  const resource = await findResourceBySlug(db, c.req.param('slug') ?? '')
  if (!resource) return undefined
  const may = maySeeResource(person, resource) || mayKeepFiles(person, resource)
  return may ? resource : undefined
}

async function show(c: HttpContext) {
  const resource = await keptAsked(c)
  if (!resource) return notFound(c)
  if (!mayKeepFiles(c.var.ctx.person, resource)) return forbidden(c)
  return page(c, await draw(c, resource, emptyForm))
}

async function draw(c: HttpContext, resource: Resource, form: FormState) {
  return (
    <FilesPage
      frame={c.var.frame}
      resource={resource}
      files={await listKeptFiles(c.var.ctx.db, resource.id)}
      form={form}
      accept={acceptedBy(groups)}
    />
  )
}

async function add(c: HttpContext) {
  const { ctx } = c.var
  const resource = await keptAsked(c)
  if (!resource) return notFound(c)
  if (!mayKeepFiles(ctx.person, resource)) return forbidden(c)
  const texts = fileTexts[ctx.locale]
  const raw = await readForm(c)
  const refuse = async (form: FormState) => again(c, await draw(c, resource, form))
  const read = parseForm(resourceFileShape, raw, ctx.locale)
  if (!read.ok) return refuse(read.form)
  const file = await readUpload(c, 'file')
  if (!file) return refuse(formRefused(raw, texts.missing, 'file'))
  const accepted = await acceptUpload(
    { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
    { groups, public: false, largest: heaviestFile },
  )
  if (!accepted.ok) {
    return refuse(formRefused(raw, uploadTexts[ctx.locale][accepted.refusal], 'file'))
  }
  const done = await addFile(ctx, resource.slug, read.value, accepted.value)
  if (!done.ok) return refusal(c, done.refusal, raw, refuse)
  return seeOther(c, reusePath('files', { slug: resource.slug }), texts.added)
}

async function ask(c: HttpContext) {
  const asked = await fileAsked(c)
  if (!asked) return notFound(c)
  if (!mayKeepFiles(c.var.ctx.person, asked.resource)) return forbidden(c)
  return page(c, <EditFilePage frame={c.var.frame} {...asked} form={emptyForm} />)
}

async function edit(c: HttpContext) {
  const { ctx, frame } = c.var
  const asked = await fileAsked(c)
  if (!asked) return notFound(c)
  const raw = await readForm(c)
  const refuse = (form: FormState) =>
    again(c, <EditFilePage frame={frame} {...asked} form={form} />)
  const read = parseForm(resourceFileShape, raw, ctx.locale)
  if (!read.ok) {
    return mayKeepFiles(ctx.person, asked.resource) ? refuse(read.form) : forbidden(c)
  }
  const done = await editFile(ctx, asked.resource.slug, asked.file.id, read.value)
  if (!done.ok) return refusal(c, done.refusal, raw, refuse)
  const back = reusePath('files', { slug: asked.resource.slug })
  return seeOther(c, back, fileTexts[ctx.locale].saved)
}

function refusal(
  c: HttpContext,
  why: KeepFileRefusal,
  raw: Awaited<ReturnType<typeof readForm>>,
  refuse: (form: FormState) => Response | Promise<Response>,
): Response | Promise<Response> {
  if (why === 'not-found') return notFound(c)
  if (why === 'forbidden') return forbidden(c)
  const field =
    why === 'holder-missing' ? 'rightsHolder' : why.startsWith('part-') ? 'licence' : 'file'
  return refuse(formRefused(raw, fileTexts[c.var.ctx.locale].refusals[why], field))
}

async function act(
  c: HttpContext,
  what: typeof removeFile,
  notice: 'saved' | 'removed',
): Promise<Response> {
  const slug = c.req.param('slug') ?? ''
  const id = c.req.param('id') ?? ''
  const done = isId(id) ? await what(c.var.ctx, slug, id) : undefined
  if (!done?.ok) return done?.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, reusePath('files', { slug }), fileTexts[c.var.ctx.locale][notice])
}

async function fileAsked(
  c: HttpContext,
): Promise<{ resource: Resource; file: ResourceFile } | undefined> {
  const id = c.req.param('id') ?? ''
  const resource = isId(id) ? await keptAsked(c) : undefined
  const file = resource && (await findFile(c.var.ctx.db, resource.id, id))
  return resource && file ? { resource, file } : undefined
}

/** A picture is seen in the page; the rest is saved. Nothing of it runs: the edge forbids it. */
async function send(c: HttpContext) {
  const asked = await fileAsked(c)
  if (!asked) return notFound(c)
  // Nobody said whose it is: it is shown to those who will say it, and to no one else.
  const isHeld = asked.file.licence === 'unknown'
  if (isHeld && !mayKeepFiles(c.var.ctx.person, asked.resource)) return notFound(c)
  const stored = await c.var.ctx.files.read(asked.file.fileId)
  if (!stored) return notFound(c)
  const { title, mediaType } = asked.file
  const answer = download(c, stored.bytes, {
    name: safeFileName(title, mediaType),
    mediaType,
    inline: mediaType.startsWith('image/') || mediaType === 'application/pdf',
  })
  if (isHeld || asked.resource.state !== 'published')
    answer.headers.set('cache-control', 'no-store')
  return answer
}
