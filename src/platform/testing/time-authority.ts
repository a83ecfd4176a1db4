import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TimeAuthority {
  /** Its root, as PEM: what a house that trusts it pins. */
  readonly root: string
  readonly folder: string
  /** Answers a request (`.tsq`) as `openssl ts` does. */
  reply(request: Uint8Array): Uint8Array
  /** Signs any content of a stamp with another certificate: what `openssl ts` would refuse to do. */
  signAs(content: Uint8Array, certificate: 'server' | 'expired'): Uint8Array
  /** What `openssl ts -verify` says of an answer about these bytes. */
  accepts(data: Uint8Array, response: Uint8Array): boolean
  close(): void
}

const config = `
[tsa]
default_tsa = tsa_own
[tsa_own]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
[req]
distinguished_name = name
prompt = no
[name]
CN = Racine inventée
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[stamping]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
subjectKeyIdentifier = hash
[server]
extendedKeyUsage = serverAuth
keyUsage = critical, digitalSignature
`

/** A real authority of time stamps, made by `openssl` in a folder of its own: a root, and a certificate for stamps. */
export function makeTimeAuthority(name: string, key: 'rsa' | 'ec' = 'rsa'): TimeAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'tsa-'))
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(join(folder, 'openssl.cnf'), config)
  writeFileSync(join(folder, 'serial'), '01')
  const newKey =
    key === 'rsa'
      ? ['-newkey', 'rsa:2048']
      : ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  const common = ['-nodes', '-config', 'openssl.cnf', '-sha256']
  openssl(
    'req',
    '-x509',
    ...newKey,
    ...common,
    '-extensions',
    'root',
    '-days',
    '30',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-subj',
    `/CN=Racine ${name}`,
  )
  const issue = (which: string, extensions: string, ...validity: readonly string[]) => {
    openssl(
      'req',
      ...newKey,
      ...common,
      '-new',
      '-keyout',
      `${which}.key`,
      '-out',
      `${which}.csr`,
      '-subj',
      `/O=Essais/CN=${name}`,
    )
    openssl(
      'x509',
      '-req',
      '-in',
      `${which}.csr`,
      '-CA',
      'root.pem',
      '-CAkey',
      'root.key',
      '-CAcreateserial',
      '-sha256',
      '-extfile',
      'openssl.cnf',
      '-extensions',
      extensions,
      '-out',
      `${which}.pem`,
      ...validity,
    )
  }
  issue('stamping', 'stamping', '-days', '20')
  const write = (file: string, bytes: Uint8Array) => writeFileSync(join(folder, file), bytes)
  const read = (file: string) => new Uint8Array(readFileSync(join(folder, file)))
  return {
    folder,
    root: readFileSync(join(folder, 'root.pem'), 'utf8'),
    reply(request) {
      write('asked.tsq', request)
      openssl(
        'ts',
        '-reply',
        '-config',
        'openssl.cnf',
        '-section',
        'tsa_own',
        '-queryfile',
        'asked.tsq',
        '-signer',
        'stamping.pem',
        '-inkey',
        'stamping.key',
        '-out',
        'answer.tsr',
      )
      return read('answer.tsr')
    },
    signAs(content, certificate) {
      if (certificate === 'server') issue('server', 'server', '-days', '20')
      else
        issue(
          'expired',
          'stamping',
          '-not_before',
          '20200101000000Z',
          '-not_after',
          '20200201000000Z',
        )
      write('content.der', content)
      openssl(
        'cms',
        '-sign',
        '-cades',
        '-binary',
        '-nodetach',
        '-md',
        'sha256',
        '-econtent_type',
        '1.2.840.113549.1.9.16.1.4',
        '-in',
        'content.der',
        '-signer',
        `${certificate}.pem`,
        '-inkey',
        `${certificate}.key`,
        '-outform',
        'DER',
        '-out',
        'token.der',
      )
      return granted(read('token.der'))
    },
    accepts(data, response) {
      write('data', data)
      write('given.tsr', response)
      try {
        openssl('ts', '-verify', '-data', 'data', '-in', 'given.tsr', '-CAfile', 'root.pem')
        return true
      } catch {
        return false
      }
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}

/** A token inside the answer that grants it. */
function granted(token: Uint8Array): Uint8Array {
  const length = token.length + 5
  return Uint8Array.from([0x30, 0x82, length >> 8, length & 0xff, 0x30, 3, 2, 1, 0, ...token])
}

/** The same authority behind an address of this machine, as the world reaches it: POST of a request, answer of its type. */
export async function serveTimeAuthority(authority: TimeAuthority): Promise<{
  readonly port: number
  readonly server: Server
}> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const isQuery = request.headers['content-type'] === 'application/timestamp-query'
      if (request.method !== 'POST' || !isQuery) return void response.writeHead(400).end()
      response
        .writeHead(200, { 'content-type': 'application/timestamp-reply' })
        .end(authority.reply(Buffer.concat(parts)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, server }
}
