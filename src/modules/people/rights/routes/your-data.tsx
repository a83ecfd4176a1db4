import type { Locale } from '#kit/texts.ts'
import { downloadInTurns, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { csvInTurns } from '#platform/sheets/write-csv.ts'
import { platformColumns } from '#platform/tables.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { paths } from '../../paths.ts'
import { YourDataPage } from '../pages/YourDataPage.tsx'
import { everyColumn, natureOf, type RegisteredRoom, registerOf } from '../register.ts'
import { registerTexts } from '../texts/register.ts'

export function yourDataRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    get(paths.yourData, 'anyone', (c) => show(c, rooms), { cached: true }),
    get(paths.yourDataFile, 'anyone', (c) => downloadRegister(c, rooms), { open: true }),
  ]
}

async function show(c: HttpContext, rooms: PeopleRooms) {
  const { ctx, frame } = c.var
  const asked = rooms.all().map(({ postponedErasures }) => postponedErasures?.(ctx.db) ?? [])
  return page(
    c,
    <YourDataPage
      frame={frame}
      contactEmail={ctx.settings.contactEmail}
      postponed={(await Promise.all(asked)).flat()}
      rooms={keepers(rooms).map((room) => ({
        activity: room.processing?.[ctx.locale],
        lines: registerOf([room]),
      }))}
    />,
  )
}

function downloadRegister(c: HttpContext, rooms: PeopleRooms) {
  const { locale } = c.var.ctx
  const texts = registerTexts[locale]
  const csv = csvInTurns({
    columns: texts.sheetColumns.map((title) => ({ title, kind: 'text' })),
    rows: registerRows(keepers(rooms), locale),
  })
  return downloadInTurns(c, csv, { name: 'registre-des-traitements.csv', mediaType: 'text/csv' })
}

/** Made as they are written: the register has some two thousand columns, each with the reasons of its room. */
function* registerRows(rooms: readonly RegisteredRoom[], locale: Locale) {
  const texts = registerTexts[locale]
  for (const room of rooms) {
    const { title, purpose, persons, basis, recipients } = room.processing?.[locale] ?? {}
    for (const line of everyColumn([room]))
      yield [
        ...[
          title ?? texts.publicOnly,
          line.table,
          line.column,
          natureOf(line, texts.classes, locale),
        ],
        ...[line.kept[locale], purpose ?? '', persons ?? '', basis ?? '', recipients ?? ''],
      ]
  }
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
