import { tarStream } from '#platform/files/tar-stream.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { exportLine } from '../documents/export-line.ts'
import { eachPublished } from '../store/dump.ts'
import { archiveEntries } from './archive-entries.ts'

export const dumpRoutes: readonly Route[] = [
  get(paths.dump, 'anyone', sendDump, { perMinute: 10, open: true }),
  get(paths.archive, 'anyone', sendArchive, { perMinute: 4, open: true }),
]

/** All that is published, a line each, written as it is read: as long as it may be, it weighs a page. */
function sendDump(c: HttpContext) {
  const { db, settings } = c.var.ctx
  const encoder = new TextEncoder()
  async function* lines() {
    for await (const resource of eachPublished(db)) {
      yield encoder.encode(`${exportLine(resource, settings.baseUrl)}\n`)
    }
  }
  return c.body(streamed(lines()), 200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': 'attachment; filename="ressources.jsonl"',
    // It is written as it is read: nobody knows its hash before its end.
    'cache-control': c.var.frame.viewer ? 'no-store' : 'public, max-age=300',
  })
}

/** The same with the files, each under its licence. */
function sendArchive(c: HttpContext) {
  const { db, files, settings, now } = c.var.ctx
  return c.body(streamed(tarStream(archiveEntries({ db, files, settings, now }))), 200, {
    'content-type': 'application/x-tar',
    'content-disposition': 'attachment; filename="ressources.tar"',
    'cache-control': c.var.frame.viewer ? 'no-store' : 'public, max-age=300',
  })
}

function streamed(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next()
        if (next.done) return controller.close()
        controller.enqueue(next.value)
      },
      // The reader has gone: nothing more is read for them.
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  )
}
