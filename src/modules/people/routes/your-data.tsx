import { download, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { platformColumns } from '#platform/tables.ts'
import type { PeopleRooms } from '../contributions.ts'
import { YourDataPage } from '../pages/YourDataPage.tsx'
import { paths } from '../paths.ts'
import { everyColumn, type RegisteredRoom, registerOf } from '../register.ts'
import { registerTexts } from '../texts/register.ts'

export function yourDataRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    get(paths.yourData, 'anyone', (c) => show(c, rooms), { cached: true }),
    get(paths.yourDataFile, 'anyone', (c) => downloadRegister(c, rooms), { open: true }),
  ]
}

function show(c: HttpContext, rooms: PeopleRooms) {
  const { ctx, frame } = c.var
  return page(
    c,
    <YourDataPage
      frame={frame}
      contactEmail={ctx.settings.contactEmail}
      rooms={keepers(rooms).map((room) => ({
        activity: room.processing?.[ctx.locale],
        lines: registerOf([room]),
      }))}
    />,
  )
}

function downloadRegister(c: HttpContext, rooms: PeopleRooms) {
  const texts = registerTexts[c.var.ctx.locale]
  const { locale } = c.var.ctx
  const csv = writeCsv({
    name: texts.sheet,
    columns: texts.sheetColumns.map((title) => ({ title, kind: 'text' })),
    rows: keepers(rooms).flatMap((room) =>
      everyColumn([room]).map((line) => {
        const { title, purpose, persons, basis, recipients } = room.processing?.[locale] ?? {}
        return [
          ...[title ?? texts.publicOnly, line.table, line.column, texts.classes[line.class]],
          ...[line.kept, purpose ?? '', persons ?? '', basis ?? '', recipients ?? ''],
        ]
      }),
    ),
  })
  return download(c, csv, { name: 'registre-des-traitements.csv', mediaType: 'text/csv' })
}

/** Rooms that keep something. The platform keeps things too: it is told after the rooms that people know. */
function keepers(rooms: PeopleRooms): readonly RegisteredRoom[] {
  const keeping = rooms.all().filter(({ columns }) => Object.keys(columns).length > 0)
  return [
    ...keeping,
    { name: 'platform', columns: platformColumns, processing: platformProcessing },
  ]
}

const platformProcessing = {
  fr: registerTexts.fr.platform,
  en: registerTexts.en.platform,
}
