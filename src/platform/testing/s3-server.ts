import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface S3Server {
  readonly endpoint: string
  readonly objects: Map<string, { bytes: Buffer; changed: Date }>
  /** Requests that the server did not believe. */
  readonly refusals: string[]
  /** The next requests are answered 503. */
  failNext(count: number): void
  close(): Promise<void>
}

export interface S3Account {
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

const pageSize = 2

/** A small S3 on this machine, which checks signatures and digests as the real ones do. */
export async function startS3Server(account: S3Account): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map()
  const refusals: string[] = []
  let failures = 0
  const reply = (request: IncomingMessage, body: Buffer): Reply => {
    if (failures-- > 0) return [503, '<Error>slow down</Error>']
    failures = 0
    const fault = faultOf(request, body, account)
    if (!fault) return answerTo(request, body, objects, account)
    refusals.push(fault)
    return [403, `<Error>${fault}</Error>`]
  }
  const server = createServer((request, response) => {
    collect(request, (body) => {
      const [status, answer] = reply(request, body)
      response.writeHead(status).end(answer)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    refusals,
    failNext: (count) => {
      failures = count
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function collect(request: IncomingMessage, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => done(Buffer.concat(chunks)))
}

type Reply = readonly [status: number, body?: string | Buffer]

function answerTo(
  request: IncomingMessage,
  body: Buffer,
  objects: S3Server['objects'],
  account: S3Account,
): Reply {
  const url = new URL(request.url ?? '/', 'http://s3')
  const [, bucket, ...rest] = url.pathname.split('/')
  const key = rest.join('/')
  if (bucket !== account.bucket) return [404]
  if (url.searchParams.get('list-type') === '2') return [200, page(url, objects)]
  const found = objects.get(key)
  switch (request.method) {
    case 'PUT':
      objects.set(key, { bytes: body, changed: new Date() })
      return [200]
    case 'GET':
      return found ? [200, found.bytes] : [404, '<Error>NoSuchKey</Error>']
    case 'DELETE':
      objects.delete(key)
      return [204]
    default:
      return [405]
  }
}

function page(url: URL, objects: S3Server['objects']): string {
  const from = Number(url.searchParams.get('continuation-token') ?? 0)
  const prefix = url.searchParams.get('prefix') ?? ''
  const all = [...objects].filter(([key]) => key.startsWith(prefix))
  const entries = all
    .slice(from, from + pageSize)
    .map(
      ([key, { changed }]) =>
        `<Contents><Key>${key}</Key><LastModified>${changed.toISOString()}</LastModified></Contents>`,
    )
  const next =
    from + pageSize < all.length
      ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>`
      : ''
  return `<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`
}

/** Signature version 4, computed apart from the client: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function faultOf(request: IncomingMessage, body: Buffer, account: S3Account): string | undefined {
  const header = (name: string) => String(request.headers[name] ?? '')
  const words = header('x-amz-content-sha256')
  if (words !== createHash('sha256').update(body).digest('hex')) return 'XAmzContentSHA256Mismatch'
  const authorization = /Credential=([^,]*), SignedHeaders=([^,]*), Signature=(\w*)/.exec(
    header('authorization'),
  )
  const [, credential = '', names = '', signature] = authorization ?? []
  const [key, day, region, service, last] = credential.split('/')
  if (key !== account.accessKey || region !== account.region) return 'InvalidAccessKeyId'
  const url = new URL(request.url ?? '/', 'http://s3')
  url.searchParams.sort()
  const canonical = [
    request.method,
    url.pathname,
    url.search.slice(1).replaceAll('+', '%20'),
    ...names.split(';').map((name) => `${name}:${header(name).trim()}`),
    '',
    names,
    words,
  ].join('\n')
  const scope = [day, region, service, last].join('/')
  const digest = createHash('sha256').update(canonical).digest('hex')
  const toSign = ['AWS4-HMAC-SHA256', header('x-amz-date'), scope, digest].join('\n')
  const sign = (secret: string | Buffer, text: string) =>
    createHmac('sha256', secret).update(text).digest()
  const signingKey = [day, region, service, last].reduce<string | Buffer>(
    (secret, text) => sign(secret, text ?? ''),
    `AWS4${account.secretKey}`,
  )
  return sign(signingKey, toSign).toString('hex') === signature
    ? undefined
    : 'SignatureDoesNotMatch'
}
