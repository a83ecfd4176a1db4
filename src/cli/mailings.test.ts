import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { returnToken } from '#modules/mailings/actions/sign-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { heard } from '#platform/testing/heard.ts'
import { makeTestMailing, type TestMailing } from '#platform/testing/letters.ts'
import { startPost, type TestPost } from '#platform/testing/smtp.ts'
import { makeProgram } from './program.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-letters-'))
let post: TestPost
let made: TestMailing

beforeAll(async () => {
  post = await startPost()
  made = await makeTestMailing(database.db, database.clock, { readers: 4 })
})
afterAll(async () => {
  await post.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', database.connectionString)
  vi.stubEnv('SMTP_URL', post.url)
  vi.stubEnv('OUVROIR_DATA_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('MAILINGS_PER_MINUTE', '1000000')
  vi.stubEnv('MAILINGS_PER_DOMAIN_PER_MINUTE', '1000000')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

async function run(...args: string[]) {
  const { code, out, err } = await heard(() => makeProgram().run(args))
  return { code, said: out + err }
}

describe('ouvroir mailings', () => {
  it('has its help in French', async () => {
    const { code, said } = await run('mailings', '--help')
    expect(code).toBe(0)
    expect(said).toContain('envoie une lettre prête')
  })

  it('answers 2 to what it does not understand, and 1 to what does not exist', async () => {
    expect((await run('mailings', 'send')).code).toBe(2)
    expect((await run('mailings', 'bounces')).code).toBe(2)
    for (const id of ['nothing', '01930000-0000-7000-8000-000000000009']) {
      const { code, said } = await run('mailings', 'report', id)
      expect(code).toBe(1)
      expect(said).toContain('Aucune lettre')
      expect(said).not.toContain('    at ')
    }
  })

  it('refuses to send without a mail server', async () => {
    vi.stubEnv('SMTP_URL', '')
    const { code, said } = await run('mailings', 'send', made.id)
    expect(code).toBe(1)
    expect(said).toContain('SMTP_URL')
  })

  it('refuses to send from an instance that was restored, until someone confirms', async () => {
    const restored = database.db
      .insertInto('instance_settings')
      .values({ name: 'restored', value: '{}', changedAt: new Date() })
    await restored.execute()
    const { code, said } = await run('mailings', 'send', made.id)
    expect(code).toBe(1)
    expect(said).toContain('restaurée')
    expect(post.received.length).toBe(0)
    await database.db.deleteFrom('instance_settings').where('name', '=', 'restored').execute()
  })

  it('sends a letter to everyone, once, and reports it', async () => {
    const first = await run('mailings', 'send', made.id)
    expect(first.code).toBe(0)
    expect(post.received.length).toBe(4)
    expect((await run('mailings', 'send', made.id)).code).toBe(1)
    expect(post.received.length).toBe(4)
    const { code, said } = await run('mailings', 'report', made.id, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({
      id: made.id,
      state: 'sent',
      done: 4,
      total: 4,
      counts: { sent: 4, uncertain: 0 },
      uncertain: [],
    })
  })

  it('reads returned mails from files', async () => {
    const to = `bounce+${returnToken(made.secret, 'bounce', made.id, 1)}@labo.fr`
    const returned = [
      `To: ${to}`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--b--',
      '',
    ].join('\n')
    const box = join(folder, 'retours.mbox')
    writeFileSync(
      box,
      `From m@x Wed Nov 25 10:00:00 2026\n${returned}\nFrom m@x Wed Nov 25 10:01:00 2026\nSubject: autre\n\nx\n`,
    )
    const { code, said } = await run('--json', 'mailings', 'bounces', box)
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ bounce: 1, unknown: 1 })
    const report = JSON.parse((await run('--json', 'mailings', 'report', made.id)).said)
    expect(report.counts).toMatchObject({ sent: 3, bounced: 1 })
    expect((await run('mailings', 'bounces', join(folder, 'nowhere.eml'))).code).toBe(1)
  })
})
