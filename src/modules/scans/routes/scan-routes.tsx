import type { SheetForm } from '#engines/mark-reading/index.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  type RawForm,
  tooLong,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { isLargeForm, rankOfForm } from '#kit/papers/sheet-form.ts'
import type { Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { download, notFound, page, readUploads } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { type Audience, get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'
import { cuttingOf, dropPictures, readingOf } from '../actions/look-at-sheets.ts'
import { type SentPictures, sendPictures } from '../actions/send-pictures.ts'
import { ReadingPage } from '../pages/ReadingPage.tsx'
import { ScansPage } from '../pages/ScansPage.tsx'
import {
  type Look,
  type LookedSheet,
  longestLabel,
  longestWords,
  lookedSheets,
  type ScanBatch,
  type ShownReading,
  type Standing,
} from '../scan.ts'
import { countPages, countRead, findBatch, listBatches } from '../store/batches.ts'
import { scanTexts } from '../texts/scans.ts'
import { paperRank } from './sheet-count.ts'

/** What a room says whose papers are read from pictures: which paper, who may, what becomes of what is confirmed. */
export interface ScanUse<On, Code extends string> {
  readonly purpose: string
  /** The page where pictures are sent: `/scrutins/:slug/papier/images`. */
  readonly path: string
  readonly audience: Audience
  readonly on: (c: HttpContext) => Promise<On | undefined>
  readonly may: (viewer: Viewer | undefined, on: On) => boolean
  readonly idOf: (on: On) => string
  readonly addressOf: (on: On) => string
  readonly crumbs: (locale: Locale, on: On) => readonly Crumb[]
  readonly isForTwo: boolean
  /** An example of the name of a batch of this paper. */
  readonly labelHint?: (locale: Locale) => string
  readonly formOf: (on: On, isLarge: boolean, rank: number) => Promise<SheetForm>
  /** The languages in which this paper is printed, the first one first; French alone when it is left out. */
  readonly languages?: (on: On) => readonly string[]
  /** Why nothing is entered any more, in words; pictures that were sent can still be looked at and erased. */
  readonly over?: (locale: Locale, on: On) => string | undefined
  /** One for all sheets; or each its own, by number, where a number that is missing belongs to no sheet of this paper. */
  readonly lookOf: (
    c: HttpContext,
    on: On,
    batch: ScanBatch,
    numbers: readonly string[],
  ) => Look | Promise<ReadonlyMap<string, Look>>
  /** Of these numbers, those whose code has answered already: their sheets are told, and not entered. */
  readonly servedOf?: (
    c: HttpContext,
    on: On,
    numbers: readonly string[],
  ) => Promise<ReadonlySet<string>>
  /** What a person must still decide, by name of field, before anything is entered. */
  readonly problemsOf?: (
    c: HttpContext,
    on: On,
    batch: ScanBatch,
    sheets: readonly LookedSheet[],
  ) => Promise<Readonly<Record<string, string>>>
  /** Where two look: what this person confirmed before, and what has become of it. */
  readonly standingOf?: (
    c: HttpContext,
    on: On,
    batch: ScanBatch,
    numbers: readonly string[],
  ) => Promise<Standing>
  /** What has become of batches, by their names. */
  readonly statesOf?: (c: HttpContext, on: On) => Promise<ReadonlyMap<string, string>>
  /** Under its own permission: what this person confirmed, in the order of the pile. */
  readonly accept: (
    c: HttpContext,
    on: On,
    batch: ScanBatch,
    sheets: readonly LookedSheet[],
  ) => Promise<Result<string, Code>>
  readonly refusals: (
    locale: Locale,
  ) => Readonly<Record<Exclude<Code, 'not-found' | 'forbidden'>, string>>
  readonly next: (on: On) => string
}

/** One rail for every paper with boxes (decision 0086): sent, read by the worker, looked at, given to its room. */
export function scanRoutes<On, Code extends string>(use: ScanUse<On, Code>): readonly Route[] {
  const { path, audience, on, may } = use
  const subjectOf = (thing: On) => ({ purpose: use.purpose, subject: use.idOf(thing) })

  async function onBatch(c: HttpContext) {
    const thing = await on(c)
    const id = c.req.param('batch') ?? ''
    if (thing === undefined || !isId(id)) return undefined
    const batch = await findBatch(c.var.ctx.db, subjectOf(thing), id)
    return batch && { thing, batch }
  }

  async function drawList(c: HttpContext, thing: On, form: FormState) {
    const { ctx, frame } = c.var
    const states = await use.statesOf?.(c, thing)
    const batches = []
    for (const batch of await listBatches(ctx.db, subjectOf(thing)))
      batches.push({
        ...{ batch, state: states?.get(batch.label) },
        progress: await countRead(ctx.db, batch.id),
        pages: await countPages(ctx.db, batch.id),
      })
    return (
      <ScansPage
        frame={frame}
        path={use.addressOf(thing)}
        crumbs={use.crumbs(ctx.locale, thing)}
        isForTwo={use.isForTwo}
        batches={batches}
        labelHint={use.labelHint?.(ctx.locale)}
        languages={use.languages?.(thing) ?? []}
        over={use.over?.(ctx.locale, thing)}
        form={form}
      />
    )
  }

  /**
   * Why a batch cannot be confirmed, in words: its room takes nothing more, or its pictures were read with another drawing
   * of the paper, whose boxes may mean something else today.
   */
  async function stopOf(c: HttpContext, { thing, batch }: OnBatch<On>) {
    const { locale } = c.var.ctx
    const over = use.over?.(locale, thing)
    if (over !== undefined) return over
    const today = await use.formOf(thing, isLargeForm(batch.form.form), rankOfForm(batch.form.form))
    const isSame = today.form === batch.form.form && today.version === batch.form.version
    return isSame ? undefined : scanTexts[locale].paperChanged
  }

  async function drawBatch(c: HttpContext, { thing, batch }: OnBatch<On>, form: FormState) {
    const { ctx, frame } = c.var
    const list = use.addressOf(thing)
    const progress = await countRead(ctx.db, batch.id)
    const isRead = progress.read === progress.files
    const { reading, looks } = isRead ? await known(c, { thing, batch }) : nothingYet
    const numbers = reading?.sheets.map(({ number }) => number)
    const standing = numbers && (await use.standingOf?.(c, thing, batch, numbers))
    return (
      <ReadingPage
        frame={frame}
        path={`${list}/${batch.id}`}
        crumbs={[
          ...use.crumbs(ctx.locale, thing),
          { label: scanTexts[ctx.locale].title, href: list },
        ]}
        batch={batch}
        progress={progress}
        looks={looks}
        reading={reading}
        standing={standing}
        isForTwo={use.isForTwo}
        stop={isRead ? await stopOf(c, { thing, batch }) : undefined}
        form={form}
      />
    )
  }

  const ofBatch = {
    audience,
    on: onBatch,
    may: (viewer: Viewer | undefined, { thing }: OnBatch<On>) => may(viewer, thing),
  } as const

  return [
    get(path, audience, async (c) => {
      const thing = await on(c)
      if (thing === undefined || !may(c.var.ctx.person, thing)) return notFound(c)
      return page(c, await drawList(c, thing, emptyForm))
    }),
    actRoute({
      ...{ path, audience, on, may, fresh: true as const },
      options: { bodyLimit: readers.scan.bytes },
      shape: async (c, thing, raw) => {
        const over = use.over?.(c.var.ctx.locale, thing)
        return over === undefined
          ? picturesIn(c, raw, use.languages?.(thing) ?? [])
          : { ok: false, form: formRefused(raw, over) }
      },
      draw: drawList,
      act: async (c, thing, sent: SentPictures) =>
        sendPictures(
          c.var.ctx,
          (viewer) => may(viewer, thing),
          { ...subjectOf(thing), form: await use.formOf(thing, sent.isLarge, sent.rank) },
          sent,
        ),
      refusals: (locale) => scanTexts[locale].refusals,
      under: { 'no-pictures': 'files', 'too-many': 'files', 'label-needed': 'label' },
      next: (thing, id) => `${use.addressOf(thing)}/${id}`,
      notice: (locale) => scanTexts[locale].sent,
    }),
    get(`${path}/:batch`, audience, async (c) => {
      const found = await onBatch(c)
      if (!found || !may(c.var.ctx.person, found.thing)) return notFound(c)
      return page(c, await drawBatch(c, found, emptyForm))
    }),
    actRoute({
      ...{ ...ofBatch, path: `${path}/:batch`, fresh: true as const },
      options: { bodyLimit: 4_000_000 },
      shape: (c, found, raw) => sheetsIn(c, found, raw),
      draw: drawBatch,
      act: (c, { thing, batch }, sheets: readonly LookedSheet[]) =>
        use.accept(c, thing, batch, sheets),
      refusals: use.refusals,
      next: ({ thing }) => use.next(thing),
      notice: (_, words) => words,
    }),
    buttonRoute({
      ...{ ...ofBatch, path: `${path}/:batch/effacer` },
      draw: drawBatch,
      act: (c, { thing, batch }) =>
        dropPictures(c.var.ctx, (viewer) => may(viewer, thing), subjectOf(thing), batch.id),
      refusals: () => ({}),
      next: ({ thing }) => use.addressOf(thing),
      notice: (locale) => scanTexts[locale].dropped,
    }),
    get(`${path}/:batch/:page/:thing`, audience, async (c) => {
      const found = await onBatch(c)
      const [id, thing] = [c.req.param('page') ?? '', c.req.param('thing') ?? '']
      if (!found || !may(c.var.ctx.person, found.thing) || !isId(id)) return notFound(c)
      const png = await cuttingOf(c.var.ctx, found.batch, id, thing)
      if (!png) return notFound(c)
      return download(c, png, { name: `${thing}.png`, mediaType: 'image/png', inline: true })
    }),
  ]

  /** Sheets that are known here, each with its words, in the order of the pile; the others are left, and told. */
  async function known(c: HttpContext, { thing, batch }: OnBatch<On>) {
    const { sheets: all, left } = await readingOf(c.var.ctx, batch, use.isForTwo)
    const every = all.map(({ number }) => number)
    const served = (await use.servedOf?.(c, thing, every)) ?? new Set<string>()
    const sheets = all
      .filter(({ number }) => !served.has(number))
      .map((sheet, at) => ({ ...sheet, place: at + 1 }))
    const numbers = sheets.map(({ number }) => number)
    const look = await use.lookOf(c, thing, batch, numbers)
    const looks = new Map<string, Look>()
    for (const number of numbers) {
      const own = 'groups' in look ? look : look.get(number)
      if (own) looks.set(number, own)
    }
    const strangers = sheets.filter(({ number }) => !looks.has(number))
    const reading: ShownReading = {
      sheets: sheets.filter(({ number }) => looks.has(number)),
      left: [
        ...left,
        ...all
          .filter(({ number }) => served.has(number))
          .map(({ from }) => ({ picture: from, why: 'served' as const })),
        ...strangers.map(({ from }) => ({ picture: from, why: 'unknown-number' as const })),
      ],
    }
    return { reading, looks }
  }

  async function sheetsIn(
    c: HttpContext,
    { thing, batch }: OnBatch<On>,
    raw: RawForm,
  ): Promise<Parsed<readonly LookedSheet[]>> {
    const { ctx } = c.var
    const { read, files } = await countRead(ctx.db, batch.id)
    if (read < files)
      return { ok: false, form: formRefused(raw, scanTexts[ctx.locale].refusals.reading) }
    const stop = await stopOf(c, { thing, batch })
    if (stop !== undefined) return { ok: false, form: formRefused(raw, stop) }
    const { looks } = await known(c, { thing, batch })
    const written = Object.keys(raw).filter((name) => name.startsWith('w-'))
    const bounds = Object.fromEntries(written.map((name) => [name, longestWords]))
    const long = tooLong(raw, bounds, ctx.locale)
    if (long) return { ok: false, form: long }
    const looked = lookedSheets(looks, raw)
    const problems = (await use.problemsOf?.(c, thing, batch, looked)) ?? {}
    if (Object.keys(problems).length > 0)
      return { ok: false, form: { values: typedValues(raw), problems } }
    return { ok: true, value: looked }
  }
}

const nothingYet = { reading: undefined, looks: new Map<string, Look>() }

interface OnBatch<On> {
  readonly thing: On
  readonly batch: ScanBatch
}

async function picturesIn(
  c: HttpContext,
  raw: RawForm,
  languages: readonly string[],
): Promise<Parsed<SentPictures>> {
  const files = []
  for (const file of await readUploads(c, 'files'))
    files.push({ name: file.name.slice(0, 120), bytes: new Uint8Array(await file.arrayBuffer()) })
  const long = tooLong(raw, { label: longestLabel }, c.var.ctx.locale)
  if (long) return { ok: false, form: long }
  const label = typeof raw['label'] === 'string' ? raw['label'] : ''
  const rank = paperRank(raw, languages)
  return { ok: true, value: { label, isLarge: raw['large'] === 'yes', rank, files } }
}
