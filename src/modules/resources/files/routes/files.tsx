import type { FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { refused } from '#kit/result.ts'
import { download, notFound } from '#platform/answers.ts'
import { acceptedBy, safeFileName } from '#platform/files/uploads.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { reusePath, reusePaths } from '../../paths/reuse.ts'
import { mayKeepFiles, maySeeResource } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { heaviestFile, type ResourceFile, resourceFileShape } from '../../resource-file.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { findFile, listKeptFiles } from '../../view/index.ts'
import { addFile, editFile, moveFileUp, removeFile } from '../actions/keep-file.ts'
import { EditFilePage, FilesPage } from '../pages/FilesPages.tsx'
import { fileTexts } from '../texts/files.ts'

const groups = ['document', 'picture', 'table', 'text'] as const

interface Kept {
  readonly resource: Resource
  readonly file: ResourceFile
}

const toFiles = ({ resource: { slug } }: Kept) => reusePath('files', { slug })

const words = {
  shape: resourceFileShape,
  refusals: (locale: 'fr' | 'en') => fileTexts[locale].refusals,
  under: {
    'holder-missing': 'rightsHolder',
    'part-reserved': 'licence',
    'part-unknown': 'licence',
    'too-many': 'file',
    'too-heavy': 'file',
    missing: 'file',
  },
} as const

const onFile = {
  audience: 'signed-in',
  on: fileAsked,
  may: (viewer: Parameters<typeof mayKeepFiles>[0], { resource }: Kept) =>
    mayKeepFiles(viewer, resource),
  next: toFiles,
} as const

/** Files of a resource: taken by whoever may read it, kept by whoever answers for it. */
export const fileRoutes: readonly Route[] = [
  ...formRoutes({
    ...words,
    audience: 'signed-in',
    path: reusePaths.files,
    on: keptAsked,
    may: mayKeepFiles,
    fresh: true,
    file: { name: 'file', rules: { groups, public: false, largest: heaviestFile } },
    draw: filesPage,
    act: async (c, { slug }, input, _, file) =>
      file ? addFile(c.var.ctx, slug, input, file) : refused('missing'),
    next: ({ slug }) => reusePath('files', { slug }),
    notice: (locale) => fileTexts[locale].added,
  }),
  ...formRoutes({
    ...words,
    ...onFile,
    path: reusePaths.editFile,
    draw: (c, kept, form) => <EditFilePage frame={c.var.frame} {...kept} form={form} />,
    act: (c, { resource, file }, input) => editFile(c.var.ctx, resource.slug, file.id, input),
    notice: (locale) => fileTexts[locale].saved,
  }),
  buttonRoute({
    ...onFile,
    path: reusePaths.raiseFile,
    act: (c, { resource, file }) => moveFileUp(c.var.ctx, resource.slug, file.id),
    refusals: () => ({}),
    back: toFiles,
    notice: (locale) => fileTexts[locale].saved,
  }),
  buttonRoute({
    ...onFile,
    path: reusePaths.removeFile,
    act: (c, { resource, file }) => removeFile(c.var.ctx, resource.slug, file.id),
    refusals: () => ({}),
    back: toFiles,
    notice: (locale) => fileTexts[locale].removed,
  }),
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

async function filesPage(c: HttpContext, resource: Resource, form: FormState) {
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

async function fileAsked(c: HttpContext): Promise<Kept | undefined> {
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
