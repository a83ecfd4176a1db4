import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { HttpEnv } from '../routes.ts'
import { clientOf } from './client-address.ts'
import type { EdgeNeeds } from './needs.ts'

const subjectShape = /^[a-z-]{1,40}:[0-9a-f-]{36}$/
const beat = 25_000
/**
 * A hall that follows a draw shares one address; one machine that opens lines without end has one too. Pages
 * that are told no do without: they are read again by hand.
 */
const usual = { perClient: 200, inAll: 2000 }

/** `/direct?sujet=experiment:<id>` says only “this has changed”: the page is then asked again. */
export function mountLive(app: Hono<HttpEnv>, needs: EdgeNeeds) {
  const { live } = needs
  const most = live.most ?? usual
  const lines = new Map<string, number>()
  let inAll = 0
  const change = (client: string, by: 1 | -1) => {
    const left = (lines.get(client) ?? 0) + by
    if (left > 0) lines.set(client, left)
    else lines.delete(client)
    inAll += by
  }

  app.get('/direct', (c) => {
    const subject = c.req.query('sujet') ?? ''
    if (!subjectShape.test(subject)) return c.text('unknown subject', 400)
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' })
    const client = clientOf(c, needs.config.TRUSTED_PROXIES)
    if ((lines.get(client) ?? 0) >= most.perClient)
      return c.text('too many lines from this address', 429, { 'retry-after': '60' })
    if (inAll >= most.inAll) return c.text('too many lines', 503, { 'retry-after': '60' })
    change(client, 1)
    return streamSSE(c, async (stream) => {
      const stop = live.follow(subject, () => {
        stream.writeSSE({ event: 'changed', data: '' }).catch(() => stop())
      })
      stream.onAbort(stop)
      try {
        while (!stream.aborted && !stream.closed && !live.closing()) {
          await stream.writeSSE({ event: 'beat', data: '' })
          await stream.sleep(Math.min(beat, live.beat))
        }
      } finally {
        stop()
        change(client, -1)
      }
    })
  })
}
