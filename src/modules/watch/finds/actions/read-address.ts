import type { Web, WebRefusal } from '#platform/context.ts'
import { firstRights, type ReadPage, type Rights, readPageApart } from '../../reading/index.ts'
import { decodeText } from '../../reading/nouns.ts'

export type ReadAddress =
  | {
      readonly ok: true
      readonly address: string
      readonly page: ReadPage
      readonly rights: Rights
    }
  | { readonly ok: false; readonly problem: WebRefusal; readonly status?: number }

/** What a public page says of itself. Nothing of it is kept: somebody reads it first. */
export async function readAddress(web: Web, address: string): Promise<ReadAddress> {
  const answer = await web.read(address, {
    accept: ['text/html', 'application/xhtml+xml'],
    most: 2_000_000,
  })
  if (!answer.ok) {
    const { refusal, status } = answer
    return { ok: false, problem: refusal, ...(status ? { status } : {}) }
  }
  if (!answer.changed) return { ok: false, problem: 'unreachable' }
  const page = await readPageApart(decodeText(answer.bytes, answer.contentType), answer.address)
  if (!page) return { ok: false, problem: 'too-big' }
  return { ok: true, address: answer.address, page, rights: firstRights(page.licenceSaid) }
}
