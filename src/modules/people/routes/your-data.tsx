import { download, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { platformColumns } from '#platform/tables.ts'
import type { PeopleRooms } from '../contributions.ts'
import { YourDataPage } from '../pages/YourDataPage.tsx'
import { paths } from '../paths.ts'
import { everyColumn, registerOf } from '../register.ts'
import { registerTexts } from '../texts/register.ts'

export function yourDataRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    get(paths.yourData, 'anyone', (c) => show(c, rooms), { cached: true }),
    get(paths.yourDataFile, 'anyone', (c) => downloadRegister(c, rooms)),
  ]
}

function show(c: HttpContext, rooms: PeopleRooms) {
  const { ctx, frame } = c.var
  const lines = registerOf(keepers(rooms))
  return page(
    c,
    <YourDataPage
      frame={frame}
      contactEmail={ctx.settings.contactEmail}
      rooms={[...new Set(lines.map(({ room }) => room))]}
      lines={lines}
    />,
  )
}

function downloadRegister(c: HttpContext, rooms: PeopleRooms) {
  const texts = registerTexts[c.var.ctx.locale]
  const csv = writeCsv({
    name: texts.sheet,
    columns: texts.sheetColumns.map((title) => ({ title, kind: 'text' })),
    rows: everyColumn(keepers(rooms)).map((line) => [
      texts.activities[line.room]?.title ?? line.room,
      line.table,
      line.column,
      texts.classes[line.class],
      line.kept,
    ]),
  })
  return download(c, csv, { name: 'registre-des-traitements.csv', mediaType: 'text/csv' })
}

/** The platform keeps things too: it is told after the rooms that people know. */
function keepers(rooms: PeopleRooms) {
  return [...rooms.all(), { name: 'platform', columns: platformColumns }]
}
