import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { again, download, notFound, page, readForm, readUpload } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { csvLimits, readCsv } from '#platform/sheets/read-csv.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import { csvTexts } from '#platform/sheets/texts.ts'
import { toldOf } from '#platform/sheets/told.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { hashAddress, keyOfHouse } from '../../actions/sign-links.ts'
import { readerPaths } from '../../paths/writing.ts'
import { importReaders } from '../actions/import-readers.ts'
import { brevoColumns, readBrevo } from '../brevo.ts'
import { ImportReadersPage, type ImportResult, ReadersPage } from '../pages/ReadersPages.tsx'
import { countByList, findByHash, listForExport, listProofs } from '../store/consents.ts'
import { listLists } from '../store/lists.ts'
import { readerTexts } from '../texts/readers.ts'

export const readerRoutes: readonly Route[] = [
  get(readerPaths.readers, 'staff', showReaders),
  get(readerPaths.importReaders, 'staff', async (c) => page(c, await importPage(c, emptyForm))),
  post(readerPaths.importReaders, 'staff', takeOver, { bodyLimit: csvLimits.bytes + 100_000 }),
  get(readerPaths.exportReaders, 'staff', takeAway),
]

async function showReaders(c: HttpContext) {
  const { ctx, frame } = c.var
  const lists = await countByList(ctx.db)
  const email = (c.req.query('adresse') ?? '').trim().toLowerCase()
  const asked = email === '' ? undefined : { email, proofs: await proofsOf(c, email) }
  return page(c, <ReadersPage {...{ frame, lists, asked }} />)
}

async function proofsOf(c: HttpContext, email: string) {
  const { ctx } = c.var
  const subscriberId = await findByHash(ctx.db, hashAddress(await keyOfHouse(ctx), email))
  return subscriberId === undefined ? [] : await listProofs(ctx.db, subscriberId)
}

const importShape = z.object({
  list: z.uuid(),
  origin: z.string().min(10).max(2_000),
  mode: z.enum(['dry', 'really']),
})

async function importPage(c: HttpContext, form: FormState, result?: ImportResult) {
  const lists = await listLists(c.var.ctx.db)
  return <ImportReadersPage frame={c.var.frame} {...{ form, lists, result }} />
}

async function takeOver(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const given = parseForm(importShape, raw, ctx.locale)
  const file = await readUpload(c, 'file')
  if (!given.ok) return again(c, await importPage(c, given.form))
  if (!file) return await refuse(c, raw, 'no-file')
  const lists = await listLists(ctx.db)
  if (!lists.some(({ id }) => id === given.value.list)) return notFound(c)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isBook = bytes[0] === 0x50 && bytes[1] === 0x4b
  const table = isBook ? await readWorkbook(bytes) : await readCsv(bytes)
  if (!table.ok) {
    const sentence = csvTexts[ctx.locale][table.refusal](table.line)
    return again(c, await importPage(c, formRefused(raw, sentence, 'file')))
  }
  const read = readBrevo(table)
  if (read === 'no-email-column') return await refuse(c, raw, read)
  const { list: listId, origin, mode } = given.value
  const dry = mode === 'dry'
  const counts = await importReaders(ctx, { listId, origin, dry, contacts: read.contacts })
  const { rejected, columns, ignored } = read
  const result = {
    ...{ dry, counts, rejected, columns, ignored },
    read: table.rows.length + table.problems.length,
    told: toldOf({ ...table, problems: [] }, ctx.locale),
  }
  return page(c, await importPage(c, { ...emptyForm, values: { origin, list: listId } }, result))
}

async function refuse(
  c: HttpContext,
  raw: RawForm,
  refusal: keyof (typeof readerTexts)['fr']['refusals'],
) {
  const sentence = readerTexts[c.var.ctx.locale].refusals[refusal]
  return again(c, await importPage(c, formRefused(raw, sentence, 'file')))
}

/** As Brevo takes it in: its headings, `;`, UTF-8. */
async function takeAway(c: HttpContext) {
  const { ctx } = c.var
  const list = (await listLists(ctx.db)).find(({ id }) => id === c.req.query('liste'))
  if (!list) return notFound(c)
  const readers = await listForExport(ctx.db, list.id)
  const csv = writeCsv({
    name: list.key,
    columns: brevoColumns.map((title) => ({ title, kind: 'text' as const })),
    rows: readers.map(({ email, name, language, consentedAt }) => {
      const [first = '', ...rest] = name.split(' ')
      const day = consentedAt ? dayOf(consentedAt) : ''
      return [email, rest.join(' '), first, language, day]
    }),
  })
  return download(c, csv, {
    name: `brevo-${list.key}-${dayOf(ctx.now)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}
