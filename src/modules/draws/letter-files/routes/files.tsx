import type { LettersOfStratum } from '#engines/sortition/index.ts'
import { widened } from '#kit/column-mapping.ts'
import { isReason } from '#kit/fields.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  type RawForm,
  tooLong,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { ownOf } from '#kit/own.ts'
import type { Viewer } from '#kit/viewer.ts'
import { colon, semicolon } from '#kit/words.ts'
import { again, download, forbidden, notFound, page, readForm } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { readSentTable, roomFor } from '#platform/imports/sent-table.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { everyRow } from '#platform/sheets/read-table.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import { textSheet } from '#platform/sheets/sheet.ts'
import { toldOf } from '#platform/sheets/told.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeOds } from '#platform/sheets/write-ods.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { recordLeaving } from '../../actions/record-leaving.ts'
import type { Draw } from '../../draw.ts'
import { confidence, wavesYield } from '../../forecasts/index.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { mayRunDraw } from '../../permissions.ts'
import { defaultRecruitment } from '../../recruitment.ts'
import {
  countByStatus,
  findRecruitment,
  listAddedAnswers,
  listRecruits,
  listSources,
} from '../../recruits/index.ts'
import { strataOf, waveByStratum } from '../../recruits/nouns.ts'
import { drawAt, onOwn, onOwnDraw, within } from '../../routes/on-draw.ts'
import { letterTexts } from '../../seals/nouns.ts'
import { listFeatures } from '../../store/features.ts'
import { fixLetters } from '../actions/fix-letters.ts'
import { foreseeFile, importFile } from '../actions/import-file.ts'
import { keepColumns, keepFile } from '../actions/keep-file.ts'
import { namedSheet, peopleSheet, plainCsv, quotasSheet } from '../documents/exports.ts'
import { type DrawFile, fileKinds, type Tried, tryQuotas } from '../draw-file.ts'
import { FilePage, FilesPage } from '../pages/FilesPages.tsx'
import { findFile, listFiles } from '../store/files.ts'
import { fileTexts } from '../texts/files.ts'
import { listStep } from './letter-lists.ts'

interface OwnFile {
  readonly draw: Draw
  readonly file: DrawFile
}

const onThis = {
  audience: 'signed-in',
  on: async (c: HttpContext): Promise<OwnFile | undefined> => {
    const draw = await drawAt(c)
    const file = draw && (await fileOf(c, draw))
    return file && { draw, file }
  },
  may: (viewer: Viewer | undefined, { draw }: OwnFile) => mayRunDraw(viewer, draw),
  next: ({ draw, file }: OwnFile) => recruitPaths.file(draw.slug, file.id),
} as const

/** Files of people and of quotas: read, tried, imported whole; and out again. */
export const fileRoutes: readonly Route[] = [
  get(
    recruitPaths.files(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await filesPage(c, draw))),
  ),
  actRoute({
    ...onOwn,
    path: recruitPaths.files(':slug'),
    options: roomFor(readers.csv),
    fresh: true,
    shape: (c, _, raw) => readTable(c, raw),
    draw: (c, draw, form) => filesPage(c, draw, form),
    act: (c, draw, { file }) => keepFile(c.var.ctx, draw, file),
    refusals: () => ({}),
    next: ({ slug }, { id }) => recruitPaths.file(slug, id),
    notice: (_locale, _kept, { told }) => told,
  }),
  get(recruitPaths.file(':slug', ':id'), 'signed-in', onOwnDraw(onFile(show))),
  actRoute({
    ...onThis,
    path: recruitPaths.file(':slug', ':id'),
    fresh: true,
    shape: columnsAsked,
    draw: drawTyped,
    act: (c, { draw, file }, columns) => keepColumns(c.var.ctx, draw, { id: file.id, ...columns }),
    refusals: () => ({}),
  }),
  buttonRoute({
    ...onThis,
    path: recruitPaths.fixLetters(':slug', ':id'),
    draw: (c, { draw, file }, form) => drawFile(c, draw, file, form),
    act: (c, { draw, file }) => fixLetters(c.var.ctx, draw, file.id),
    refusals: (locale) => ({ ...fileTexts[locale].refusals, ...letterTexts[locale].refusals }),
    notice: (locale) => letterTexts[locale].fixedNotice,
  }),
  actRoute({
    ...onThis,
    path: recruitPaths.importFile(':slug', ':id'),
    fresh: true,
    shape: within({}),
    draw: (c, { draw, file }, form) => drawFile(c, draw, file, form),
    act: (c, { draw, file }, input) =>
      importFile(c.var.ctx, draw, file.id, String(input['signature'] ?? '')),
    refusals: (locale) => fileTexts[locale].refusals,
    notice: (locale, { taken, rejected }) =>
      fileTexts[locale].imported(String(taken), String(rejected)),
  }),
  get(recruitPaths.rejected(':slug', ':id'), 'signed-in', onOwnDraw(onFile(rejectedFile))),
  post(recruitPaths.exports(':slug'), 'signed-in', onOwnDraw(exportPeople)),
]

function onFile(then: (c: HttpContext, draw: Draw, file: DrawFile) => Promise<Response>) {
  return async (c: HttpContext, draw: Draw) => {
    const file = await fileOf(c, draw)
    return file ? then(c, draw, file) : notFound(c)
  }
}

async function fileOf(c: HttpContext, draw: Draw): Promise<DrawFile | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findFile(c.var.ctx.db, draw.id, id) : undefined
}

async function filesPage(
  c: HttpContext,
  draw: Draw,
  form: FormState = emptyForm,
  exporting: FormState = emptyForm,
) {
  const files = await listFiles(c.var.ctx.db, draw.id)
  return (
    <FilesPage frame={c.var.frame} draw={draw} files={files} form={form} exporting={exporting} />
  )
}

interface TableRead {
  readonly file: Parameters<typeof keepFile>[2]
  /** What was set right while reading. */
  readonly told: string | undefined
}

async function readTable(c: HttpContext, raw: RawForm): Promise<Parsed<TableRead>> {
  const { locale } = c.var.ctx
  const refuse = (sentence: string) =>
    ({ ok: false, form: formRefused(raw, sentence, 'file') }) as const
  const kind = fileKinds.find((item) => item === raw['kind'])
  if (!kind) return refuse(fileTexts[locale].noFile)
  const sent = await readSentTable(c, fileTexts[locale].noFile)
  if (!sent.ok) return refuse(sent.sentence)
  const { table, fileName } = sent
  const kept = {
    kind,
    fileName,
    encoding: table.encoding || table.format,
    sha256: sha256Of(sent.bytes),
    header: table.header,
    rows: kind === 'quotas' ? table.rows : everyRow(table),
  }
  const told = kind === 'quotas' ? toldOf(table, locale) : sent.told
  return { ok: true, value: { file: kept, told } }
}

async function drawFile(c: HttpContext, draw: Draw, file: DrawFile, form: FormState = emptyForm) {
  const { ctx, frame } = c.var
  const texts = fileTexts[ctx.locale]
  const letters = file.kind === 'frame' ? await listStep(c, draw, file.id) : undefined
  const isPeople = file.kind !== 'quotas' && file.state === 'read'
  const tried = isPeople ? await foreseeFile(ctx, draw, file) : undefined
  const quotas = file.kind === 'quotas' && file.state === 'read' ? tryQuotas(file) : undefined
  return (
    <FilePage
      frame={frame}
      draw={draw}
      file={file}
      form={form}
      letters={letters}
      features={await listFeatures(ctx.db, draw.id)}
      sources={await listSources(ctx.db, draw.id)}
      planned={file.kind === 'frame' && tried ? await plannedFor(c, draw, file, tried) : []}
      taken={tried?.accepted.length ?? (quotas ? file.total - quotas.defects.length : file.taken)}
      rejected={tried?.rejected ?? []}
      defects={(quotas?.defects ?? []).map((defect) => ({
        line: defect.line,
        said: [
          ownOf(texts.defects, defect.code) ?? defect.code,
          texts.problem(defect.column ?? '', defect.found ?? '', defect.expected ?? ''),
        ]
          .filter(Boolean)
          .join(colon[frame.locale]),
      }))}
    />
  )
}

/** Letters that each area of the list would need: what to draw from it, said before it is drawn. */
async function plannedFor(
  { var: { ctx } }: HttpContext,
  draw: Draw,
  file: DrawFile,
  { accepted }: Tried,
): Promise<readonly LettersOfStratum[]> {
  const recruitment = (await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id)
  const sources = await listSources(ctx.db, draw.id)
  const source = sources.find(({ id }) => id === file.options.sourceId) ?? sources[0]
  const response = source?.usualResponse ?? 0.08
  const { statuses } = await countByStatus(ctx.db, draw.id)
  const strata = strataOf(
    accepted.map(({ person }) => person.stratum),
    await wavesYield(ctx.db, draw.id),
    response,
    recruitment.responses,
  )
  return waveByStratum(strata, {
    seats: draw.panelSize,
    factor: recruitment.poolFactor,
    already: (statuses.eligible ?? 0) + (statuses.pool ?? 0),
    response,
    confidence,
  })
}

async function show(c: HttpContext, draw: Draw, file: DrawFile) {
  return page(c, await drawFile(c, draw, file))
}

/** The columns as a person read them over, and what to draw: kept, then tried again. */
async function columnsAsked(
  c: HttpContext,
  { draw, file }: OwnFile,
  raw: RawForm,
): Promise<Parsed<Columns>> {
  const { locale } = c.var.ctx
  const texts = fileTexts[locale].refusals
  const refuse = (sentence: string, field?: string) =>
    ({ ok: false, form: formRefused(raw, sentence, field) }) as const
  if ((await listStep(c, draw, file.id))?.list) return refuse(letterTexts[locale].fixedAlready)
  const long = tooLong(raw, { seed: 120 }, locale)
  if (long) return { ok: false, form: long }
  const columns = columnsIn(file, raw)
  if (file.kind === 'frame' && columns.options.size === undefined)
    return refuse(texts['no-size'], 'size')
  if (columns.options.sourceId === undefined) return refuse(texts['no-source'], 'sourceId')
  return { ok: true, value: columns }
}

/** The file as it was typed; once its list is fixed, as it stands. */
function drawTyped(c: HttpContext, { draw, file }: OwnFile, form: FormState) {
  const typed = 'form' in form.problems ? {} : columnsIn(file, form.values)
  return drawFile(c, draw, { ...file, ...typed }, form)
}

type Columns = Pick<DrawFile, 'mapping' | 'options'>

function columnsIn(file: DrawFile, raw: RawForm): Columns {
  const mapping = Object.fromEntries(
    file.header.flatMap((heading, at) => {
      const field = raw[`column${at}`]
      return typeof field === 'string' && field !== '' ? [[heading, field] as const] : []
    }),
  )
  return { mapping, options: optionsOf(raw) }
}

function optionsOf(raw: RawForm): DrawFile['options'] {
  const source = String(raw['sourceId'] ?? '')
  const size = String(raw['size'] ?? '').replace(/\s/g, '')
  const seed = String(raw['seed'] ?? '')
  return {
    ...(isId(source) ? { sourceId: source } : {}),
    ...(/^[1-9]\d{0,5}$/.test(size) ? { size: Number(size) } : {}),
    ...(seed ? { seed } : {}),
  }
}

/** The lines set aside, as they came, with the reason: mend them and give them again. */
async function rejectedFile(c: HttpContext, draw: Draw, file: DrawFile) {
  const { ctx } = c.var
  const texts = fileTexts[ctx.locale]
  const lines =
    file.state === 'done'
      ? file.rejectedRows
      : (await foreseeFile(ctx, draw, file)).rejected.map(({ line, cells, problems }) => ({
          line,
          cells,
          reason: problems.map(({ reason }) => reason).join(','),
        }))
  const titles = widened(file.header, lines)
  const sheet = textSheet(
    texts.rejected,
    [...titles, texts.line, texts.why],
    lines.map(({ line, cells, reason }) => [
      ...titles.map((_, at) => cells[at] ?? ''),
      String(line),
      reason
        .split(',')
        .map((one) => texts.reasons[one as keyof typeof texts.reasons] ?? one)
        .join(semicolon[ctx.locale]),
    ]),
  )
  return sendCsv(c, sheet, 'lignes-ecartees')
}

async function addedOf({ var: { ctx } }: HttpContext, { id }: Draw) {
  const { questions = [] } = (await findRecruitment(ctx.db, id)) ?? {}
  return { questions, answers: await listAddedAnswers(ctx.db, id) }
}

/** Names leave with a reason, and each export leaves its line. */
async function exportPeople(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const texts = fileTexts[ctx.locale]
  const raw = await readForm(c)
  const what = String(raw['what'])
  const format = String(raw['format'] ?? 'csv')
  const long = tooLong(raw, { reason: 200 }, ctx.locale)
  if (long) return again(c, await filesPage(c, draw, emptyForm, long))
  const reason = String(raw['reason'] ?? '').trim()
  if (what === 'named' && !isReason(reason, 3))
    return again(
      c,
      await filesPage(c, draw, emptyForm, formRefused(raw, texts.reasonMissing, 'reason')),
    )
  const features = await listFeatures(ctx.db, draw.id)
  const people = what === 'quotas' ? [] : await listRecruits(ctx.db, draw.id)
  const standing = people.filter(
    ({ status, registeredAt }) =>
      registeredAt && status !== 'withdrawn' && status !== 'refused' && status !== 'excluded',
  )
  const sheet =
    what === 'quotas'
      ? quotasSheet(features)
      : what === 'named'
        ? namedSheet(features, standing, ctx.locale, await addedOf(c, draw))
        : peopleSheet(
            features,
            standing.filter(({ status }) => status !== 'registered'),
          )
  const left = await recordLeaving(ctx, draw, {
    act: 'draw.people-exported',
    detail: { what, format, lines: sheet.rows.length, ...(what === 'named' ? { reason } : {}) },
  })
  if (!left.ok) return forbidden(c)
  const name = `${draw.slug}-${sheet.name}`
  if (format === 'xlsx')
    return download(c, await writeXlsx(sheet), {
      name: `${name}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  if (format === 'ods')
    return download(c, await writeOds(sheet), {
      name: `${name}.ods`,
      mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    })
  const text = what === 'named' ? writeCsv(sheet) : plainCsv(sheet)
  return download(c, text, { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8' })
}
