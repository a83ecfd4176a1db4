import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { Storage } from './files.ts'

export interface S3Settings {
  /** Address of the service, without the bucket. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

const patienceMs = 60_000
const retries = 3
const folder = 'files/'

/** Bytes in any S3: each call is signed, says the digest of what it sends, and is tried again once lost. */
export function s3Storage(settings: S3Settings): Storage {
  const client = new AwsClient({
    accessKeyId: settings.accessKey,
    secretAccessKey: settings.secretKey,
    region: settings.region,
    service: 's3',
    retries,
  })
  const bucket = `${settings.endpoint.replace(/(?<!\/)\/+$/, '')}/${encodeURIComponent(settings.bucket)}`
  const call: Call = async (method, path, body) => {
    const bytes = body ?? new Uint8Array()
    return await client.fetch(`${bucket}${path}`, {
      method,
      headers: { 'x-amz-content-sha256': createHash('sha256').update(bytes).digest('hex') },
      signal: AbortSignal.timeout(patienceMs),
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
  }
  return {
    write: async (sha256, bytes) => void (await wanted(await call('PUT', keyOf(sha256), bytes))),
    read: async (sha256) => {
      const answer = await call('GET', keyOf(sha256))
      if (answer.status === 404) return await nothing(answer)
      return new Uint8Array(await (await wanted(answer)).arrayBuffer())
    },
    remove: async (sha256) => {
      const answer = await call('DELETE', keyOf(sha256))
      await (answer.status === 404 ? nothing(answer) : wanted(answer))
    },
    list: () => listBucket(call),
  }
}

type Call = (method: string, path: string, body?: Uint8Array) => Promise<Response>

function keyOf(sha256: string): string {
  return `/${folder}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

async function wanted(answer: Response): Promise<Response> {
  if (answer.ok) return answer
  const words = (await answer.text()).slice(0, 300)
  throw new Error(`the file storage answered ${answer.status}: ${words}`)
}

async function nothing(answer: Response): Promise<undefined> {
  await answer.body?.cancel()
  return undefined
}

async function* listBucket(call: Call): AsyncGenerator<{ sha256: string; changed: Date }> {
  let next: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix: folder })
    if (next) query.set('continuation-token', next)
    const page = await (await wanted(await call('GET', `/?${query}`))).text()
    for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
      const sha256 = /\/([0-9a-f]{64})$/.exec(inside(entry, 'Key') ?? '')?.[1]
      if (sha256) yield { sha256, changed: new Date(inside(entry, 'LastModified') ?? Number.NaN) }
    }
    next = inside(page, 'NextContinuationToken')
  } while (next)
}

function inside(xml: string, tag: string): string | undefined {
  const text = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]
  return text
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
