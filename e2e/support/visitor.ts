import { type Filled, type Form, formsOf } from '#proofs/forms.ts'

export interface Reply {
  readonly status: number
  readonly text: string
  readonly location: string | undefined
  readonly headers: Headers
  readonly bytes: Uint8Array
}

/** Someone who reads and sends forms over the real wire, without a browser: keeps cookies, follows nothing. */
export function openVisitor(base: string, patienceMs = 20_000) {
  const cookies = new Map<string, string>()

  async function send(path: string, init: RequestInit = {}): Promise<Reply> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(path, base), {
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      ...init,
      headers: { origin: base, cookie, ...init.headers },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return {
      status: answer.status,
      text: new TextDecoder().decode(bytes),
      location: answer.headers.get('location') ?? undefined,
      headers: answer.headers,
      bytes,
    }
  }

  const post = (path: string, filled: Filled, multipart = false) => {
    const body = multipart ? new FormData() : new URLSearchParams()
    for (const [name, value] of filled) body.append(name, value)
    return send(path, { method: 'POST', body })
  }

  return {
    get: (path: string) => send(path),
    post,
    /** The first form of a page that is sent to an address beginning so. */
    async form(page: string, beginning: string): Promise<Form> {
      const { text, status } = await send(page)
      const form = formsOf(text, page).find(
        ({ method, action }) => method === 'POST' && action.startsWith(beginning),
      )
      if (!form) throw new Error(`no form for ${beginning} on ${page} (${status})`)
      return form
    },
    /** Opens the one-time link and presses its button. */
    async signIn(link: string) {
      const { pathname } = new URL(link)
      const { text } = await send(pathname)
      const form = formsOf(text, pathname).find(({ method }) => method === 'POST')
      if (!form) throw new Error('no button behind the link')
      await post(form.action, hiddenOf(form))
    },
  }
}

export type Visitor = ReturnType<typeof openVisitor>

function hiddenOf(form: Form): Filled {
  return form.fields.map(({ name, value }) => [name, value] as const)
}
