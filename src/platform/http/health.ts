import type { Hono } from 'hono'
import type { HttpEnv } from '../routes.ts'

export const healthPaths = ['/livez', '/readyz']

/** `/livez`: the process answers. `/readyz`: it may receive visitors (not while it stops). */
export function mountHealth(app: Hono<HttpEnv>, readiness: () => Promise<boolean>) {
  app.get('/livez', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const ready = await readiness()
    return ready ? c.text('ok') : c.text('not ready', 503, { 'retry-after': '2' })
  })
}
