import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { problemOf, reasonOf } from '#kit/mail-reason.ts'
import { readConfig } from '../config.ts'
import { smtpPost } from './mail.ts'

const servers: { close(then: () => void): unknown }[] = []
afterEach(async () => {
  for (const server of servers.splice(0))
    await new Promise<void>((resolve) => server.close(() => resolve()))
})

async function smtp(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ logger: false, ...options })
  server.on('error', () => undefined)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.server.address() as { port: number }).port
}

/** What the house says of a letter that this server met. */
async function met(url: string) {
  const config = {
    SMTP_URL: url,
    OUVROIR_URL: 'https://atelier.exemple',
    MAIL_FROM: 'nous@labo.fr',
  }
  const post = smtpPost(readConfig(config))
  if (!post) throw new Error('a server was named')
  const letter = { id: 'essai', to: 'camille@labo.fr', subject: 'Essai', text: 'Bonjour.' }
  const problem = await post.send(letter).then(
    () => undefined,
    (error: unknown) => problemOf(error),
  )
  post.close()
  return problem && reasonOf({ state: 'failed', isNobodys: false, problem })
}

it('a name that no server has', async () => {
  expect(await met('smtp://serveur-qui-n-existe-pas.invalid:2525')).toBe('unknown-host')
})

it('a port where nobody answers', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as { port: number }
  await new Promise((resolve) => closed.close(resolve))
  expect(await met(`smtp://127.0.0.1:${port}`)).toBe('no-answer')
})

it('a password that is refused', async () => {
  const port = await smtp({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_, __, done) => done(new Error('Invalid username or password')),
  })
  expect(await met(`smtp://camille:faux@127.0.0.1:${port}`)).toBe('sign-in')
})

it('a certificate that nobody vouches for, at once or after STARTTLS', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-cert-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=autre.exemple', '-days', '2']
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...names],
    { stdio: 'ignore' },
  )
  const pair = { key: readFileSync(key), cert: readFileSync(cert) }
  rmSync(folder, { recursive: true })
  const options = { ...pair, authOptional: true }
  expect(await met(`smtps://127.0.0.1:${await smtp({ ...options, secure: true })}`)).toBe(
    'certificate',
  )
  expect(await met(`smtp://127.0.0.1:${await smtp(options)}`)).toBe('certificate')
})

it('an encryption that this port does not speak', async () => {
  const port = await smtp({ disabledCommands: ['STARTTLS'], authOptional: true })
  expect(await met(`smtps://127.0.0.1:${port}`)).toBe('encryption')
})

it('a sender, or a reader, that the server does not want', async () => {
  const plain = { disabledCommands: ['STARTTLS'], authOptional: true }
  const no = Object.assign(new Error('not yours'), { responseCode: 550 })
  const sender = await smtp({ ...plain, onMailFrom: (_, __, done) => done(no) })
  expect(await met(`smtp://127.0.0.1:${sender}`)).toBe('sender')
  const reader = await smtp({ ...plain, onRcptTo: (_, __, done) => done(no) })
  expect(await met(`smtp://127.0.0.1:${reader}`)).toBe('refused')
})
