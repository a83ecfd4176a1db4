import { strToU8 } from 'fflate'
import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { posterSize } from '#kit/papers/poster.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound } from '#platform/answers.ts'
import { writeDocx } from '#platform/documents/docx.ts'
import { writeMarkdown } from '#platform/documents/markdown.ts'
import { writeMediaWiki } from '#platform/documents/mediawiki.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { posterOf as drawPoster } from '#platform/documents/raster.ts'
import { digest } from '#platform/files/files.ts'
import { safeFileName } from '#platform/files/uploads.ts'
import { zipStream } from '#platform/files/zip-stream.ts'
import { makeLately } from '#platform/lately.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  formerTwinRoute,
  formerTwins,
  type Twin,
  twinPath,
  twinRoute,
  twins,
} from '../../paths/reuse.ts'
import { maySeeWorking } from '../../permissions.ts'
import { archiveNames } from '../../resource-file.ts'
import { findMovedSlug } from '../../store/resources.ts'
import { resourceAsked, viewOf } from '../../view/index.ts'
import type { ResourceView } from '../../view/nouns.ts'
import { readText, writtenResource } from '../../working/index.ts'
import { bibtexOf, cslOf, risOf } from '../documents/citation.ts'
import { jsonLdOf } from '../documents/json-ld.ts'
import { kitNotice } from '../documents/kit-notice.ts'
import { posterOf } from '../documents/poster.ts'
import { resourceDocument } from '../documents/resource-document.ts'
import { printedPictures } from './printed-pictures.ts'

/** The same resource as a file, at its own address with an ending. */
export const twinRoutes: readonly Route[] = [
  ...twins.map((twin) =>
    get(twinRoute(twin), 'anyone', (c) => sendTwin(c, twin), { open: true, perMinute: 60 }),
  ),
  ...(['pdf', 'docx', 'md', 'json'] as const).map((ending) =>
    get(formerTwinRoute(ending), 'anyone', (c) => toTwin(c, formerTwins[ending]), { open: true }),
  ),
]

async function toTwin(c: HttpContext, twin: Twin) {
  const slug = c.req.param('slug') ?? ''
  const now = (await resourceAsked(c))?.slug ?? (await findMovedSlug(c.var.ctx.db, slug))
  return now ? c.redirect(twinPath(now, twin), 301) : notFound(c)
}

async function sendTwin(c: HttpContext, twin: Twin) {
  const slug = (c.req.param('file') ?? '').slice(0, -(twin.length + 1))
  const resource = await readable(c, slug)
  if (!resource) {
    const moved = await findMovedSlug(c.var.ctx.db, slug)
    return moved ? c.redirect(twinPath(moved, twin), 301) : notFound(c)
  }
  const seen = await viewOf(c, resource)
  const view = hasPictures.has(twin) ? { ...seen, pictures: await printedPictures(c, seen) } : seen
  if (twin === 'zip') return view.files.length > 0 ? sendKit(c, view) : notFound(c)
  const answer = download(c, await writers[twin](view, await letterheadOf(c.var.ctx)), {
    name: `${slug}.${twin}`,
    mediaType: mediaTypes[twin],
    inline: twin === 'pdf' || twin === 'png' || twin === 'jsonld',
  })
  // What only the team may see is kept by nobody.
  if (resource.state !== 'published') answer.headers.set('cache-control', 'no-store')
  return answer
}

/** A draft is taken away as it stands in its workshop, by those who see it there: what was begun is all that is kept of it. */
async function readable(c: HttpContext, slug: string) {
  const { db, person } = c.var.ctx
  const resource = await resourceAsked(c, slug)
  if (resource?.state === 'published' || !person) return resource
  const text = await readText(db, slug)
  if (text?.resource.state !== 'draft' || !maySeeWorking(person, text)) return resource
  return writtenResource(text)
}

/** The others give the address of a picture. */
const hasPictures: ReadonlySet<Twin> = new Set<Twin>(['pdf', 'docx', 'odt'])

type Writer = (
  view: ResourceView,
  head: Letterhead,
) => string | Uint8Array | Promise<string | Uint8Array>

// Robots and readers of a letter ask for the same file together: it is typeset once.
const lately = makeLately<Uint8Array>(60)

function typeset(
  twin: Twin,
  write: (document: Document, head: Letterhead) => Promise<Uint8Array>,
): Writer {
  return (view, head) => {
    const document = resourceDocument(view)
    return lately(`${twin} ${digest(strToU8(JSON.stringify({ document, head })))}`, () =>
      write(document, head),
    )
  }
}

const writers: Readonly<Record<Exclude<Twin, 'zip'>, Writer>> = {
  pdf: typeset('pdf', writePdf),
  docx: typeset('docx', writeDocx),
  odt: typeset('odt', writeOdt),
  md: (view) => writeMarkdown(resourceDocument(view)),
  mediawiki: (view) => writeMediaWiki(resourceDocument(view)),
  bib: (view) => bibtexOf(view.resource, view),
  ris: (view) => risOf(view.resource, view),
  'csl.json': (view) => `${JSON.stringify([cslOf(view.resource, view)], null, 2)}\n`,
  jsonld: (view) => `${JSON.stringify(jsonLdOf(view), null, 2)}\n`,
  png: (view) => drawPoster(posterOf(view), posterSize),
}

const office = 'application/vnd.openxmlformats-officedocument'
const mediaTypes: Readonly<Record<Exclude<Twin, 'zip'>, string>> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  odt: 'application/vnd.oasis.opendocument.text',
  md: 'text/markdown; charset=utf-8',
  mediawiki: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  jsonld: 'application/ld+json; charset=utf-8',
  png: 'image/png',
}

/** All the files of a kit with the resource itself and the notice of each licence, as it is read. */
function sendKit(c: HttpContext, view: ResourceView) {
  const { resource, files } = view
  const names = archiveNames(
    files.map(({ title, mediaType }) => ({ name: safeFileName(title, mediaType) })),
  )
  const entry = (name: string, read: () => Promise<Uint8Array>) => ({
    name,
    changed: resource.updatedAt,
    read,
  })
  const stream = zipStream([
    entry('NOTICE.txt', async () => strToU8(kitNotice(view, names))),
    entry('LISEZ-MOI.md', async () => strToU8(writeMarkdown(resourceDocument(view)))),
    ...files.map((file, at) =>
      entry(names[at] ?? `${at + 1}`, async () => {
        const stored = await c.var.ctx.files.read(file.fileId)
        if (!stored) throw new Error(`file ${file.id} of a kit has no bytes`)
        return stored.bytes
      }),
    ),
  ])
  return c.body(stream, 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${resource.slug}.zip"`,
    'cache-control': 'no-store',
  })
}
