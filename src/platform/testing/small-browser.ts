import type { Hono } from 'hono'
import type { HttpEnv } from '../routes.ts'
import { testSettings } from './world.ts'

export interface Shown {
  readonly status: number
  readonly at: string
  readonly text: string
}

/** A browser: what it keeps goes back to the pages it is for, and each step it sent is known. */
export function smallBrowser(app: Hono<HttpEnv>) {
  const jar = new Map<string, { readonly path: string; readonly pair: string }>()
  const sent: number[] = []
  const cookies: string[] = []
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const fit = [...jar.values()].filter(
      (entry) => entry.path === '/' || path === entry.path || path.startsWith(`${entry.path}/`),
    )
    const cookie = fit.map(({ pair }) => pair).join('; ')
    const headers = { origin: testSettings.baseUrl, ...(cookie ? { cookie } : {}) }
    const answer = await app.request(testSettings.baseUrl + path, { ...init, headers })
    for (const one of answer.headers.getSetCookie()) {
      cookies.push(one)
      const [pair = ''] = one.split(';')
      const at = /path=([^;]*)/i.exec(one)?.[1] ?? '/'
      const key = `${pair.split('=')[0]} ${at}`
      if (/max-age=0/i.test(one)) jar.delete(key)
      else jar.set(key, { path: at, pair })
    }
    return answer
  }
  async function open(path: string): Promise<Shown> {
    const answer = await ask(path)
    const next = answer.headers.get('location')
    if (next) return open(next)
    return { status: answer.status, at: path, text: await answer.text() }
  }
  async function send(path: string, fields: Readonly<Record<string, string | readonly string[]>>) {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one)
    const answer = await ask(path, { method: 'POST', body })
    sent.push(answer.status)
    const next = answer.headers.get('location')
    if (next) return open(next)
    return { status: answer.status, at: path, text: await answer.text() }
  }
  return { open, send, sent, cookies, jar }
}
