import { dayOf } from '#kit/dates.ts'
import type { Document } from '#kit/papers/document.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { findTerritory } from '#modules/territories/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { paperMediaTypes } from '#platform/documents/paper.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import {
  frozenFileName,
  type ProtocolFormat,
  planFileName,
  protocolPaths,
} from '../../paths/protocol.ts'
import { mayReadDrafts, mayWriteProtocol } from '../../protocol-permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { findExperiment } from '../../store/experiments.ts'
import { protocolDocument } from '../documents/sheet.ts'
import { frozenPlans } from '../frozen-plans.ts'
import { ProtocolPage } from '../pages/ProtocolPage.tsx'
import { ProtocolVerify } from '../pages/ProtocolVerify.tsx'
import { protocolTwin } from '../protocol-json.ts'
import { findFrozenBytes, listFreezes } from '../store/freezes.ts'
import { findLineage } from '../store/lineage.ts'
import { listVersionNames } from '../store/version-names.ts'
import { kindTitlesOf, type ReadableProtocol, readableProtocol, readableVersion } from './load.ts'

const base = '/experiences/:slug/protocole'

/** Reading the protocol, in every form, and verifying what was frozen. */
export function protocolReadingRoutes(kinds: KindsNow): readonly Route[] {
  const formats: readonly ProtocolFormat[] = ['pdf', 'docx', 'md', 'json']
  return [
    get(
      base,
      'anyone',
      onExperiment(async (c, experiment) => {
        const readable = await readableProtocol(c.var.ctx, experiment)
        return page(c, await drawPage(c, experiment, readable, kinds))
      }),
      { cached: true },
    ),
    ...formats.map((format) =>
      get(
        `${base}.${format}`,
        'anyone',
        onExperiment((c, experiment) => sendDocument(c, experiment, format, kinds)),
        // Documents are for people; their text and their data are for programs too.
        { [format === 'json' || format === 'md' ? 'open' : 'cached']: true, perMinute: 60 },
      ),
    ),
    get(
      `${base}/versions/:version`,
      'anyone',
      onExperiment(async (c, experiment) => {
        const readable = await readableVersion(
          c.var.ctx,
          experiment,
          Number(c.req.param('version')),
        )
        return readable ? page(c, await drawPage(c, experiment, readable, kinds)) : notFound(c)
      }),
      { cached: true },
    ),
    get(`${base}/verifier`, 'anyone', onExperiment(verify), { cached: true }),
    get(
      `${base}/:file{protocole-v[0-9]+\\.json|plan-v[0-9]+-[0-9]+\\.json}`,
      'anyone',
      onExperiment((c, experiment) =>
        c.req.param('file')?.startsWith('plan-')
          ? planFile(c, experiment)
          : frozenFile(c, experiment),
      ),
      { open: true },
    ),
  ]
}

async function drawPage(
  c: HttpContext,
  experiment: Experiment,
  readable: ReadableProtocol,
  kinds: KindsNow,
) {
  const { ctx, frame } = c.var
  const from = await findLineage(ctx.db, experiment.id)
  const parent = from && (await findExperiment(ctx.db, from.fromExperimentId))
  return (
    <ProtocolPage
      {...readable}
      frame={frame}
      experiment={experiment}
      writes={mayWriteProtocol(ctx.person, experiment)}
      seesDrafts={mayReadDrafts(ctx.person, experiment)}
      family={{
        from,
        fromTitle: parent?.visibility === 'published' ? parent.title : undefined,
      }}
      kindTitles={kindTitlesOf(kinds(), ctx.locale)}
      today={dayOf(ctx.now)}
    />
  )
}

async function sendDocument(
  c: HttpContext,
  experiment: Experiment,
  format: ProtocolFormat,
  kinds: KindsNow,
) {
  const { ctx } = c.var
  const readable = await readableProtocol(ctx, experiment)
  if (!readable.protocol) return notFound(c)
  const name = `protocole-${experiment.slug}-v${readable.protocol.version}.${format}`
  const territory = experiment.territoryId
    ? await findTerritory(ctx.db, experiment.territoryId)
    : undefined
  const address = `${ctx.settings.baseUrl}${protocolPaths.read(experiment.slug)}`
  const sheet = {
    title: experiment.title,
    territory: territory?.name,
    version: readable.protocol.version,
    versionName: (await listVersionNames(ctx.db, experiment.id)).get(readable.protocol.version),
    content: readable.protocol.content,
    freeze: readable.freeze,
    adoption: readable.adoption,
    freezes: readable.freezes,
    address,
    kindTitles: kindTitlesOf(kinds(), ctx.locale),
    writtenAt: ctx.now,
  }
  if (format === 'json') {
    const twin = JSON.stringify(protocolTwin(experiment, sheet), null, 2)
    return download(c, twin, { name, mediaType: 'application/json; charset=utf-8', inline: true })
  }
  return sendWritten(c, protocolDocument(sheet, ctx.locale), format, name)
}

/** The writers are heavy: they are loaded with the first document asked for. */
async function sendWritten(
  c: HttpContext,
  document: Document,
  format: Exclude<ProtocolFormat, 'json'>,
  name: string,
) {
  switch (format) {
    case 'pdf': {
      const { writePdf } = await import('#platform/documents/pdf.ts')
      return download(c, await writePdf(document, await letterheadOf(c.var.ctx)), {
        name,
        mediaType: 'application/pdf',
      })
    }
    case 'docx': {
      const { writeDocx } = await import('#platform/documents/docx.ts')
      return download(c, await writeDocx(document, await letterheadOf(c.var.ctx)), {
        name,
        mediaType: paperMediaTypes.docx,
      })
    }
    case 'md': {
      const { writeMarkdown } = await import('#platform/documents/markdown.ts')
      const mediaType = 'text/markdown; charset=utf-8'
      return download(c, writeMarkdown(document), { name, mediaType })
    }
  }
}

async function verify(c: HttpContext, experiment: Experiment) {
  const { ctx, frame } = c.var
  const freezes = await listFreezes(ctx.db, experiment.id)
  const latest = freezes[0]
  const bytes = latest && (await findFrozenBytes(ctx.db, experiment.id, latest.version))
  return page(
    c,
    <ProtocolVerify
      frame={frame}
      experiment={experiment}
      freezes={freezes}
      bytes={bytes?.length ?? 0}
    />,
  )
}

/** The exact bytes: no compression or encoding may come between them and who keeps the file. */
async function frozenFile(c: HttpContext, experiment: Experiment) {
  const name = c.req.param('file') ?? ''
  const version = Number(/^protocole-v(\d{1,9})\.json$/.exec(name)?.[1])
  if (!Number.isSafeInteger(version) || name !== frozenFileName(version)) return notFound(c)
  const bytes = await findFrozenBytes(c.var.ctx.db, experiment.id, version)
  return bytes ? download(c, bytes, { name, mediaType: 'application/json' }) : notFound(c)
}

/** One plan of a frozen protocol, alone: read from the bytes that were hashed, so that nothing comes between. */
async function planFile(c: HttpContext, experiment: Experiment) {
  const name = c.req.param('file') ?? ''
  const [version = 0, place = 0] = (/^plan-v(\d{1,9})-(\d{1,3})\.json$/.exec(name) ?? [])
    .slice(1)
    .map(Number)
  if (name !== planFileName(version, place)) return notFound(c)
  const bytes = await findFrozenBytes(c.var.ctx.db, experiment.id, version)
  const plan = bytes && frozenPlans(bytes)[place - 1]
  if (!plan) return notFound(c)
  const text = `${JSON.stringify(plan.fields, null, 2)}\n`
  return download(c, text, { name, mediaType: 'application/json; charset=utf-8' })
}
