import { strToU8 } from 'fflate'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { notFound } from '#platform/answers.ts'
import { writeMarkdown } from '#platform/documents/markdown.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { safeFileName } from '#platform/files/uploads.ts'
import { zipStream } from '#platform/files/zip-stream.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths, zenodoPath } from '../../paths.ts'
import { archiveNames } from '../../resource-file.ts'
import { findMovedSlug } from '../../store/resources.ts'
import { resourceAsked, viewOf } from '../../view/index.ts'
import { resourceDocument } from '../documents/resource-document.ts'
import { isDepositable, zenodoMetadata } from '../documents/zenodo.ts'

export const zenodoRoutes: readonly Route[] = [
  get(paths.zenodo, 'anyone', sendDeposit, { perMinute: 20 }),
]

/** All that a deposit in an open archive needs, in one file: what it says, its pages, its files. */
async function sendDeposit(c: HttpContext) {
  const resource = await resourceAsked(c)
  if (!resource) {
    const moved = await findMovedSlug(c.var.ctx.db, c.req.param('slug') ?? '')
    return moved ? c.redirect(zenodoPath(moved), 301) : notFound(c)
  }
  if (!isDepositable(resource)) return notFound(c)
  const view = await viewOf(c, resource)
  const document = resourceDocument(view)
  const names = archiveNames(
    view.files.map(({ title, mediaType }) => ({ name: safeFileName(title, mediaType) })),
  )
  const entry = (name: string, read: () => Promise<Uint8Array>) => ({
    name,
    changed: resource.updatedAt,
    read,
  })
  const stream = zipStream([
    entry('metadata.json', async () =>
      strToU8(`${JSON.stringify(zenodoMetadata(view), null, 2)}\n`),
    ),
    entry(`${resource.slug}.pdf`, async () => writePdf(document, await letterheadOf(c.var.ctx))),
    entry(`${resource.slug}.md`, async () => strToU8(writeMarkdown(document))),
    ...view.files.map((file, at) =>
      entry(names[at] ?? `${at + 1}`, async () => {
        const stored = await c.var.ctx.files.read(file.fileId)
        if (!stored) throw new Error(`file ${file.id} of a deposit has no bytes`)
        return stored.bytes
      }),
    ),
  ])
  return c.body(stream, 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${resource.slug}-zenodo.zip"`,
    'cache-control': 'no-store',
  })
}
