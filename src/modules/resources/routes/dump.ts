import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { exportLine } from '../documents/export-line.ts'
import { paths } from '../paths.ts'
import { eachPublished } from '../store/dump.ts'

export const dumpRoutes: readonly Route[] = [get(paths.dump, 'anyone', sendDump, { perMinute: 10 })]

/** All that is published, a line each, written as it is read: as long as it may be, it weighs a page. */
function sendDump(c: HttpContext) {
  const { db, settings } = c.var.ctx
  const lines = eachPublished(db)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await lines.next()
        if (next.done) return controller.close()
        controller.enqueue(encoder.encode(`${exportLine(next.value, settings.baseUrl)}\n`))
      },
      // The reader has gone: nothing more is read for them.
      cancel: async () => void (await lines.return(undefined)),
    },
    { highWaterMark: 0 },
  )
  return c.body(body, 200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': 'attachment; filename="ressources.jsonl"',
  })
}
