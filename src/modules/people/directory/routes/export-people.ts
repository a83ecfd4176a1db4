import { dayOf } from '#kit/dates.ts'
import { roleNames } from '#kit/viewer.ts'
import { download, forbidden, readForm } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { textOf } from '../../routes/answers.tsx'
import { peopleTexts } from '../../texts/people.ts'
import { roleTexts } from '../../texts/words.ts'
import { exportPeople } from '../actions/export-people.ts'
import type { PersonLine } from '../store/people-list.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The list as a spreadsheet. */
export async function sendPeople(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const role = roleNames.find((name) => name === raw['role'])
  const people = await exportPeople(ctx, { words: textOf(raw, 'q').slice(0, 100), role })
  if (!people.ok) return forbidden(c)
  const sheet = sheetOf(c, people.value)
  const name = `personnes-${dayOf(ctx.now)}`
  if (raw['form'] === 'xlsx') {
    return download(c, await writeXlsx(sheet), { name: `${name}.xlsx`, mediaType: xlsx })
  }
  const mediaType = 'text/csv; charset=utf-8'
  return download(c, writeCsv(sheet), { name: `${name}.csv`, mediaType })
}

function sheetOf(c: HttpContext, people: readonly PersonLine[]): Sheet {
  const { locale } = c.var.ctx
  const texts = peopleTexts[locale]
  return {
    name: texts.sheet,
    columns: [
      { title: texts.name, kind: 'text' },
      { title: texts.contact, kind: 'text' },
      { title: texts.phone, kind: 'text' },
      { title: texts.roles, kind: 'text' },
      { title: texts.since, kind: 'day' },
    ],
    rows: people.map((person) => [
      person.name,
      person.email,
      person.phone,
      person.roles.map((role) => roleTexts[locale][role]).join(', '),
      dayOf(person.createdAt),
    ]),
  }
}
