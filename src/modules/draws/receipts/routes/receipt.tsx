import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countRows, quicknet, receiptText, ticketsOf } from '#engines/sortition/index.ts'
import { writtenInstant } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import type { Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { projectRoot } from '#platform/root.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { svgFile } from '#ui/Picture/Picture.tsx'
import { instantOfRound } from '../../commitment.ts'
import type { Draw } from '../../draw.ts'
import { seatsNow } from '../../draw-log.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { senderOf } from '../../recruits/nouns.ts'
import { drawAt, onDraw, within } from '../../routes/on-draw.ts'
import { panelsIn, poolDiffers } from '../../seal-rows.ts'
import {
  countVoided,
  listStamps,
  readSeals,
  type Seals,
  stampRequest,
  stampsShown,
} from '../../seals/index.ts'
import { sealTexts } from '../../seals/nouns.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { listFrozen } from '../../store/pool-people.ts'
import { contestOmission } from '../actions/contest-omission.ts'
import { receiptOfDraw } from '../actions/read-receipt.ts'
import { ceremonyKit, type KitGiven, kitBooklet } from '../documents/ceremony-kit.ts'
import { ChanceDrawing } from '../pages/ChanceDrawing.tsx'
import { ProofPage } from '../pages/ProofPage.tsx'
import { ReceiptPage } from '../pages/ReceiptPage.tsx'
import { type ChanceView, chanceView, mirrors } from '../receipt-view.ts'
import { countContests } from '../store/decisions.ts'
import { chanceTexts } from '../texts/chances.ts'
import { receiptFacts } from './receipt-facts.ts'

export const receiptRoutes: readonly Route[] = [
  get(sealPaths.proof, 'anyone', (c) =>
    page(c, <ProofPage frame={c.var.frame} publicKey={quicknet.publicKey} />),
  ),
  get(sealPaths.script, 'anyone', sendScript('verify_receipt.py', 'verifier.py'), {
    open: true,
  }),
  get(sealPaths.lettersScript, 'anyone', sendScript('verify_letters.py', 'verifier-lettres.py'), {
    open: true,
  }),
  get(
    sealPaths.receipt(':slug'),
    'anyone',
    onDraw(async (c, draw) => page(c, await show(c, draw, emptyForm))),
  ),
  actRoute({
    path: sealPaths.contest(':slug'),
    audience: 'anyone',
    options: { perMinute: 20 },
    on: drawAt,
    fresh: true,
    shape: within({}),
    draw: show,
    act: (c, draw, input) =>
      contestOmission(c.var.ctx, draw, String(input['acknowledgement'] ?? '')),
    refusals: (locale) => sealTexts[locale].contestRefusals,
    under: {
      'not-frozen': 'acknowledgement',
      'not-signed': 'acknowledgement',
      'in-the-list': 'acknowledgement',
      'other-leaf': 'acknowledgement',
    },
    next: ({ slug }) => sealPaths.receipt(slug),
    notice: (locale) => sealTexts[locale].contested,
  }),
  get(sealPaths.receiptFile(':slug'), 'anyone', onDraw(sendReceipt), { open: true }),
  get(sealPaths.sealedFile(':slug', ':file'), 'anyone', onDraw(sendFile), { open: true }),
  get(sealPaths.kit(':slug'), 'anyone', onDraw(sendKit)),
  get(sealPaths.booklet(':slug', ':file'), 'anyone', onDraw(sendBooklet)),
]

async function show(c: HttpContext, draw: Draw, contestForm: FormState) {
  const { ctx, frame } = c.var
  const [seals, log, voided, contests] = await Promise.all([
    readSeals(ctx.db, draw.id),
    listDrawEvents(ctx.db, draw.id),
    countVoided(ctx.db, draw.id),
    countContests(ctx.db, draw.id),
  ])
  const { pool, list, commitment, chance } = seals
  const isOpen = draw.state !== 'closed' && draw.state !== 'void'
  const speaks = commitment && !chance && isOpen ? instantOfRound(commitment.round) : undefined
  const [receipt, fixed, frozen, stamps] = await Promise.all([
    chance && receiptOfDraw(ctx, draw.id),
    receiptFacts(c, draw, seals, log),
    pool && isOpen ? listFrozen(ctx.db, draw.id) : undefined,
    stampsShown(ctx, draw.id, seals),
  ])
  return (
    <ReceiptPage
      frame={frame}
      draw={draw}
      fixed={fixed}
      poolSize={pool?.size ?? 0}
      differs={pool !== undefined && frozen !== undefined && poolDiffers(pool.file, frozen)}
      voided={voided}
      stamps={stamps}
      contests={contests}
      contestForm={contestForm}
      emptySeats={log.filter(({ kind }) => kind === 'left-empty').length}
      speaks={speaks && writtenInstant(speaks, ctx.locale)}
      receipt={receipt}
      bytes={receipt ? Buffer.byteLength(receiptText(receipt)) : 0}
      seats={chance ? seatsNow(chance.panel, log) : []}
      mirrors={commitment ? mirrors(JSON.parse(commitment.fixed), log) : []}
      chances={chancesOf(seals)}
      best={list?.best ?? 0}
      log={log}
    />
  )
}

function chancesOf({ pool, list }: Seals): ChanceView | undefined {
  if (!pool || !list) return undefined
  const tickets = ticketsOf(pool.file)
  const panels = panelsIn(list.panels)
  return chanceView(tickets, countRows(panels, tickets.length), panels.length)
}

async function sendReceipt(c: HttpContext, draw: Draw) {
  const receipt = await receiptOfDraw(c.var.ctx, draw.id)
  if (!receipt) return notFound(c)
  return download(c, receiptText(receipt), {
    name: `recu-${draw.slug}.json`,
    mediaType: 'application/json',
  })
}

/** What the receipt holds, file by file, from the day each is fixed. */
async function sendFile(c: HttpContext, draw: Draw) {
  const { locale, db } = c.var.ctx
  const seals = await readSeals(db, draw.id)
  const text = 'text/plain; charset=utf-8'
  const files: Readonly<Record<string, readonly [() => string | Uint8Array | undefined, string]>> =
    {
      'vivier.txt': [() => seals.pool?.file, text],
      'panels.txt': [() => seals.list?.panels, text],
      'regle.txt': [() => seals.commitment?.rules, text],
      'engagement.json': [() => seals.commitment?.fixed, 'application/json'],
      'demande.tsq': [
        () => seals.commitment && stampRequest(seals.commitment.sha256),
        'application/timestamp-query',
      ],
      ...(await stampFiles(c, draw)),
      'chances.csv': [() => chancesCsv(chancesOf(seals), locale), 'text/csv; charset=utf-8'],
      'chances.svg': [() => chancesSvg(chancesOf(seals), locale), 'image/svg+xml'],
    }
  const name = c.req.param('file') ?? ''
  const [write, mediaType] = ownOf(files, name) ?? []
  const body = write?.()
  if (body === undefined || mediaType === undefined) return notFound(c)
  return download(c, body, { name, mediaType })
}

/** The answers of authorities, as they came. */
async function stampFiles(c: HttpContext, draw: Draw) {
  return Object.fromEntries(
    (await listStamps(c.var.ctx.db, draw.id)).map(({ number, response }) => [
      `horodatage-${number}.tsr`,
      [() => response, 'application/timestamp-reply'] as const,
    ]),
  )
}

function chancesSvg(view: ChanceView | undefined, locale: Locale): string | undefined {
  return view && svgFile(<ChanceDrawing locale={locale} view={view} fixedWidth={900} />)
}

/** One line a ticket, without its name: from the least chance to the greatest. */
function chancesCsv(view: ChanceView | undefined, locale: Locale): string | undefined {
  const texts = chanceTexts[locale]
  return (
    view &&
    writeCsv({
      name: texts.chances,
      columns: [
        { title: texts.order, kind: 'number' },
        { title: texts.panels(String(view.size)), kind: 'number' },
      ],
      rows: view.sorted.map((count, at) => [at + 1, count]),
    })
  )
}

/** What is printed, once everything is fixed. */
async function kitOf(c: HttpContext, draw: Draw): Promise<KitGiven | undefined> {
  const { ctx } = c.var
  const { pool, list, commitment, chance } = await readSeals(ctx.db, draw.id)
  return (
    pool &&
    list &&
    commitment && {
      draw,
      locale: ctx.locale,
      house: ctx.settings.houseName,
      tickets: ticketsOf(pool.file),
      panels: panelsIn(list.panels),
      commitment: { ...commitment, speaks: instantOfRound(commitment.round) },
      index: chance?.panelIndex,
      pool: pool.sha256,
      list: list.sha256,
      stamps: await listStamps(ctx.db, draw.id),
    }
  )
}

/** Everything the hall needs on paper, so that no network is needed. */
async function sendKit(c: HttpContext, draw: Draw) {
  const kit = await kitOf(c, draw)
  return kit ? sendPdf(c, draw, ceremonyKit(kit), `seance-${draw.slug}.pdf`) : notFound(c)
}

async function sendBooklet(c: HttpContext, draw: Draw) {
  const file = c.req.param('file') ?? ''
  const rank = /^livret-(\d)\.pdf$/.exec(file)?.[1]
  const kit = rank === undefined ? undefined : await kitOf(c, draw)
  const booklet = kit && kitBooklet(kit, Number(rank))
  return booklet ? sendPdf(c, draw, booklet, `${draw.slug}-${file}`) : notFound(c)
}

async function sendPdf(c: HttpContext, draw: Draw, document: Document, name: string) {
  const recruitment = await findRecruitment(c.var.ctx.db, draw.id)
  const head = await letterheadOf(c.var.ctx, senderOf(draw, recruitment))
  const bytes = await writePdf(document, head)
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}

/** An independent script, as the tests run it. */
function sendScript(file: string, name: string) {
  return async (c: HttpContext) => {
    const path = join(projectRoot, 'src/engines/sortition', file)
    const mediaType = 'text/x-python; charset=utf-8'
    return download(c, await readFile(path, 'utf8'), { name, mediaType })
  }
}
