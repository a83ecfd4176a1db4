import { readFileSync } from 'node:fs'
import type { LiveInstance } from '../../e2e/support/instance.ts'

/** The cookie of the first administrator. */
export async function signedIn({ link }: LiveInstance): Promise<string> {
  const shown = await fetch(link, { redirect: 'manual' })
  const key = /name="_key" value="([0-9a-f]+)"/.exec(await shown.text())?.[1] ?? ''
  const answer = await send(link, { _key: key }, '')
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** Once more when the house had closed the connection, which it does while this process reads a long letter. */
export async function send(
  address: string,
  fields: Readonly<Record<string, string>> | FormData,
  cookie: string,
) {
  const once = () =>
    fetch(address, {
      method: 'POST',
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      headers: { origin: new URL(address).origin, cookie },
      redirect: 'manual',
    })
  return once().catch(once)
}

/** The words of a PDF, as anyone reads them. */
export async function wordsOf(answer: Response): Promise<string> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  const read = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  return (await extractText(read, { mergePages: true })).text
}

/** Milliseconds of processor that this process has used, on Linux. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user = '0', system = '0'] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return (Number(user) + Number(system)) * 10
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
