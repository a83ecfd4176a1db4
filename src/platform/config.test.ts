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
    const said = problemOf({ PORT: '99999', SMTP_URL: 'motdepasse', OUVROIR_DEMO: 'peut-être' })
    expect(said).toMatch(/PORT[\s\S]*OUVROIR_DEMO[\s\S]*SMTP_URL/)
    expect(said).not.toContain('motdepasse')
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
})
