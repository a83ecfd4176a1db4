import { unzipSync } from 'fflate'
import { readWords } from '#platform/documents/read-words.ts'

/** What a stored file says: its bytes as they are, and what its words are once it is opened. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const plain = Buffer.from(bytes)
  const opened =
    plain.subarray(0, 2).toString('latin1') === 'PK' ? Object.values(unzipSync(plain)) : []
  const isPdf = plain.subarray(0, 5).toString('latin1') === '%PDF-' && plain.includes('/Filter')
  const words = isPdf ? await readWords(bytes, 'application/pdf') : undefined
  return [
    ...[plain, ...opened].flatMap((part) => [
      Buffer.from(part).toString('utf8'),
      Buffer.from(part).toString('latin1'),
    ]),
    words?.ok ? JSON.stringify(words.value) : '',
  ]
    .join('\n')
    .toLowerCase()
}
