import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Live } from '../live.ts'
import type { HttpEnv } from '../routes.ts'

const subjectShape = /^[a-z-]{1,40}:[0-9a-f-]{36}$/
const beat = 25_000

/** `/direct?sujet=experiment:<id>` says only “this has changed”: the page is then asked again. */
export function mountLive(app: Hono<HttpEnv>, live: Live) {
  app.get('/direct', (c) => {
    const subject = c.req.query('sujet') ?? ''
    if (!subjectShape.test(subject)) return c.text('unknown subject', 400)
    return streamSSE(c, async (stream) => {
      const stop = live.follow(subject, () => {
        stream.writeSSE({ event: 'changed', data: '' }).catch(() => stop())
      })
      stream.onAbort(stop)
      while (!stream.aborted && !live.closing()) {
        await stream.writeSSE({ event: 'beat', data: '' })
        await stream.sleep(Math.min(beat, live.beat))
      }
      stop()
    })
  })
}
