import { testSettings } from './world.ts'

/** Anything that answers like `app.request` of Hono. */
interface App {
  request(url: string, init?: RequestInit): Response | Promise<Response>
}

export interface Page {
  readonly status: number
  readonly html: string
  readonly location: string | undefined
  readonly headers: Headers
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/**
 * A browser without JavaScript: keeps its cookies, sends forms from this house, follows nothing by
 * itself. For journeys where the session matters; `openDoor` is simpler where it does not.
 */
export function openBrowser(app: App) {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await app.request(`${testSettings.baseUrl}${path}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get('location') ?? undefined,
      headers: response.headers,
    }
  }
  return {
    cookies,
    get: (path: string) => send(path),
    post: (path: string, fields: Fields = {}, from = testSettings.baseUrl) =>
      send(path, { method: 'POST', body: formOf(fields), headers: { origin: from } }),
  }
}

export type Browser = ReturnType<typeof openBrowser>

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))
  if (gone) cookies.delete(name)
  else cookies.set(name, pair.slice(at + 1))
}

function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one)
  }
  return form
}
