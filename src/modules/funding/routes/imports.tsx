import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { type Result, refused } from '#kit/result.ts'
import { notFound, page, readUpload, sentEmptyFile } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { answerTwins, listTwins } from '../actions/answer-twins.ts'
import { keepNotices, sortFile, tryNotices } from '../actions/import-notices.ts'
import { type NoticeImport, twinsAmong } from '../notice-import.ts'
import { ImportPage, TryImportPage, TwinsPage } from '../pages/ImportPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepFunding } from '../permissions.ts'
import { findNoticeImport } from '../store/imports.ts'
import { listOpportunities } from '../store/opportunities.ts'
import { importTexts } from '../texts/imports.ts'
import { noticeProblemLine } from '../texts/notices.ts'
import { readNoticeFile } from './read-notice-file.ts'

const onRoom = { audience: keepers, on: () => ({}), may: mayKeepFunding } as const

const largestFile = 40_000_000
/** What is read above the form; the command says every one. */
const saidProblems = 5

export const importRoutes: readonly Route[] = [
  ...formRoutes({
    ...onRoom,
    path: paths.tryImport,
    fresh: true,
    sending: { bodyLimit: largestFile + 256 * 1024 },
    shape: z.object({}),
    draw: (c, _, form) => <TryImportPage frame={c.var.frame} form={form} />,
    act: (c) => sendFile(c),
    refusals: (locale) => ({
      ...importTexts[locale].refusals,
      'no-file': importTexts[locale].noFile,
      'empty-file': importTexts[locale].emptyFile,
      misread: (about: string) => importTexts[locale].defects(about),
    }),
    under: { 'no-file': 'file', 'empty-file': 'file', misread: 'file', 'too-large': 'file' },
    next: (_, { id }) => paths.noticeImport(id),
    notice: (locale) => importTexts[locale].wasRead,
  }),
  get(paths.noticeImport(':id'), keepers, showImport),
  buttonRoute({
    audience: keepers,
    on: importAt,
    may: mayKeepFunding,
    path: paths.keepImport(':id'),
    act: (c, { id }) => keepNotices(c.var.ctx, id),
    refusals: (locale) => importTexts[locale].refusals,
    back: ({ id }) => paths.noticeImport(id),
    next: ({ id }) => paths.noticeImport(id),
    notice: (locale, { added, changed }) => importTexts[locale].wasKept(added, changed),
  }),
  get(paths.twins, keepers, showTwins),
  buttonRoute({
    ...onRoom,
    path: paths.answerTwins,
    shape: z.object({
      ...{ firstId: z.uuid(), otherId: z.uuid(), answer: z.enum(['same', 'different']) },
    }),
    act: (c, _, form) => answerTwins(c.var.ctx, form),
    refusals: (locale) => importTexts[locale].twinRefusals,
    back: () => paths.twins,
    next: () => paths.twins,
    notice: (locale) => importTexts[locale].answered,
  }),
]

const asSentence = (line: string) => `${line.slice(0, 1).toUpperCase()}${line.slice(1)}.`

async function sendFile(
  c: HttpContext,
): Promise<Result<NoticeImport, 'forbidden' | 'no-file' | 'empty-file' | 'misread' | 'too-large'>> {
  const { ctx } = c.var
  if (!mayKeepFunding(ctx.person)) return refused('forbidden')
  const file = await readUpload(c, 'file')
  if (!file) return refused((await sentEmptyFile(c, 'file')) ? 'empty-file' : 'no-file')
  const read = await readNoticeFile(file)
  if (!read.ok) return read
  if (!read.value.ok) {
    const lines = read.value.problems
      .slice(0, saidProblems)
      .map((problem) => noticeProblemLine(problem, ctx.locale))
    return { ...refused('misread'), about: lines.map(asSentence).join(' ') }
  }
  const sha256 = sha256Of(new Uint8Array(await file.arrayBuffer()))
  return tryNotices(ctx, { name: file.name, sha256, read: read.value })
}

async function importAt(c: HttpContext): Promise<NoticeImport | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  return mayKeepFunding(ctx.person) && isId(id) ? findNoticeImport(ctx.db, id) : undefined
}

async function showImport(c: HttpContext) {
  const file = await importAt(c)
  if (!file) return notFound(c)
  const { ctx, frame } = c.var
  const sorted = await sortFile(ctx.db, file, ctx.now)
  const fresh = sorted
    .filter(({ outcome }) => outcome === 'new')
    .map(({ facts }) => ({ ...facts, origin: file.source }))
  const standing = await listOpportunities(ctx.db)
  const isFresh = new Set<object>(fresh)
  const twins = twinsAmong([...standing, ...fresh]).filter(
    ({ first, other }) => isFresh.has(first) || isFresh.has(other),
  )
  return page(c, <ImportPage {...{ frame, file, sorted, twins }} />)
}

async function showTwins(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepFunding(ctx.person)) return notFound(c)
  return page(c, <TwinsPage frame={frame} twins={await listTwins(ctx.db)} />)
}
