import { Readable } from 'node:stream'
import { Splitter } from 'mailsplit'
import { type Return, readDeliveryStatus } from '../return.ts'

const wanted =
  /^(message\/(global-)?(delivery-status|feedback-report|rfc822|rfc822-headers)|text\/rfc822-headers)$/
const longest = 64 * 1024

/** Takes a returned mail apart: what kind of return, and every text where our address may stand. */
export async function readReturn(
  bytes: Uint8Array,
): Promise<{ readonly told: Return; readonly texts: readonly string[] }> {
  const parts: { type: string; text: string }[] = []
  let head = ''
  let current: { type: string; chunks: Buffer[]; size: number; encoding: string } | undefined
  const end = () => {
    if (!current) return
    const body = decoded(Buffer.concat(current.chunks), current.encoding)
    parts.push({ type: current.type, text: body })
    current = undefined
  }
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: 256 * 1024 })
  try {
    for await (const piece of Readable.from([bytes]).pipe(splitter)) {
      if (piece.type === 'node') {
        end()
        if (piece.root) head = piece.headers.build().toString('latin1').slice(0, longest)
        const type = String(piece.contentType || 'text/plain').toLowerCase()
        if (wanted.test(type)) {
          current = { type, chunks: [], size: 0, encoding: String(piece.encoding || '') }
        }
      } else if (piece.type === 'body' && current && current.size < longest) {
        current.chunks.push(piece.value)
        current.size += piece.value.length
      }
    }
  } catch {
    // Thousands of parts, a head without end: what was read of it is enough.
  }
  end()
  const texts = [head, ...parts.map(({ text }) => text)]
  const status = parts.find(({ type }) => type.endsWith('delivery-status'))
  const feedback = parts.find(({ type }) => type.endsWith('feedback-report'))
  if (feedback) return { told: { kind: 'complaint' }, texts }
  if (status) return { told: { kind: 'bounce', ...readDeliveryStatus(status.text) }, texts }
  return { told: { kind: 'other' }, texts }
}

function decoded(bytes: Buffer, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(bytes.toString('latin1'), 'base64').toString()
  const text = bytes.toString()
  if (!/quoted-printable/i.test(encoding)) return text
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
