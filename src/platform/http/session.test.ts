import { describe, expect, it } from 'vitest'
import { newToken } from '#kit/ids.ts'
import { readConfig } from '../config.ts'
import { post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { testSettings } from '../testing/world.ts'
import { clearSessionCookie, setSessionCookie } from './session.ts'

const database = useDatabase()
const token = newToken(database.clock.chance)
const routes = [
  post('/entrer', 'anyone', (c) => {
    setSessionCookie(c, token, 3600)
    return c.redirect('/', 303)
  }),
  post('/sortir', 'anyone', (c) => {
    clearSessionCookie(c)
    return c.redirect('/', 303)
  }),
]

function doorAt(baseUrl: string) {
  const plain = openDoor(database, { routes })
  const house = { ...plain.house, settings: { ...testSettings, baseUrl } }
  const config = readConfig({ OUVROIR_URL: baseUrl, RATE_LIMITS: '0', LOG_LEVEL: 'silent' })
  const seen: string[] = []
  const identify = async (_db: unknown, hash: string) => {
    seen.push(hash)
    return undefined
  }
  const { app } = openDoor(database, { routes, house, config, identify })
  const send = (path: string, headers: Record<string, string> = {}) =>
    app.request(`${baseUrl}${path}`, { method: 'POST', headers: { origin: baseUrl, ...headers } })
  return { send, seen }
}

describe('the cookie of a session', () => {
  it('is bound to this host alone over HTTPS', async () => {
    const { send } = doorAt('https://ouvroir.exemple.fr')
    const cookie = (await send('/entrer')).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-ouvroir=/)
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
      expect(cookie).toContain(part)
    }
    expect(cookie).not.toContain('Domain')
  })

  it('has no use for scripts over HTTP either', async () => {
    const cookie = (await doorAt('http://localhost:3000').send('/entrer')).headers.get('set-cookie')
    expect(cookie).toMatch(/^ouvroir=/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).not.toContain('Secure')
  })

  it('written under its plain name is not believed over HTTPS', async () => {
    const { send, seen } = doorAt('https://ouvroir.exemple.fr')
    await send('/sortir', { cookie: `ouvroir=${token}` })
    expect(seen).toEqual([])
    await send('/sortir', { cookie: `__Host-ouvroir=${token}` })
    expect(seen).toHaveLength(1)
    expect(seen[0]).not.toBe(token)
  })

  it('leaves with what the browser kept of the pages', async () => {
    const left = await doorAt('https://ouvroir.exemple.fr').send('/sortir')
    expect(left.headers.get('set-cookie')).toMatch(/^__Host-ouvroir=;.*Max-Age=0/)
    expect(left.headers.get('clear-site-data')).toContain('cache')
  })
})
