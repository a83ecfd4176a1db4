import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigProblem, readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

function problemOf(env: Record<string, string>): string {
  try {
    readConfig(env)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigProblem)
    return error instanceof Error ? error.message : ''
  }
}

describe('settings', () => {
  it('need nothing on one’s own machine', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      baseUrl: 'http://localhost:3000',
      TRUSTED_PROXIES: 0,
      RATE_LIMITS: true,
      OUVROIR_DEMO: true,
    })
  })

  it('say all that is wrong at once, by name, and none of the secrets', () => {
    const words = problemOf({ PORT: '99999', SMTP_URL: 'motdepasse', OUVROIR_DEMO: 'peut-être' })
    expect(words).toMatch(/PORT[\s\S]*OUVROIR_DEMO[\s\S]*SMTP_URL/)
    expect(words).not.toContain('motdepasse')
  })

  it('take a secret from a file, and an empty value for none', () => {
    const file = join(folder, 'smtp')
    writeFileSync(file, 'smtps://maison:secret@exemple.fr\n')
    expect(readConfig({ SMTP_URL_FILE: file }).SMTP_URL).toBe('smtps://maison:secret@exemple.fr')
    expect(readConfig({ SMTP_URL: '' }).SMTP_URL).toBeUndefined()
  })

  it('write the public address without its last slash', () => {
    const { baseUrl } = readConfig({ OUVROIR_URL: 'https://ouvroir.exemple.fr/' })
    expect(baseUrl).toBe('https://ouvroir.exemple.fr')
  })

  it('are asked for in French, each with what it must be', () => {
    const wrong = {
      PORT: 'x',
      OUVROIR_URL: 'ouvroir',
      OUVROIR_DEMO: 'oui',
      OUVROIR_CONTACT: 'moi',
      DATABASE_POOL: '1',
      SMTP_URL: 'x',
      BOUNCE_PORT: 'x',
      MAILINGS_PER_MINUTE: '0',
      MAILINGS_PER_DOMAIN_PER_MINUTE: '0',
      MAILINGS_LEASE_SECONDS: '0',
      MAILINGS_PER_WEEK: '0',
      IMAP_URL: 'https://exemple.fr',
      S3_ENDPOINT: 'x',
      BBB_URL: 'x',
      TIMESTAMP_URLS: 'ftp://exemple.fr',
      TRUSTED_PROXIES: '9',
      LOG_LEVEL: 'bavard',
      RATE_LIMITS: 'oui',
    }
    const sentences = problemOf(wrong).split('\n').slice(1, -1)
    expect(sentences).toHaveLength(Object.keys(wrong).length)
    for (const line of sentences) expect(line).toMatch(/^ {2}[A-Z_0-9]+\s: écrivez .*\.$/)
    expect(sentences.join(' ')).not.toMatch(/Invalid|expected|Too (small|big)/)
  })

  it.each([
    ['OUVROIR_NMAE', 'OUVROIR_NAME'],
    ['OUVROIR_ULR', 'OUVROIR_URL'],
    ['SMPT_URL', 'SMTP_URL'],
    ['DATABASE_URLS', 'DATABASE_URL'],
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
    ['DKIM_PRIVATE_KEY_FLIE', 'DKIM_PRIVATE_KEY_FILE'],
  ])('refuse %s, which nobody reads, with the name that was meant', (name, meant) => {
    expect(problemOf({ [name]: 'x' })).toContain(`Vouliez-vous écrire ${meant}`)
  })

  it('refuse what begins like ours and is like none', () => {
    const words = problemOf({ OUVROIR_PALETTE_DES_COULEURS: 'x' })
    expect(words).toMatch(/OUVROIR_PALETTE_DES_COULEURS\s: ce réglage n’existe pas\./)
    expect(words).not.toContain('Vouliez-vous')
  })

  it('leave alone what belongs to others', () => {
    const others = {
      HOSTNAME: 'x',
      MAIL: '/var/mail/a',
      LOGNAME: 'a',
      POSTGRES_URL: 'x',
      HOSTS: 'x',
      HISTFILE: '/root/.history',
      DATABASE_PORT: '5432',
      DB_URL: 'x',
      LDAP_URL: 'x',
      AMQP_URL: 'x',
      EMAIL_FROM: 'x',
    }
    expect(problemOf({ ...others, PGPORT: '5432', DATABASE_URI: 'x', DATABASE_URL: 'y' })).toBe('')
  })

  it('say which file cannot be read, and not as a fault of the program', () => {
    expect(problemOf({ SMTP_URL_FILE: join(folder, 'absent') })).toContain('SMTP_URL_FILE')
  })
})
