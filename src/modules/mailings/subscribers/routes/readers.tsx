import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, download, forbidden, notFound, page, readForm } from '#platform/answers.ts'
import { readers } from '#platform/imports/readers.ts'
import { readSentTable, roomFor } from '#platform/imports/sent-table.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { hashAddress, keyOfHouse } from '../../actions/sign-links.ts'
import { readerPaths } from '../../paths/writing.ts'
import { exportReaders } from '../actions/export-readers.ts'
import { importReaders } from '../actions/import-readers.ts'
import { brevoColumns, readBrevo } from '../brevo.ts'
import { ImportReadersPage, type ImportResult, ReadersPage } from '../pages/ReadersPages.tsx'
import { countByList, findByHash, listProofs } from '../store/consents.ts'
import { listLists } from '../store/lists.ts'
import { readerTexts } from '../texts/readers.ts'

export const readerRoutes: readonly Route[] = [
  get(readerPaths.readers, 'staff', showReaders),
  get(readerPaths.importReaders, 'staff', async (c) => page(c, await importPage(c, emptyForm))),
  post(readerPaths.importReaders, 'staff', takeOver, {
    ...roomFor(readers.csv),
    tooLarge: async (c, sentence) =>
      again(c, await importPage(c, formRefused({}, sentence, 'file'))),
  }),
  post(readerPaths.exportReaders, 'staff', takeAway),
  // An address that was kept leads to the page, where the file is asked.
  get(readerPaths.oldExport, 'staff', (c) => c.redirect(readerPaths.readers, 303)),
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
  if (!given.ok) return again(c, await importPage(c, given.form))
  const lists = await listLists(ctx.db)
  if (!lists.some(({ id }) => id === given.value.list)) return notFound(c)
  const refuse = async (sentence: string) =>
    again(c, await importPage(c, formRefused(raw, sentence, 'file')))
  const { refusals } = readerTexts[ctx.locale]
  const sent = await readSentTable(c, refusals['no-file'])
  if (!sent.ok) return refuse(sent.sentence)
  const { table, told } = sent
  const read = readBrevo(table)
  if (read === 'no-email-column') return refuse(sent.refusing(refusals[read]))
  const { list: listId, origin, mode } = given.value
  const dry = mode === 'dry'
  const counts = await importReaders(ctx, { listId, origin, dry, contacts: read.contacts })
  const { rejected, columns, ignored } = read
  const result = {
    ...{ dry, counts, rejected, columns, ignored, told },
    read: table.rows.length + table.problems.length,
  }
  return page(c, await importPage(c, { ...emptyForm, values: { origin, list: listId } }, result))
}

/** As Brevo takes it in: its headings, `;`, UTF-8. */
async function takeAway(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const list = (await listLists(ctx.db)).find(({ id }) => id === raw['list'])
  if (!list) return notFound(c)
  const taken = await exportReaders(ctx, list.id)
  if (!taken.ok) return forbidden(c)
  const csv = writeCsv({
    name: list.key,
    columns: brevoColumns.map((title) => ({ title, kind: 'text' as const })),
    rows: taken.value.map(({ email, name, language, consentedAt }) => {
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
